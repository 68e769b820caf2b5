import { findCategory } from '../../domain/catalogue/catalogue';
import type { Mark } from '../../domain/clock/marks';
import { dueStep, marksToAsk, type ClockCommand } from '../../domain/clock/due-steps';
import { DomainError } from '../../domain/errors';
import { takeTimeOf } from '../../domain/order/due';
import type { Order } from '../../domain/order/order';
import { calendarOf, type Area } from '../platform/stores/areas';
import { cardOf } from '../platform/stores/orders';
import { openPartition, orderIdOf } from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import type { ClockDeps } from './deps';
import { eachGuarded } from './each-guarded';

/** So many cards at a time: about 64 KB. */
const PAGE = 100;

/**
 * 到点: does what is due among the orders whose turn is this area's. One query by due time, which holds open orders
 * and those that wait to be rated, and nothing that has ended. Answers how many wait here, called up (吹哨) and overdue.
 */
export async function workOffArea(deps: ClockDeps, area: Area): Promise<number> {
  let overdue = 0;
  let start: Item | undefined;
  do {
    const page = await deps.orders.list('openByArea', openPartition(area.code), {
      limit: PAGE,
      ...(start === undefined ? {} : { start }),
    });
    overdue += await workOffPage(deps, page.items);
    start = page.next;
  } while (start !== undefined);
  return overdue;
}

interface Due {
  marks: Mark[];
  commands: { orderId: string; command: ClockCommand }[];
  overdueAbove: number;
}

async function workOffPage(deps: ClockDeps, items: readonly Item[]): Promise<number> {
  const due: Due = { marks: [], commands: [], overdueAbove: 0 };
  await eachGuarded(deps.log, items, {
    name: 'reading what is due',
    of: nameOf,
    run: (item) => collect(deps, cardOf(item), due),
  });
  await eachGuarded(deps.log, await unsaid(deps, due.marks), {
    name: 'mark of the clock',
    of: ({ orderId }) => orderId,
    run: async (mark) => void (await deps.marks.add(mark)),
  });
  await eachGuarded(deps.log, due.commands, {
    name: 'command of the clock',
    of: ({ orderId }) => orderId,
    run: ({ orderId, command }) => runUnlessOvertaken(deps, orderId, command),
  });
  return due.overdueAbove;
}

const nameOf = ({ pk }: Item): string => orderIdOf(String(pk)) ?? '';

async function collect(deps: ClockDeps, card: Order, due: Due): Promise<void> {
  const now = deps.clock.now();
  if (card.state === 'escalated' && (card.dueAt ?? Infinity) <= now) due.overdueAbove += 1;
  const step = dueStep(card, now, await lapsesAt(deps, card));
  if (step === undefined) return;
  if ('say' in step) due.marks.push(step.say);
  else due.commands.push({ orderId: card.id, command: step.run });
}

/** The take time of an offer, by the opening hours of its owner; on a card it counts from `dueSince`. */
async function lapsesAt({ areas }: ClockDeps, card: Order): Promise<number | undefined> {
  const category = findCategory(card.categoryCode);
  if (card.state !== 'offered' || category === undefined || card.dueSince === undefined) {
    return undefined;
  }
  const owner = await areas.get(card.ownerArea);
  return takeTimeOf({ ...card, awaitingSince: card.dueSince }, category, calendarOf(owner));
}

/** Those marks that were not said yet, and that nothing said later makes needless. */
async function unsaid({ marks: store }: ClockDeps, marks: readonly Mark[]): Promise<Mark[]> {
  if (marks.length === 0) return [];
  const asked = marks.map((mark) => ({ mark, all: marksToAsk(mark) }));
  const missing = new Set(await store.missing(asked.flatMap(({ all }) => all)));
  return asked.filter(({ all }) => all.every((one) => missing.has(one))).map(({ mark }) => mark);
}

/** Somebody was faster, or it is not due any more: then the next run looks again. */
const OVERTAKEN: ReadonlySet<string> = new Set([
  'not_due_yet',
  'illegal_transition',
  'version_conflict',
  'history_full',
  'nobody_above',
]);

async function runUnlessOvertaken(
  deps: ClockDeps,
  orderId: string,
  command: ClockCommand,
): Promise<void> {
  try {
    await deps.run(orderId, command);
  } catch (error) {
    if (!(error instanceof DomainError && OVERTAKEN.has(error.code))) throw error;
  }
}
