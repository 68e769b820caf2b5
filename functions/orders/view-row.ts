import type { Person } from '../../domain/access/people';
import type { OrderAnswer } from '../../domain/order/answer';
import type { Order } from '../../domain/order/order';
import { sightOf } from '../../domain/order/view/sight';
import { viewOrder } from '../../domain/order/view/view-order';
import type { OrderDeps } from './deps';
import { standingIn, surroundingsOf, withAreas } from './read-order';

/** What a card of an index does not carry, and a list row therefore leaves out. */
const NOT_ON_CARDS = [
  'receipt',
  'publicState',
  'followers',
  'collective',
  'followUps',
  'contacts',
  'reopened',
  'version',
] as const satisfies readonly (keyof OrderAnswer)[];
/** What lies beside an order that was read without its texts. */
const NOT_IN_LISTS = [
  'publicState',
  'followers',
  'collective',
  'followUps',
  'contacts',
] as const satisfies readonly (keyof OrderAnswer)[];

/** A row of a list in the view of this person; nothing where they may not see it. */
export async function viewRow(
  deps: OrderDeps,
  person: Person,
  order: Order,
  { isCard }: { isCard: boolean },
): Promise<Partial<OrderAnswer> | undefined> {
  const bundle = { order, keys: [], texts: [], checks: { pieces: {} }, followers: 0, merged: 0 };
  const read = await withAreas(deps.areas, bundle);
  const standing = await standingIn(deps, read, person, deps.clock.now());
  if (sightOf(order, standing, false) === undefined) return undefined;
  const row: Partial<OrderAnswer> = viewOrder(order, await surroundingsOf(deps, read), {
    person,
    standing,
  });
  for (const field of isCard ? NOT_ON_CARDS : NOT_IN_LISTS) delete row[field];
  return row;
}
