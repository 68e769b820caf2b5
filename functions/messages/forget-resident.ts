import { nameOfInbox } from '../../domain/messages/inboxes';
import { orderOf } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import * as keys from '../platform/table/keys';
import type { InboxDeps } from './deps';
import { messagesIn } from './messages-in';
import { rowOf } from './told';

/**
 * 注销: what the resident was told goes when the order forgets them; what the same person was told as somebody else, as a
 * worker or a neighbour, stays.
 */
export async function forgetResident(
  deps: InboxDeps,
  { key, before, after }: StreamChange,
): Promise<void> {
  if (key.sk !== 'ORDER' || after?.['erased'] === undefined) return;
  if (before !== undefined && before['erased'] !== undefined) return;
  const { id, placerId } = orderOf(after);
  const phoneDigest = before === undefined ? undefined : orderOf(before).forPhone;
  const stays = await toldNow(deps, id, { key, after });
  const residents = [
    placerId,
    ...(phoneDigest === undefined ? [] : [nameOfInbox({ phoneDigest })]),
  ];
  for (const whose of residents) {
    const gone = (await deps.inbox.all(whose)).filter(
      (row) => row.orderId === id && !stays.has(`${whose} ${row.id}`),
    );
    await Promise.all(gone.map((row) => deps.table.remove(keys.inboxKey(whose, row.id))));
  }
}

/** Everything that the order and what the clock said of it still tell, as `inbox id`. */
async function toldNow(
  deps: InboxDeps,
  orderId: string,
  change: StreamChange,
): Promise<Set<string>> {
  const { items } = await deps.table.query(keys.orderPartition(orderId), {
    prefix: keys.BESIDE_PREFIX.mark,
    consistent: true,
  });
  const marks = items.map((after) => ({
    key: { pk: String(after['pk']), sk: String(after['sk']) },
    after,
  }));
  const told = await Promise.all([change, ...marks].map((one) => messagesIn(deps, one)));
  return new Set(told.flat().map((one) => `${nameOfInbox(one.inbox)} ${rowOf(one).id}`));
}
