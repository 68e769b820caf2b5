import { orderOf } from '../../../functions/platform/stores/orders';
import { openedBy } from '../../../functions/platform/stores/sealed-texts';
import * as keys from '../../../functions/platform/table/keys';
import type { Item } from '../../../functions/platform/table/table';
import { orderSubject, type SubjectKey } from '../../../functions/platform/vault/vault';
import { demoId } from '../../../local/demo/ids';
import { putAll } from './batches';
import type { World } from './world';

/** So many copies of an order, with what lies beside it and its line in the public feed; answers their ids. */
export async function cloned(
  world: World,
  id: string,
  count: number,
  tag = 'C0PY',
): Promise<string[]> {
  const copyTo = await copierOf(world, id);
  const ids = Array.from({ length: count }, (_, index) => demoId(`${tag}${index}`));
  await Promise.all(ids.map(copyTo));
  return ids;
}

/** Reads an order once; what it answers writes a copy of it under another id, its texts sealed for their new place. */
export async function copierOf(world: World, id: string): Promise<(copy: string) => Promise<void>> {
  const { table, vault } = world.platform;
  const { items } = await table.query(keys.orderPartition(id), { consistent: true });
  const root = items.find(({ sk }) => sk === 'ORDER');
  if (root === undefined) throw new Error('nothing to copy');
  const order = orderOf(root);
  const { ownerArea, placedAt } = order;
  const feedKey = (ofId: string) =>
    keys.publicKey(ownerArea, new Date(placedAt).toISOString(), ofId);
  const row = await table.get(feedKey(id));
  const subjectKey = await vault.find(orderSubject(order));
  return async (copy) => {
    const copyOf = (item: Item): Item => resealed(renamed(item, id, copy), item, subjectKey);
    const feed = row === undefined ? [] : [{ ...renamed(row, id, copy), ...feedKey(copy) }];
    await putAll(world, [...items.filter((one) => one !== root).map(copyOf), ...feed]);
    // The order comes last: whoever reads the stream then finds everything beside it.
    await table.put(copyOf(root));
  };
}

const renamed = ({ sealed: _sealed, ...item }: Item, id: string, copy: string): Item =>
  JSON.parse(JSON.stringify(item).replaceAll(id, copy));

function resealed(copy: Item, item: Item, subjectKey: SubjectKey | undefined): Item {
  const opened = openedBy(subjectKey, item['sealed'], placeOf(item));
  if (opened === undefined || subjectKey === undefined) return copy;
  return { ...copy, sealed: subjectKey.seal(opened, placeOf(copy)) };
}

const placeOf = ({ pk, sk }: Item): keys.Key => ({ pk: String(pk), sk: String(sk) });
