import { levelOf } from '../../domain/area';
import { FOLLOW_UP_DAYS } from '../../domain/insight/follow-up-list';
import type { Order } from '../../domain/order/order';
import {
  addDays,
  HOUR,
  shanghaiDay,
  startOfDay,
  toWireTime,
  type Day,
} from '../../domain/time/shanghai';
import { isWorkingDay } from '../../domain/time/working-time';
import {
  DIGEST_PHRASE,
  digestText,
  THING_LIMIT,
  type DigestCounts,
} from '../../domain/words/messages';
import { nameOfInbox } from '../../domain/messages/inboxes';
import { calendarOf, type Area } from '../platform/stores/areas';
import { cardOf } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import type { TellDeps } from './deps';
import { pushTold } from './push';
import { rowOf, type Told } from './told';

const HOUR_OF_DAY = 9;

/**
 * 早报: at nine on their working days the staff of each area hear in numbers what waits, once a day. A run that comes late
 * tells late, a second one nothing.
 */
export async function sendDigests(deps: TellDeps): Promise<void> {
  const now = deps.clock.now();
  const day = shanghaiDay(now);
  if (now < nineOn(day)) return;
  const done = keys.dailyKey('digest', day);
  if ((await deps.table.get(done, { consistent: true })) !== undefined) return;
  for (const area of await areasBelow(deps, undefined)) {
    if (isWorkingDay(calendarOf(area), day)) await tellArea(deps, area, day);
  }
  await deps.table.put({
    ...done,
    expiresAt: Math.floor(startOfDay(addDays(day, KEPT_DAYS)) / 1000),
  });
}

const KEPT_DAYS = 40;
const nineOn = (day: Day): number => startOfDay(day) + HOUR_OF_DAY * HOUR;

/** Every area that can own orders. */
async function areasBelow(
  { areas }: Pick<TellDeps, 'areas'>,
  parent: string | undefined,
): Promise<Area[]> {
  const children = (await areas.childrenOf(parent)).filter(({ code }) => levelOf(code) !== 'grid');
  const below: Area[] = [];
  for (const { code } of children) {
    if (levelOf(code) !== 'community') below.push(...(await areasBelow({ areas }, code)));
  }
  return [...children, ...below];
}

async function tellArea(deps: TellDeps, { code }: Area, day: Day): Promise<void> {
  const counts = await countsOf(deps, code, day);
  const text = digestText(counts);
  if (text === '') return;
  const told: Told = {
    inbox: { area: code, trusted: false },
    ...{ kind: 'digest', text, phrase: DIGEST_PHRASE, urgent: false, template: 'due' },
    thing: digestText(counts, THING_LIMIT),
    at: nineOn(day),
    event: `${code}#digest#${day}`,
  };
  await deps.inbox.put(nameOfInbox(told.inbox), rowOf(told), deps.clock.now());
  await pushTold(deps, [told]);
}

/** Of the open orders whose turn is the area's, of what waits for a person's eye (人工复核) and of who waits for a call (回访). */
async function countsOf(deps: TellDeps, code: string, day: Day): Promise<DigestCounts> {
  const { orders, table, clock } = deps;
  const [open, toReview, toCall] = await Promise.all([
    orders.list('openByArea', keys.openPartition(code), {}),
    table.count(keys.reviewPartition(code)),
    countCalls(deps, code, day),
  ]);
  const cards = open.items.map(cardOf).filter(({ state }) => state !== 'fulfilled');
  const now = clock.now();
  const tomorrow = startOfDay(addDays(day, 1));
  const count = (isMeant: (order: Order) => boolean): number => cards.filter(isMeant).length;
  return {
    overdue: count(({ dueAt }) => dueAt !== undefined && dueAt < now),
    toAccept: count(({ state }) => state === 'placed'),
    dueToday: count(({ dueAt }) => dueAt !== undefined && dueAt >= now && dueAt < tomorrow),
    toReview,
    toCall,
  };
}

/** The area's own visits, and those to what its areas have handled: as far back as the two lists go. */
async function countCalls({ areas, table }: TellDeps, code: string, day: Day): Promise<number> {
  const from = toWireTime(startOfDay(addDays(day, -FOLLOW_UP_DAYS)));
  const below = (await areas.childrenOf(code)).filter((area) => levelOf(area.code) !== 'grid');
  const counts = await Promise.all([
    table.count(keys.toCallPartition('community', code), { index: 'byPartner', from }),
    ...below.map((area) =>
      table.count(keys.toCallPartition('above', area.code), { index: 'byResident', from }),
    ),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
