import { nameOfInbox } from '../../domain/messages/inboxes';
import { isCollective } from '../../domain/order/commands/shelve';
import type { RebuildPartOn } from '../platform/rebuild-part';
import type { StreamChange } from '../platform/stream';
import * as keys from '../platform/table/keys';
import type { InboxDeps, TellGround } from './deps';
import { forgetResident } from './forget-resident';
import { messagesIn } from './messages-in';
import { pushTold } from './push';
import { rowOf, type Told } from './told';
import { createInboxDeps, createTellDeps } from './wiring';

/**
 * Who is told what when an order changes or the clock says something of it: a row in each inbox, and to people who
 * agreed a message by WeChat. Records that come twice, late or out of order change nothing.
 */
export async function onMessageChange(ground: TellGround, change: StreamChange): Promise<void> {
  const deps = createTellDeps(ground);
  const { key } = change;
  const orderId = keys.orderIdOf(key.pk);
  if (orderId !== undefined && key.sk === 'COUNTS') await noteCollective(deps, orderId, change);
  if (orderId !== undefined && key.sk.startsWith(keys.BESIDE_PREFIX.follow))
    await forgetFollowed(deps, orderId, change);
  await forgetResident(deps, change);
  const told = await messagesIn(deps, change);
  await putRows(deps, told);
  await pushTold(deps, told);
}

async function putRows(deps: InboxDeps, told: readonly Told[]): Promise<void> {
  const now = deps.clock.now();
  await Promise.all(told.map((one) => deps.inbox.put(nameOfInbox(one.inbox), rowOf(one), now)));
}

/** Messages of orders in a rebuild: the rows alone, nothing goes out. */
export const messagesInRebuild: RebuildPartOn = (platform) => ({
  kinds: [
    {
      name: '消息',
      orderOf: ({ pk }, { orderId }) =>
        pk.startsWith(keys.inboxPartition('')) && typeof orderId === 'string' ? orderId : undefined,
    },
  ],
  project: async (change) => {
    const deps = createInboxDeps(platform);
    if (keys.orderIdOf(change.key.pk) === undefined) return;
    await putRows(deps, await messagesIn(deps, change));
  },
});

/** 群体诉求: said once, when so many households are first counted. The mark that says so is a change of its own. */
async function noteCollective(
  deps: InboxDeps,
  orderId: string,
  { before, after }: StreamChange,
): Promise<void> {
  const of = (item: StreamChange['after']) => ({
    followers: Number(item?.['followers'] ?? 0),
    merged: Number(item?.['merged'] ?? 0),
  });
  // Two are the fewest that an area can set.
  if (after === undefined || of(after).followers + of(after).merged === 0) return;
  const [order] = await deps.orders.findMany([orderId]);
  const area = order && (await deps.areas.find(order.ownerArea));
  if (order === undefined || area === undefined || order.sensitive) return;
  const { collectiveFrom } = area;
  if (isCollective({ ...of(before), collectiveFrom })) return;
  if (!isCollective({ ...of(after), collectiveFrom })) return;
  const { placedAt: dueAt, ownerArea } = order;
  const at = deps.clock.now();
  await deps.marks.add({ orderId, kind: 'collective', dueAt, at, area: ownerArea });
}

/** 不跟了: what was told of the order goes from their inbox. */
async function forgetFollowed(
  { table, inbox }: InboxDeps,
  orderId: string,
  { key, after }: StreamChange,
): Promise<void> {
  if (after !== undefined || (await table.get(key, { consistent: true })) !== undefined) return;
  await inbox.remove(key.sk.slice(keys.BESIDE_PREFIX.follow.length), orderId);
}
