import { verifyOrder } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import { shanghaiClock, shanghaiDay } from '../../domain/time/shanghai';
import { orderOf } from '../../functions/platform/stores/orders';
import { orderIdOf } from '../../functions/platform/table/keys';
import { scanPages } from '../../functions/platform/table/scan-for-rebuild';
import type { Item } from '../../functions/platform/table/table';
import type { Platform } from '../../functions/platform/wiring';
import { Refused } from '../command-line';
import type { Connection } from './connect';

/** So many orders are opened, words and all, to see that their keys are still there. */
const OPENED = 200;
const MOST_SHOWN = 5;

interface Seen {
  areas: number;
  people: number;
  orders: number;
  others: number;
  latest: number;
  broken: string[];
  shut: string[];
  opened: number;
  /** Without a word: whoever said it has left, or the keys are those of another platform. */
  silent: number;
}

/**
 * Reads a whole table, as one that was put back from a backup (恢复演练): counts, when the last step was taken, whether every
 * history leads to its receipt, and whether what was said can be opened with the keys. Writes nothing. Throws `Refused` where
 * something is broken.
 */
export async function checkRestored(
  connection: Connection,
  say: (line: string) => void,
): Promise<void> {
  const seen = await lookThrough(connection);
  const { areas, people, orders, others, latest, broken, shut, opened, silent } = seen;
  say(`区划 ${areas} 个,人 ${people} 位,单 ${orders} 张,其他 ${others} 行`);
  if (latest > 0) say(`最近一步:${shanghaiDay(latest)} ${shanghaiClock(latest)}`);
  say(`历史对得上的 ${orders - broken.length} 张,对不上的 ${broken.length} 张`);
  say(`打开看过 ${opened} 张,打不开的 ${shut.length} 张,里面没有话的 ${silent} 张`);
  if (areas === 0 || orders === 0) throw new Refused('表里没有区划或没有单:不像是恢复好的');
  if (silent === opened)
    throw new Refused('一句话也打不开:KEY_TABLE_NAME 和 MASTER_KEY_WRAPPED 是原来的吗');
  const bad = [...broken, ...shut];
  if (bad.length > 0) throw new Refused(`有问题的单:${bad.slice(0, MOST_SHOWN).join(' ')}`);
  say('恢复得完整');
}

async function lookThrough({ platform, client, tableName }: Connection): Promise<Seen> {
  const seen: Seen = {
    ...{ areas: 0, people: 0, orders: 0, others: 0, latest: 0, opened: 0, silent: 0 },
    ...{ broken: [], shut: [] },
  };
  for await (const items of scanPages(client, tableName)) {
    for (const item of items) await look(platform, item, seen);
  }
  return seen;
}

async function look({ orders }: Platform, item: Item, seen: Seen): Promise<void> {
  const { pk, sk } = item;
  const id = sk === 'ORDER' ? orderIdOf(String(pk)) : undefined;
  if (id === undefined) {
    if ('area' in item) seen.areas += 1;
    else if (sk === 'PERSON') seen.people += 1;
    else seen.others += 1;
    return;
  }
  seen.orders += 1;
  const order = readable(item);
  if (!order || !verifyOrder(order).valid) seen.broken.push(id);
  seen.latest = Math.max(seen.latest, order?.updatedAt ?? 0);
  if (seen.opened >= OPENED) return;
  seen.opened += 1;
  const bundle = await orders.find(id).catch(() => undefined);
  if (bundle === undefined) seen.shut.push(id);
  else if (bundle.texts.length === 0) seen.silent += 1;
}

function readable(item: Item): Order | undefined {
  try {
    return orderOf(item);
  } catch {
    return undefined;
  }
}
