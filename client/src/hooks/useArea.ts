import { useSyncExternalStore } from 'react';
import { useAreaOf } from '../services/community';
import type { Me } from '../services/types';
import { onLooking, readLooking } from '../services/visitor';
import { useMe } from './useMe';

const COMMUNITY_LENGTH = 12;

/** The community in which an area lies: its first 12 digits. */
export const communityOf = (areaCode: string): string => areaCode.slice(0, COMMUNITY_LENGTH);

/** The community that a person lives or works in: its code has 12 digits, a grid's 15. */
export function communityCodeOf(me: Me | undefined): string | undefined {
  const codes = [me?.homeArea, ...(me?.memberships ?? []).map(({ areaCode }) => areaCode)];
  const code = codes.find((code) => (code ?? '').length >= COMMUNITY_LENGTH);
  return code === undefined ? undefined : communityOf(code);
}

/** The code of my community, or of the one that a visitor looks at. */
export function useCommunityCode(): string | undefined {
  const me = useMe();
  const looking = useSyncExternalStore(onLooking, readLooking, readLooking);
  return me ? communityCodeOf(me) : looking;
}

/** The same with its name and phone, when they have come. */
export function useCommunity() {
  const code = useCommunityCode();
  const { data } = useAreaOf(code);
  return { code, area: data };
}

/** The area that an order is placed in: for somebody else the area one works in (a grid's 15 digits stay), else where one lives. */
export function placingAreaOf(me: Me | undefined, onBehalf: boolean): string | undefined {
  const worksIn = (me?.memberships ?? []).find(
    ({ areaCode }) => (areaCode ?? '').length >= COMMUNITY_LENGTH,
  );
  return (onBehalf ? worksIn?.areaCode : undefined) ?? me?.homeArea ?? communityCodeOf(me);
}
