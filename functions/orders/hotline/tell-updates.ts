import { DomainError } from '../../../domain/errors';
import { updateOf, type HotlineUpdate } from '../../../domain/hotline/update';
import type { Standing } from '../../../domain/access/relations';
import type { OrderAnswer } from '../../../domain/order/answer';
import { viewOrder } from '../../../domain/order/view/view-order';
import type { OrderBundle } from '../../platform/stores/orders';
import { minePartition, orderIdOf } from '../../platform/table/keys';
import { readCursor, writeCursor, type CursorScope } from '../cursor';
import { surroundingsOf, withAreas } from '../read-order';
import type { HotlineApp } from './calling-app';
import type { HotlineDeps } from './deps';
import { hotlineOrderId } from './take-work-order';

export interface UpdatesQuery {
  /** From this moment on; from the beginning where neither is given. */
  since?: number | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface Updates {
  items: HotlineUpdate[];
  /** Where the next asking goes on, also at the end. */
  cursor: string;
  more: boolean;
}

/** Steps may be written side by side and be listed a moment later: what is younger than this waits for the next asking. */
const SETTLED_AFTER = 5000;

/**
 * The orders of this application that changed since, each as it is now, in the order of their last steps, oldest first. One that changes
 * again comes again. Throws `invalid_cursor`.
 */
export async function tellUpdates(
  deps: HotlineDeps,
  caller: HotlineApp,
  { since = 0, cursor, limit }: UpdatesQuery,
): Promise<Updates> {
  const { personId } = caller.app;
  const scope: CursorScope = { viewer: personId, query: 'hotline updates' };
  const after =
    cursor === undefined ? new Date(since).toISOString() : readCursor(deps.secret, scope, cursor);
  // Sorts after every row of that moment.
  const until = `${new Date(deps.clock.now() - SETTLED_AFTER).toISOString()}~`;
  const { items: rows } =
    after > until
      ? { items: [] }
      : await deps.orders.list('byResident', minePartition(personId), {
          ...{ from: after, to: until, limit: limit + 1 },
        });
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.['mineSk'];
  return {
    items: await updatesOf(
      deps,
      caller,
      page.flatMap(({ pk }) => orderIdOf(String(pk)) ?? []),
    ),
    // A blank sorts after the row itself and before the next.
    cursor: writeCursor(deps.secret, scope, last === undefined ? after : `${String(last)} `),
    more: rows.length > limit,
  };
}

/** One order of this application, by the number that the hotline knows. Throws `not_found`. */
export async function tellUpdate(
  deps: HotlineDeps,
  caller: HotlineApp,
  externalNumber: string,
): Promise<HotlineUpdate> {
  const [update] = await updatesOf(deps, caller, [hotlineOrderId(deps, caller, externalNumber)]);
  if (update === undefined) throw new DomainError('not_found');
  return update;
}

async function updatesOf(
  deps: HotlineDeps,
  caller: HotlineApp,
  ids: readonly string[],
): Promise<HotlineUpdate[]> {
  const bundles = await deps.orders.findBundles(ids);
  const found = ids.flatMap((id) => bundles.get(id) ?? []);
  const followed = await deps.orders.findBundles(
    found.flatMap(({ order }) => order.mergedInto ?? []),
  );
  return Promise.all(
    found.map(async (bundle) => {
      const { externalNumber = '', mergedInto = '' } = bundle.order;
      const target = followed.get(mergedInto);
      const [{ order, owner }, other] = await Promise.all([
        asPlacer(deps, caller, bundle),
        target === undefined ? undefined : asPlacer(deps, caller, target),
      ]);
      const evidence = other?.order.evidence;
      return updateOf(order, {
        ...{ externalNumber, owner },
        ...(evidence === undefined ? {} : { followed: evidence }),
      });
    }),
  );
}

const PLACER: Standing = new Map([['resident', 'resident']]);

/** As whoever placed it reads it, also where that person has left it: the number is the hotline's in any case. */
async function asPlacer(
  deps: HotlineDeps,
  { person }: HotlineApp,
  bundle: OrderBundle,
): Promise<{ order: OrderAnswer; owner: string }> {
  const read = await withAreas(deps.areas, bundle);
  const around = await surroundingsOf(deps, read);
  const order = viewOrder(read.order, around, { person, standing: PLACER });
  return { order, owner: read.owner.name };
}
