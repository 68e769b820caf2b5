import type { OrderState } from '../../../domain/order/states';
import { partOf, type Person } from './cast';

/** What the sequential model knows of an order: little, and none of it worked out by the product. */
export interface Modelled {
  state: OrderState;
  /** The commands of its history; their number is its version. */
  events: readonly string[];
  /** Who took it (领办): the owner of the claim. */
  holder?: { partner?: 'blueShirts' | 'property'; worker: Person } | undefined;
  wasOffered: boolean;
  wasUrged: boolean;
  pauses: number;
  pause?: { by: Person; waitsForResident: boolean } | undefined;
  reopened: number;
  /** What was asked under each key, by person and key. */
  keys: Readonly<Record<string, string>>;
}

export const keyOfState = (order: Modelled): string =>
  JSON.stringify(Object.entries(order).sort(([a], [b]) => (a < b ? -1 : 1)));

/** An order as the loop leaves it there when nothing else happened. */
export function modelledAt(events: readonly string[]): Modelled {
  const has = (name: string): boolean => events.includes(name);
  return {
    state: STATE_AFTER[events.at(-1) ?? 'place'] ?? 'placed',
    events,
    ...(has('claim') ? { holder: { partner: 'blueShirts', worker: 'repair-worker' } } : {}),
    wasOffered: has('pool'),
    wasUrged: false,
    pauses: 0,
    reopened: 0,
    keys: {},
  };
}

const STATE_AFTER: Readonly<Record<string, OrderState>> = {
  place: 'placed',
  accept: 'accepted',
  pool: 'offered',
  claim: 'taken',
  start: 'started',
  fulfil: 'fulfilled',
};

/** Whoever works on it: the worker, or who leads the partner that took it. */
export function isHandler({ holder }: Modelled, person: Person): boolean {
  const { partner, leads } = partOf(person);
  const isLead = leads === true && partner === holder?.partner;
  return holder !== undefined && (holder.worker === person || isLead);
}

/** Whether the order is there for this person; a claim that came too late is told, not hidden. */
export function isKnown(order: Modelled, person: Person, command?: string): boolean {
  const { is } = partOf(person);
  if (is === 'stranger') return false;
  if (is !== 'partner' || isHandler(order, person)) return true;
  return order.state === 'offered' || (command === 'claim' && order.wasOffered);
}
