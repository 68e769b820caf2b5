import { levelAboveOf } from '../access/relations';
import type { Order } from '../order/order';
import { hasDueTime, isOpen, type OrderState } from '../order/states';
import { ESCALATION_CAUSES } from '../order/vocabulary';
import { raiseTime } from '../time/windows';
import { endedIn, isVisited } from './follow-up-list';

/**
 * What the level above sees to (关注), by group: escalations that stand at it by cause, 群体诉求, 挂账, what was asked of
 * it, 工作人员让我撤的, what somebody works on at twice its time, and 暂停公开.
 */
export const ATTENTION_GROUPS = [
  ...ESCALATION_CAUSES,
  'requested',
  'extension',
  'stuck',
  'askedTo',
  'collective',
  'shelved',
  'hidden',
] as const;
export type AttentionGroup = (typeof ATTENTION_GROUPS)[number];

/** The area of the level that looks, the moment, and whether so many households want it that it is collective. */
export interface Onlooker {
  level: string;
  now: number;
  isCollective?: boolean;
}

/** Why an order is in a group, and since when; epoch milliseconds. */
export interface Concern {
  group: AttentionGroup;
  since: number;
  /** The date that it waits for: the next review, the end asked for. */
  until?: number;
}

/**
 * Whether an order that has not ended is to be kept among what levels above see to. What waits in the queue of a level
 * (escalations) and what follows from counts (群体诉求) is found without it.
 */
export function isWatched(order: Order, now: number): boolean {
  const level = levelAboveOf(order);
  if (level === undefined || !hasDueTime(order.state)) return false;
  const concerns = [
    asked(order, { level, now }),
    stuck(order, { level, now }),
    shelved(order),
    hidden(order),
  ];
  return concerns.flat().length > 0 || isPressed(order, now);
}

/**
 * 督办 holds the due time while a pause moves where it counts from: such an order may be stuck a second time, and the clock
 * says that once for a due time.
 */
const isPressed = ({ supervisedDueAt, ...order }: Order, now: number): boolean =>
  isAtWork(order) && supervisedDueAt !== undefined && now >= supervisedDueAt;

/** What of an order below concerns this level; a card of the indexes is enough. Empty for most. */
export function concernsOf(order: Order, onlooker: Onlooker): Concern[] {
  return [
    ...raised(order, onlooker),
    ...asked(order, onlooker),
    ...stuck(order, onlooker),
    ...withdrawn(order),
    ...collective(order, onlooker),
    ...shelved(order),
    ...hidden(order),
  ];
}

function raised({ state, escalation }: Order, { level }: Onlooker): Concern[] {
  if (state !== 'escalated' || escalation?.level !== level) return [];
  return [{ group: escalation.cause, since: escalation.at }];
}

/** 挂账 and 剔除 asked for, and extensions beyond what the resident was promised or of the owner's own work. */
function asked(order: Order, { level }: Onlooker): Concern[] {
  if (levelAboveOf(order) !== level) return [];
  const { requested, extension, promisedAt, selfHandled, state } = order;
  // What was asked while it was open is settled by its end, and the other way round.
  const isLive = (requested?.command === 'shelve') === isOpen(state);
  const concerns: Concern[] =
    requested === undefined || !isLive ? [] : [{ group: 'requested', since: requested.at }];
  const isBeyond = extension !== undefined && (selfHandled || extension.until > (promisedAt ?? 0));
  if (extension?.state === 'requested' && isBeyond && isOpen(state))
    concerns.push({ group: 'extension', since: order.updatedAt, until: extension.until });
  return concerns;
}

const AT_WORK: readonly OrderState[] = ['taken', 'started', 'paused'];

/** Somebody has it in hand, a pause of theirs included; what is shelved (挂账) waits for nobody's hands. */
export const isAtWork = ({ state, pause }: Pick<Order, 'state' | 'pause'>): boolean =>
  AT_WORK.includes(state) && pause?.shelved !== true;

/** 200 % of its time is over and somebody works on it: it stays with them and is listed here ("The clock"). */
function stuck(order: Order, { now }: Onlooker): Concern[] {
  const { dueAt, dueSince, receivedAt } = order;
  if (!isAtWork(order) || dueAt === undefined) return [];
  return now >= raiseTime(dueSince ?? receivedAt, dueAt) ? [{ group: 'stuck', since: dueAt }] : [];
}

/** Until this level has visited the resident (回访). */
function withdrawn(order: Order): Concern[] {
  const ended = endedIn(order);
  const isAsked = order.state === 'withdrawn' && ended.withdrawReason === 'askedTo';
  if (!isAsked || isVisited(ended, 'above')) return [];
  return [{ group: 'askedTo', since: order.endedAt ?? order.updatedAt }];
}

const collective = ({ state, placedAt }: Order, { isCollective = false }: Onlooker): Concern[] =>
  isCollective && isOpen(state) ? [{ group: 'collective', since: placedAt }] : [];

const shelved = ({ state, pause }: Order): Concern[] =>
  state === 'paused' && pause?.shelved === true
    ? [{ group: 'shelved', since: pause.since, until: pause.expectedAt }]
    : [];

const hidden = ({ hidden: isHidden, updatedAt }: Order): Concern[] =>
  isHidden === true ? [{ group: 'hidden', since: updatedAt }] : [];
