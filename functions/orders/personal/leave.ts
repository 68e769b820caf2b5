import { isForPerson } from '../../../domain/access/relations';
import { DomainError } from '../../../domain/errors';
import type { InputOf } from '../../../domain/order/inputs';
import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import { openidDigestOf } from '../../platform/digests';
import type { StoredPerson } from '../../platform/stores/people';
import { runCommand } from '../run-command';
import type { PersonalDeps } from './deps';
import { forgetOrder } from './forget-order';

/**
 * 注销: open orders are withdrawn, or handed to the community where neighbours follow them, tasks stay with the partner;
 * then everything about the person is erased, their key last. Broken off, it is begun again by asking again; afterwards nobody can ask any more.
 */
export async function leave(deps: PersonalDeps, person: StoredPerson): Promise<void> {
  await forgetOrders(deps, person);
  for (const orderId of await deps.personal.joined(person.id))
    await deps.beside.unfollow(orderId, person.id);
  await deps.personal.removeMedia(await unusedMedia(deps, person.id));
  await deps.personal.removeMessages(person);
  await deps.people.erase(person, openidDigestOf(person.openid, deps.secret));
  await deps.personal.removeBelongings(person.id);
  // An order that was placed from another phone in the meantime, and what was told of it.
  await forgetOrders(deps, person);
  await deps.personal.removeMessages(person);
}

async function forgetOrders(deps: PersonalDeps, person: StoredPerson): Promise<void> {
  for (const orderId of await deps.personal.ordersOf(person)) {
    const order = (await deps.orders.find(orderId, { consistent: true }))?.order;
    if (order === undefined) continue;
    if (!isForPerson(order, person)) {
      await forgetPlacer(deps, person, order);
      continue;
    }
    if (isOpen(order.state) || order.state === 'merged') await withdrawQuietly(deps, person, order);
    await forgetOrder(deps, orderId);
  }
}

/** 代点单: where the person had no phone the placer was the contact. */
async function forgetPlacer(
  { personal }: PersonalDeps,
  { phone }: StoredPerson,
  order: Order,
): Promise<void> {
  const texts = await personal.textsOf(order);
  const theirs = texts.filter(({ said }) => phone !== undefined && said.contact?.phone === phone);
  await personal.replaceTexts(
    order,
    theirs.map(({ said: { contact: _, ...said }, ...text }) => ({ ...text, said })),
  );
}

const REASON: InputOf<'withdraw'> = { reason: '居民注销了账号' };

/** Withdrawn as the resident does it; one that cannot be, or was in the meantime, is as it is. */
async function withdrawQuietly(
  deps: PersonalDeps,
  person: StoredPerson,
  { id, residentLeft }: Order,
): Promise<void> {
  if (residentLeft === true) return;
  try {
    await runCommand(deps, person, { orderId: id, command: { name: 'withdraw', input: REASON } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** What was used lies with the order that it was used in. */
export async function unusedMedia(
  { personal, beside }: Pick<PersonalDeps, 'personal' | 'beside'>,
  personId: string,
): Promise<string[]> {
  const found = await beside.findMedia(await personal.announcedMedia(personId));
  return found.filter(({ usedBy }) => usedBy === undefined).map(({ id }) => id);
}
