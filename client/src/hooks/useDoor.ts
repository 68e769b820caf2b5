import { useSyncExternalStore } from 'react';
import { whereAt } from '../lib/door';
import type { Where } from '../lib/door';
import { useAreaOf, useBuildingOf } from '../services/community';
import { findDoor, onDoor } from '../services/door';
import type { Me } from '../services/types';
import { communityCodeOf, communityOf, placingAreaOf, useCommunity } from './useArea';
import { useMe } from './useMe';

/** The building at whose door somebody is (门口码), once it has come; why it has not. */
export function useDoor() {
  const code = useSyncExternalStore(onDoor, findDoor, findDoor);
  const { data: building, problem, reload } = useBuildingOf(code);
  return { building, problem: code ? problem : undefined, reload };
}

/** The community where one is: that of the door, else one's own. */
export function useHere() {
  const own = useCommunity();
  const { building } = useDoor();
  const { data: area } = useAreaOf(building?.community.code);
  return building ? { code: building.community.code, area } : own;
}

/** One's own community, else that of the door; `isOwn` says which. */
export function useOwnOrHere() {
  const me = useMe();
  const own = useCommunity();
  const here = useHere();
  return { ...(own.code ? own : here), isOwn: communityCodeOf(me) !== undefined };
}

/** Where an order is placed: the community with its catalogue, the area, and the address as far as it is known. */
export function useWhere(me: Me | undefined, onBehalf: boolean): Where & { community?: string } {
  const own = useCommunity();
  const { building } = useDoor();
  const areaCode = placingAreaOf(me, onBehalf) ?? '';
  const isServed = communityOf(areaCode) === building?.community.code;
  if (building && (isServed || !onBehalf)) {
    return { community: building.community.code, ...whereAt(building, onBehalf ? {} : (me ?? {})) };
  }
  const address = onBehalf ? '' : (me?.address ?? '');
  return { ...(own.code ? { community: own.code } : {}), areaCode, address, ofDoor: false };
}
