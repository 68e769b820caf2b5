import type { Person } from '../access/people';
import type { ActingRelation } from '../access/relations';
import type { Category } from '../catalogue/types';
import type { Partner } from '../partner';
import type { WorkingCalendar } from '../time/working-time';
import type { Order, Said, SaidText } from './order';
import type { OrderState } from './states';

/** Time and chance as parameters: epoch milliseconds, and a fresh salt for what is said. */
export interface Moment {
  now: number;
  salt: string;
  textId: string;
}

/** What a rule may have to know beside the order; read before deciding. */
export interface Facts {
  category: Category;
  findCategory: (code: string) => Category | undefined;
  /** Opening hours and working days of the owner. */
  calendar: WorkingCalendar;
  followers: number;
  /** Households from which an order is collective (群体诉求). */
  collectiveFrom: number;
  /** Orders that were merged into this one. */
  merged: number;
  /** The partner of `dispatch`, or the claimer's own, with the open orders it holds. */
  partner?: { partner: Partner; openOrders: number };
  /** How many partners qualify (`pool`). */
  qualifying?: number;
  /** The order of `merge` and `follow`. */
  target?: Order;
  /** Whether the community of `forward` is served here. */
  targetServed?: boolean;
  /** The person named as worker, with memberships. */
  worker?: Person;
  /** Everything said so far (`redact`). */
  texts?: readonly SaidText[];
}

export interface Acting {
  relation: ActingRelation;
  /** Absent for the platform itself. */
  person?: Person;
}

export interface Situation {
  acting: Acting;
  facts: Facts;
  moment: Moment;
}

/** New values by field; `undefined` takes the field away. */
export type Patch = { [Field in keyof Order]?: Order[Field] | undefined };

/** What a command changes: the new state where it is not the row's own, fields, facts for the history, what was said. */
export interface Change {
  state?: OrderState;
  patch?: Patch;
  data?: Record<string, unknown>;
  said?: Said;
  /** Id of the text that what is said takes the place of (`redact`). */
  replaces?: string;
  /** How who said that text was called: goes on with the one that replaces it. */
  name?: string;
}

export const applyPatch = (order: Order, patch: Patch): Order => {
  const next: Record<string, unknown> = { ...order };
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) delete next[field];
    else next[field] = value;
  }
  return isOrder(next) ? next : order;
};

/** A patch is typed field by field, so an order stays an order. */
const isOrder = (value: Record<string, unknown>): value is Record<string, unknown> & Order =>
  typeof value['id'] === 'string';

/** Nobody works on it any more: partner, worker and what they had agreed are gone; the promise stays. */
export const withoutHandler: Patch = {
  partner: undefined,
  directed: undefined,
  workerId: undefined,
  selfHandled: undefined,
  handlerPromisedAt: undefined,
  agreedTime: undefined,
  proposedTime: undefined,
  quote: undefined,
  pause: undefined,
  extension: undefined,
  takenAt: undefined,
};

/** Back in the hands of the owner, who has the take time to find somebody. */
export const backToOwner = (now: number): Patch => ({
  ...withoutHandler,
  supervisedDueAt: undefined,
  awaitingSince: now,
});
