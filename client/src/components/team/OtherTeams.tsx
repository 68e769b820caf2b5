import { View } from '@tarojs/components';
import { useMe } from '../../hooks/useMe';
import { teamsOf } from '../../lib/teams';
import { words } from '../../locale';
import { useAreasBelow, usePartnersFor } from '../../services/community';
import { go, ROUTES } from '../../services/navigation';
import type { TeamPlace } from '../../services/team';
import { Cell, Cells } from '../Cell';
import { Heading } from '../Heading';

interface OtherTeamsProps {
  place: TeamPlace;
  onRecord: () => void;
}

const COMMUNITY_LENGTH = 12;

/** What lies below: communities of a subdistrict, partners of a community; and the record of this one. */
export function OtherTeams({ place: { areaCode }, onRecord }: OtherTeamsProps) {
  const leads = teamsOf(useMe()?.memberships ?? []).length > 0;
  const isCommunity = areaCode?.length === COMMUNITY_LENGTH;
  const { data: areas = [] } = useAreasBelow(leads && !isCommunity ? areaCode : undefined);
  const { data: partners = [] } = usePartnersFor(leads && isCommunity ? `${areaCode}|` : undefined);
  return (
    <View>
      {areas.length > 0 ? <Heading>{words.team.below}</Heading> : null}
      {partners.length > 0 ? <Heading>{words.team.partners}</Heading> : null}
      {areas.length + partners.length > 0 ? (
        <Cells>
          {areas.map(({ code, name }) => (
            <Cell
              key={code}
              id={`team-${code}`}
              icon="building"
              title={name}
              onClick={() => go(`${ROUTES.team}?area=${code}`)}
            />
          ))}
          {partners.map(({ id, name }) => (
            <Cell
              key={id}
              id={`team-${id}`}
              icon="handshake"
              title={name}
              onClick={() => go(`${ROUTES.team}?partner=${id}`)}
            />
          ))}
        </Cells>
      ) : null}
      <Cells>
        <Cell id="show-record" icon="list" title={words.team.record} onClick={onRecord} />
      </Cells>
    </View>
  );
}
