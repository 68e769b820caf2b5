import type { InvitedRole } from '../../../domain/access/invitations';
import type { Membership } from '../../../domain/access/people';
import type { Me } from '../../../functions/identity/me';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import type { Answer, Client, World } from '../../support/api';

export const GRID = `${COMMUNITY}002`;

export interface NewInvitation {
  id: string;
  code: string;
  scene: string;
  url: string;
  expiresAt: string;
  role: InvitedRole;
  placeName: string;
  title: string;
}
export interface OpenInvitation extends Omit<NewInvitation, 'code' | 'scene' | 'url'> {
  by: { displayName: string };
  mayEnd: boolean;
}
export interface TeamMember {
  id: string;
  displayName: string;
  role: string;
  title: string;
  since: string;
  areaCode?: string;
  placeName: string;
  mayEnd: boolean;
}
export interface Team {
  items: TeamMember[];
  mayInvite: { role: InvitedRole; areaCode?: string; partnerId?: string; placeName: string }[];
}
export interface Recorded {
  items: {
    id: string;
    event: string;
    role: string;
    title: string;
    by: { displayName: string };
    whom?: { displayName: string };
  }[];
  next?: string;
}

/** A role in its place, as a body names it. */
export type Place = { areaCode: string } | { partnerId: string };
export type Given = Place & { role: InvitedRole };

export const STAFF: Given = { role: 'communityStaff', areaCode: COMMUNITY };

/** Every role that can be given, in a place of the demonstration, and who may give it of all people there. */
export const EVERY_ROLE: readonly (readonly [role: string, given: Given, givers: string[]])[] = (
  [
    [{ role: 'districtStaff', areaCode: DISTRICT }, ['admin']],
    [{ role: 'subdistrictStaff', areaCode: SUBDISTRICT }, ['district-qian']],
    [{ role: 'communityLead', areaCode: COMMUNITY }, ['subdistrict-sun']],
    [{ role: 'communityLead', areaCode: FAR_COMMUNITY }, ['subdistrict-sun']],
    [STAFF, ['lead-chen']],
    [{ role: 'communityStaff', areaCode: FAR_COMMUNITY }, []],
    [{ role: 'gridWorker', areaCode: GRID }, ['lead-chen']],
    [
      { role: 'partnerLead', partnerId: PARTNER_IDS.blueShirts },
      ['district-qian', 'lead-chen', 'subdistrict-sun'],
    ],
    [{ role: 'partnerMember', partnerId: PARTNER_IDS.blueShirts }, ['repair-lead']],
    [{ role: 'partnerMember', partnerId: PARTNER_IDS.warmSun }, ['care-lead']],
  ] satisfies [Given, string[]][]
).map(([given, givers]) => [given.role, given, givers]);

/** `?area=…` or `?partner=…` of a place. */
export const teamQuery = (place: Place): string =>
  'areaCode' in place ? `area=${place.areaCode}` : `partner=${place.partnerId}`;

/** What happens around a team, for short. */
export function teamsIn(world: World) {
  const invite = (
    by: Client,
    given: Given = STAFF,
    more: object = {},
  ): Promise<Answer<NewInvitation>> =>
    by.post<NewInvitation>('/v1/invitations', { ...given, ...more });
  const accept = (who: Client, code: string): Promise<Answer<Me>> =>
    who.post<Me>('/v1/invitations/accept', { code });
  let added = 0;
  return {
    invite,
    accept,
    find: (who: Client, code: string) => who.post<object>('/v1/invitations/find', { code }),
    end: (who: Client, personId: string, { role, ...place }: Given) =>
      who.delete(`/v1/members/${personId}?role=${role}&${teamQuery(place)}`),
    team: async (who: Client, place: Place): Promise<Team> =>
      (await who.get<Team>(`/v1/members?${teamQuery(place)}`)).body,
    open: async (who: Client, place: Place): Promise<OpenInvitation[]> =>
      (await who.get<{ items: OpenInvitation[] }>(`/v1/invitations?${teamQuery(place)}`)).body
        .items,
    record: async (who: Client, place: Place, page = ''): Promise<Recorded> =>
      (await who.get<Recorded>(`/v1/members/log?${teamQuery(place)}${page}`)).body,
    membershipsOf: async (who: Client): Promise<Membership[]> => [
      ...(await who.get<Me>('/v1/me')).body.memberships,
    ],
    /** Somebody new with a phone. */
    newcomer: (displayName = '新人', memberships: Membership[] = []) => {
      added += 1;
      const phone = `1360000${String(added).padStart(4, '0')}`;
      return world.add({ displayName, memberships, phone });
    },
  };
}
