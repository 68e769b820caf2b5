import { demoId } from '../../../local/demo/ids';
import type { Item } from '../../../functions/platform/table/table';
import * as keys from '../../../functions/platform/table/keys';
import type { World } from './world';

/** So many copies of an order, with what lies beside it and its line in the public feed; answers their ids. */
export async function cloned({ platform }: World, id: string, count: number): Promise<string[]> {
  const { table, orders } = platform;
  const { items } = await table.query(keys.orderPartition(id), { consistent: true });
  const found = await orders.find(id, { consistent: true });
  if (found === undefined) throw new Error('nothing to copy');
  const { ownerArea, placedAt } = found.order;
  const feedKey = (ofId: string, at: number) =>
    keys.publicKey(ownerArea, new Date(at).toISOString(), ofId);
  const row = await table.get(feedKey(id, placedAt));
  const ids = Array.from({ length: count }, (_, index) => demoId(`C0PY${index}`));
  await Promise.all(
    ids.map(async (copy) => {
      for (const item of items) await table.put(renamed(item, id, copy));
      if (row !== undefined) {
        await table.put({ ...renamed(row, id, copy), ...feedKey(copy, placedAt) });
      }
    }),
  );
  return ids;
}

const renamed = (item: Item, id: string, copy: string): Item =>
  JSON.parse(JSON.stringify(item).replaceAll(id, copy));
