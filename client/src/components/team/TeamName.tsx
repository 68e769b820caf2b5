import { View } from '@tarojs/components';
import { useAreaOf, usePartnerOf } from '../../services/community';
import type { TeamPlace } from '../../services/team';

/** Whose people these are. */
export function TeamName({ place: { areaCode, partnerId } }: { place: TeamPlace }) {
  const area = useAreaOf(areaCode).data;
  const partner = usePartnerOf(partnerId).data;
  return (
    <View id="team-name" className="title gap-large">
      {area?.name ?? partner?.name ?? ''}
    </View>
  );
}
