import { nameOfInbox, type Inbox } from '../../domain/messages/inboxes';
import { isWatched } from '../../domain/insight/attention';
import { recordOf } from '../../domain/insight/order-record';
import type { Order } from '../../domain/order/order';
import { toWireTime } from '../../domain/time/shanghai';
import { putWatched } from '../../functions/orders/project-watched';
import { derivedId } from '../../functions/platform/ids';
import { createInboxStore } from '../../functions/platform/stores/inbox';
import { createRecordStore } from '../../functions/platform/stores/records';
import { publicKey, reviewKey, textCheckKey, textKey } from '../../functions/platform/table/keys';
import type { Table } from '../../functions/platform/table/table';
import { COMMUNITY, fillingStore, NO_KEY } from '../filled-engine/fake-order';
import { PARTNER, RESIDENT } from './people';
import { ordersOf, type Community } from './the-orders';

/** So many of the newest public orders have their words and verdicts: no list goes further. */
const SHOWN = 200;
/** What waits for a person to look at it is seen to; however many orders there are, it stays few. */
const TO_REVIEW = 10;
/** Sealed and deflated, a description of 200 characters. */
const WORDS = new Uint8Array(420).fill(7);

/** Puts all orders of a community straight into the table, with what the projections make of them. */
export async function fillCommunity(
  table: Table,
  community: Community,
  { now, secret }: { now: number; secret: string },
): Promise<void> {
  const orders = fillingStore(table);
  const records = createRecordStore(table, secret);
  let shown = 0;
  let waiting = 0;
  for (const order of ordersOf(community, now)) {
    await orders.add(order, NO_KEY);
    const record = recordOf(order);
    if (record !== undefined) await records.put(record);
    if (isWatched(order, now)) await putWatched({ table }, order, now);
    await tell(table, order, now);
    if (!order.public) continue;
    if (order.acceptedAt !== undefined) {
      if (shown < SHOWN) await keepWords(table, order.id, 'pass');
      shown += 1;
      await listInFeed(table, order);
    } else if (waiting < TO_REVIEW) {
      waiting += 1;
      await keepWords(table, order.id, 'review');
      await table.put({ ...reviewKey(COMMUNITY, order.id, 'text#1') });
    }
  }
}

async function keepWords(table: Table, orderId: string, verdict: 'pass' | 'review') {
  await table.put({ ...textCheckKey(orderId), verdict, sequence: 1 });
  await table.put({ ...textKey(orderId, 'text'), sealed: WORDS });
}

async function listInFeed(table: Table, { id, placedAt, categoryCode, state }: Order) {
  const row = { orderId: id, categoryCode, state, point: { lat: 38.48, lng: 106.23 } };
  await table.put({
    ...publicKey(COMMUNITY, toWireTime(placedAt), id),
    row: JSON.stringify(row),
  });
}

/** What the sides of an order are told on its way: the resident the most. */
async function tell(
  table: Table,
  { id, number, placerId, partner, updatedAt }: Order,
  now: number,
) {
  const told: readonly [Inbox, times: number][] = [
    [{ area: COMMUNITY, trusted: false }, 2],
    ...(partner?.id === PARTNER.id
      ? [[{ partnerId: PARTNER.id, trusted: false }, 2] satisfies [Inbox, number]]
      : []),
    ...(placerId === RESIDENT ? [[{ personId: RESIDENT }, 5] satisfies [Inbox, number]] : []),
  ];
  for (const [inbox, times] of told) {
    const name = nameOfInbox(inbox);
    for (let time = 0; time < times; time += 1) {
      const message = {
        id: derivedId(updatedAt - time, `${id} ${name} ${time}`),
        kind: 'progress',
        text: `您的单 ${number} 有了新的进展`,
        phrase: '有进展',
      };
      await createInboxStore(table).put(name, { ...message, orderId: id, number }, now);
    }
  }
}
