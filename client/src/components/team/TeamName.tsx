import { useAreaOf, usePartnerOf } from '../../services/community';
import type { TeamPlace } from '../../services/team';
import { Heading } from '../Heading';

/** Whose people these are. */
export function TeamName({ place: { areaCode, partnerId } }: { place: TeamPlace }) {
  const area = useAreaOf(areaCode).data;
  const partner = usePartnerOf(partnerId).data;
  return (
    <Heading id="team-name" title className="gap-large">
      {area?.name ?? partner?.name ?? ''}
    </Heading>
  );
}
