import type { InvitedRole } from '@domain/access/invitations';
import type { Role } from '@domain/order/vocabulary';
import { call, get, query } from './http';
import { keepMe } from './session';
import type { Me, Page } from './types';

/** An area or a partner, in which people have roles. */
export interface TeamPlace {
  areaCode?: string | undefined;
  partnerId?: string | undefined;
}

interface Told extends TeamPlace {
  placeName: string;
  role: Role;
  title: string;
}

export interface TeamMember extends Told {
  id: string;
  displayName: string;
  since: string;
  mayEnd: boolean;
}

export interface Givable extends TeamPlace {
  role: InvitedRole;
  placeName: string;
}

export interface Team {
  items: TeamMember[];
  mayInvite: Givable[];
}

export interface OpenInvitation extends Told {
  id: string;
  by: { displayName: string };
  expiresAt: string;
  mayEnd: boolean;
}

export interface NewInvitation extends Told {
  id: string;
  code: string;
  url: string;
  expiresAt: string;
}

export interface FoundInvitation extends Told {
  by: { displayName: string; title?: string; placeName?: string };
  expiresAt: string;
  /** I have the role already. */
  held: boolean;
}

export type MemberEvent = 'invited' | 'withdrawn' | 'joined' | 'granted' | 'ended';

export interface MemberRecord extends Told {
  id: string;
  at: string;
  event: MemberEvent;
  by: { displayName: string };
  whom?: { displayName: string };
}

const queryOf = ({ areaCode, partnerId }: TeamPlace): string =>
  query({ area: areaCode, partner: partnerId });

export const fetchTeam = (place: TeamPlace): Promise<Team> =>
  get<Team>(`/v1/members${queryOf(place)}`);

export const fetchOpenInvitations = async (place: TeamPlace): Promise<OpenInvitation[]> =>
  (await get<Page<OpenInvitation>>(`/v1/invitations${queryOf(place)}`)).items;

export const fetchRecord = (place: TeamPlace): Promise<Page<MemberRecord>> =>
  get<Page<MemberRecord>>(`/v1/members/log${queryOf(place)}`);

export interface InvitationWish extends TeamPlace {
  role: InvitedRole;
  title: string;
  days: number;
}

export async function invite({
  role,
  title,
  days,
  areaCode,
  partnerId,
}: InvitationWish): Promise<NewInvitation> {
  const place = areaCode === undefined ? { partnerId } : { areaCode };
  const body = { role, title, days, ...place };
  return (await call<NewInvitation>('/v1/invitations', { method: 'POST', body })).data;
}

export const endInvitation = async (id: string): Promise<void> =>
  void (await call(`/v1/invitations/${id}`, { method: 'DELETE' }));

export const endMembership = async ({ id, role, ...place }: TeamMember): Promise<void> =>
  void (await call(
    `/v1/members/${id}${query({ role, area: place.areaCode, partner: place.partnerId })}`,
    { method: 'DELETE' },
  ));

export const findInvitation = async (code: string): Promise<FoundInvitation> =>
  (await call<FoundInvitation>('/v1/invitations/find', { method: 'POST', body: { code } })).data;

/** Accepts, and knows at once what one may do now. */
export async function acceptInvitation(code: string): Promise<Me> {
  const body = { code };
  const { data } = await call<Me>('/v1/invitations/accept', { method: 'POST', body });
  keepMe(data);
  return data;
}
