import type { Role } from '../order/vocabulary';

/** What somebody may do on behalf of an area or a partner; read with each request, so that a revocation works at once. */
export interface Membership {
  role: Role;
  areaCode?: string;
  partnerId?: string;
  title: string;
}

/** A signed-in person, as far as the rules look at them. */
export interface Person {
  id: string;
  displayName: string;
  /** Keyed digest of the verified phone: the same number has the same digest. */
  phoneDigest?: string;
  memberships: readonly Membership[];
}

/** The platform acting by itself: on schedule, or following another order. */
export interface Machine {
  machine: 'clock' | 'stream';
}

export type Actor = Person | Machine;

export const isMachine = (actor: Actor): actor is Machine => 'machine' in actor;
