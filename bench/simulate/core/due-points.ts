import type { Order } from '../../../domain/order/order';
import { DAY } from '../../../domain/time/shanghai';

/** When the clock will next have something to say of an order: where none has, a run of it would find nothing. */
export interface DuePoints {
  note: (order: Order) => void;
  /** Whether a point of an order as it is now has been passed since it was asked last. */
  hasPassed: (now: number) => boolean;
}

const WARN = 0.8;
const TWICE = 2;
const REMINDERS = [1, 5];

/** 80 %, 100 % and 200 % of what is due, and the reminders to rate: the table of the clock, in numbers of our own. */
export function createDuePoints(known: ReadonlyMap<string, Order>): DuePoints {
  let points: { at: number; id: string; version: number }[] = [];
  return {
    note: ({ id, dueAt, dueSince, events, state }) => {
      if (dueAt === undefined || dueSince === undefined) return;
      const length = dueAt - dueSince;
      const shares = [WARN, 1, TWICE].map((share) => dueSince + share * length);
      const days = state === 'fulfilled' ? REMINDERS.map((day) => dueSince + day * DAY) : [];
      points.push(...[...shares, ...days].map((at) => ({ at, id, version: events.length })));
    },
    hasPassed: (now) => {
      const passed = points.filter(({ at }) => at <= now);
      if (passed.length > 0) points = points.filter(({ at }) => at > now);
      return passed.some(({ id, version }) => known.get(id)?.events.length === version);
    },
  };
}
