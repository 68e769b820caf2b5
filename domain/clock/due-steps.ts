import { parentOf } from '../area';
import type { Order } from '../order/order';
import { DAY, HOUR, shanghaiDay, startOfDay } from '../time/shanghai';
import { raiseTime, RATING_REMINDER_DAYS, warnTime } from '../time/windows';
import type { Mark, MarkKind } from './marks';

/** What the clock looks at: fields that the card of the indexes carries. */
export type DueCard = Pick<
  Order,
  | 'id'
  | 'state'
  | 'ownerArea'
  | 'dueAt'
  | 'dueSince'
  | 'pause'
  | 'escalation'
  | 'partner'
  | 'workerId'
>;

/** Commands of the table that are the clock's own. */
export type ClockCommand = 'lapse' | 'close' | 'escalate';

/** What is due: something to be said of the order, or a command. */
export type DueStep = { say: Mark } | { run: ClockCommand };

/** A step and when it is reached (epoch milliseconds). */
interface Rung {
  at: number;
  step: MarkKind | ClockCommand;
}

/**
 * 到点: the highest step that an order has reached by now; what it ran past is not said any more. Undefined while
 * nothing is due. `lapsesAt` is the take time of an offer, undefined where its category has none. A function of the
 * card and the time alone: runs that come late, twice or out of order find the same.
 */
export function dueStep(card: DueCard, now: number, lapsesAt?: number): DueStep | undefined {
  const { dueSince, dueAt } = card;
  if (dueSince === undefined || dueAt === undefined) return undefined;
  const reached = rungsOf(card, { dueSince, dueAt, lapsesAt }).findLast(({ at }) => at <= now);
  if (reached === undefined) return undefined;
  const { at, step } = reached;
  if (step === 'lapse' || step === 'close' || step === 'escalate') return { run: step };
  if (step !== 'top') return { say: markOf(card, { kind: step, dueAt, at: now }) };
  return isToldToday(at, now)
    ? { say: markOf(card, { kind: step, dueAt: startOfDay(shanghaiDay(now)), at: now }) }
    : undefined;
}

interface Times {
  dueSince: number;
  dueAt: number;
  lapsesAt: number | undefined;
}

const rung = (at: number, step: Rung['step']): Rung => ({ at, step });

/** 八成提醒、到期、两倍提级: what follows one after the other in the state in which the order is. */
function rungsOf(card: DueCard, times: Times): Rung[] {
  const { dueSince, dueAt } = times;
  const warn = rung(warnTime(dueSince, dueAt), 'warn');
  const overdue = rung(dueAt, 'overdue');
  const twice = raiseTime(dueSince, dueAt);
  switch (card.state) {
    case 'placed':
    case 'accepted':
      return [warn, overdue, rung(twice, raising(card))];
    case 'offered':
      return [warn, ...rungsOfOffer(times, overdue, twice)];
    case 'taken':
    case 'started':
      return [warn, overdue, rung(twice, 'stuck')];
    case 'paused':
      return card.pause?.shelved === true
        ? [rung(dueAt, 'review')]
        : [warn, overdue, rung(twice, 'stuck')];
    case 'escalated':
      return [warn, rung(dueAt, raising(card))];
    case 'fulfilled':
      return [...reminders(dueSince), rung(dueAt, 'close')];
    default:
      return [];
  }
}

/** An offer lapses at its take time; a level above may have pressed for an earlier end (督办), which is overdue first. */
function rungsOfOffer({ dueAt, lapsesAt }: Times, overdue: Rung, twice: number): Rung[] {
  if (lapsesAt === undefined) return [overdue, rung(twice, 'stuck')];
  return [...(dueAt < lapsesAt ? [overdue] : []), rung(lapsesAt, 'lapse')];
}

const REMINDERS = ['remind1', 'remind5'] as const;

const reminders = (fulfilledAt: number): Rung[] =>
  REMINDERS.map((kind, index) =>
    rung(fulfilledAt + (RATING_REMINDER_DAYS[index] ?? 0) * DAY, kind),
  );

/** One level up; where nobody is above, the top is told. */
function raising({ state, ownerArea, escalation }: DueCard): 'escalate' | 'top' {
  const level = state === 'escalated' ? (escalation?.level ?? ownerArea) : ownerArea;
  return parentOf(level) === undefined ? 'top' : 'escalate';
}

const MORNING = 9 * HOUR;

/** At once on the first day, from nine on every day after it. */
const isToldToday = (since: number, now: number): boolean => {
  const today = startOfDay(shanghaiDay(now));
  return since >= today || now >= today + MORNING;
};

function markOf(
  { id, state, ownerArea, escalation, partner, workerId }: DueCard,
  said: Pick<Mark, 'kind' | 'dueAt' | 'at'>,
): Mark {
  const area = state === 'escalated' ? (escalation?.level ?? ownerArea) : ownerArea;
  return {
    orderId: id,
    ...said,
    area,
    ...(partner === undefined ? {} : { partnerId: partner.id }),
    ...(workerId === undefined ? {} : { workerId }),
  };
}

/** What says more than a mark of the same due time: once one of these is said, the lesser comes too late. */
const HIGHER: Partial<Record<MarkKind, readonly MarkKind[]>> = {
  warn: ['overdue', 'stuck'],
  overdue: ['stuck'],
  remind1: ['remind5'],
};

/** The mark itself, and those that make it needless: it is said only where none of them was. */
export const marksToAsk = (mark: Mark): Mark[] => [
  mark,
  ...(HIGHER[mark.kind] ?? []).map((kind) => ({ ...mark, kind })),
];
