import { isDeepStrictEqual } from 'node:util';

import type { Key } from '../platform/table/keys';
import type { Item, Table, Writes } from '../platform/table/table';

export type Seen = 'same' | 'added' | 'changed' | 'removed';

export interface Observer {
  /** Whether the row is one that follows from orders. */
  isOwn: (key: Key, row: Item) => boolean;
  seen: (key: Key, row: Item, what: Seen) => void;
}

/**
 * A table that writes a row that follows from orders only where it is missing or different, whatever condition it was to
 * stand under, and says so. All else goes through.
 */
export function observeTable(table: Table, { isOwn, seen }: Observer): Table {
  const find = (key: Key): Promise<Item | undefined> => table.get(key, { consistent: true });
  const isOwnRow = (item: Item): boolean => isOwn(keyOf(item), item);

  /** False where it stood there as it is already. */
  async function settle(item: Item): Promise<boolean> {
    const key = keyOf(item);
    const before = await find(key);
    const what = before === undefined ? 'added' : isSame(before, item) ? 'same' : 'changed';
    if (what !== 'same') await table.put(item);
    seen(key, item, what);
    return what !== 'same';
  }

  async function watch<T>(keys: readonly Key[], write: () => Promise<T>): Promise<T> {
    const befores = await Promise.all(keys.map(find));
    const result = await write();
    for (const [index, key] of keys.entries()) {
      const before = befores[index];
      const after = await find(key);
      const row = after ?? before;
      if (row !== undefined && isOwn(key, row)) seen(key, row, compared(before, after));
    }
    return result;
  }

  return {
    ...table,
    put: async (item, condition) => {
      if (isOwnRow(item)) await settle(item);
      else await table.put(item, condition);
    },
    putIf: (item, condition) => (isOwnRow(item) ? settle(item) : table.putIf(item, condition)),
    remove: async (key) => {
      const before = await find(key);
      if (before === undefined) return;
      await table.remove(key);
      if (isOwn(key, before)) seen(key, before, 'removed');
    },
    removeIf: (key, condition) => watch([key], () => table.removeIf(key, condition)),
    update: (key, change) => watch([key], () => table.update(key, change)),
    updateAndRead: (key, change) => watch([key], () => table.updateAndRead(key, change)),
    transact: (writes) => watch(keysIn(writes('')), () => table.transact(writes)),
  };
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });

/** As the table would give it back. */
const isSame = (one: Item, other: Item): boolean => isDeepStrictEqual(known(one), known(other));

const known = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => {
      if (value === undefined) return [];
      return [[name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]];
    }),
  );

function compared(before: Item | undefined, after: Item | undefined): Seen {
  if (after === undefined) return 'removed';
  if (before === undefined) return 'added';
  return isSame(before, after) ? 'same' : 'changed';
}

const keysIn = (writes: Writes): Key[] =>
  writes.flatMap(({ Put: put, Update: update, Delete: removed }) => {
    const item = put?.Item ?? update?.Key ?? removed?.Key;
    return item === undefined ? [] : [keyOf(item)];
  });
