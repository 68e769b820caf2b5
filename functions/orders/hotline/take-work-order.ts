import { createHash } from 'node:crypto';

import { DomainError } from '../../../domain/errors';
import { placingOf, saidAgain, saidIn } from '../../../domain/hotline/placing';
import { hotlineWorkOrder, type HotlineWorkOrder } from '../../../domain/hotline/work-order';
import { commandKeyOf } from '../../platform/digests';
import { validate } from '../../platform/http/validation';
import { placingId } from '../../platform/ids';
import type { OrderBundle } from '../../platform/stores/orders';
import { comment } from '../comment';
import { placeOrder } from '../place-order';
import type { HotlineApp } from './calling-app';
import type { HotlineDeps } from './deps';
import { categoryIn, findPlace } from './find-community';

/** What became of a work order: a new order, or one that was here already. */
export interface Taken {
  externalNumber: string;
  result: 'created' | 'known';
  /** Missing where it was only tried. */
  orderId?: string;
  number?: string;
}

/** Of no day: a number of the hotline leads to the same order for good. */
const ANY_DAY = 0;

/** The order that a number of this application's stands for. */
export const hotlineOrderId = (
  { secret }: Pick<HotlineDeps, 'secret'>,
  { app }: HotlineApp,
  externalNumber: string,
): string =>
  placingId(
    { secret, personId: app.personId, idempotencyKey: `hotline\n${externalNumber}` },
    ANY_DAY,
  );

/**
 * Takes one work order as an adapter handed it over: the same number is the same order, however often, by which way and how many at once
 * it comes. What was said anew of a known one is added to it (留言). `dry` only says what would be. Throws what validation, area,
 * category and quota refuse, and then nothing has changed.
 */
export async function takeWorkOrder(
  deps: HotlineDeps,
  caller: HotlineApp,
  sent: unknown,
  { dry = false } = {},
): Promise<Taken> {
  const work = validate(hotlineWorkOrder, sent);
  const orderId = hotlineOrderId(deps, caller, work.externalNumber);
  const known = await deps.orders.find(orderId, { consistent: true });
  if (known !== undefined) {
    if (!dry) await addWhatIsNew(deps, caller, work, known);
    return takenAs('known', known);
  }
  const { areaCode, community } = await findPlace(deps, work, caller.app);
  const input = placingOf(work, { areaCode, categoryCode: categoryIn(community, work) });
  if (dry) return { externalNumber: work.externalNumber, result: 'created' };
  const isFirst = await place(deps, caller, { work, input, orderId });
  const placed = await deps.orders.find(orderId, { consistent: true });
  if (placed === undefined) throw new DomainError('store_unavailable');
  await addWhatIsNew(deps, caller, work, placed);
  return takenAs(isFirst ? 'created' : 'known', placed);
}

const takenAs = (result: Taken['result'], { order }: OrderBundle): Taken => ({
  externalNumber: order.externalNumber ?? '',
  result,
  orderId: order.id,
  number: order.number,
});

interface Placing {
  work: HotlineWorkOrder;
  input: ReturnType<typeof placingOf>;
  orderId: string;
}

/** False where it was placed in the same moment by somebody else, perhaps in other words. */
async function place(
  deps: HotlineDeps,
  { app, person }: HotlineApp,
  { work, input, orderId }: Placing,
): Promise<boolean> {
  try {
    const { replayed } = await placeOrder(deps, person, {
      ...{ input, idempotencyKey: work.externalNumber, body: saidIn(work) },
      app: { door: 'hotline', perDay: app.perDay, orderId },
    });
    return !replayed;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'idempotency_key_reused') return false;
    throw error;
  }
}

/**
 * What did not fit on the order, and what is said otherwise than the first time: each once, however often it comes. Where whom it was for
 * was erased, or has left it, nothing is added.
 */
async function addWhatIsNew(
  deps: HotlineDeps,
  { person }: HotlineApp,
  work: HotlineWorkOrder,
  { order, keys, texts }: OrderBundle,
): Promise<void> {
  if (order.erasedAt !== undefined || order.residentLeft === true) return;
  const mine = commandKeyOf(person.id, work.externalNumber, saidIn(work));
  const first = keys.find(({ key }) => key === mine.key);
  const [description, ...more] = saidIn(work);
  // A text that was redacted (隐去) is not there to be compared, and must not come back.
  const said = texts.find(({ id }) => id === order.events[0]?.textId)?.said.description;
  const isSame =
    first === undefined ? (said ?? description) === description : first.body === mine.body;
  for (const text of isSame ? more : saidAgain(work)) {
    const idempotencyKey = createHash('sha256').update(text).digest('base64url');
    await comment(deps, person, { orderId: order.id, input: { text }, idempotencyKey });
  }
}
