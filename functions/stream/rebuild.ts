import { faultOf, type Log } from '../platform/log';
import type { RebuildPartOn } from '../platform/rebuild-part';
import { orderIdOf, type Key } from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';
import type { Platform } from '../platform/wiring';
import { createReconciler, type Reconciler } from './reconcile';
import { createTallies, type RebuildTally } from './rebuild-tallies';

export interface RebuildOptions {
  platform: Platform;
  /** Every row of the table. */
  pages: AsyncIterable<Item[]>;
  parts: readonly RebuildPartOn[];
  log: Log;
}

export interface RebuildReport {
  orders: number;
  /** Orders of which the rows could not be made. */
  failed: string[];
  kinds: RebuildTally[];
}

/** So many orders side by side. */
const WORKERS = 8;

/**
 * 重建: works out every row that follows from orders again, page by page: what is missing or different is written, what no
 * order justifies is removed. The product may run meanwhile; broken off, it is begun again. It sends nothing and brings
 * nothing back that was redacted or erased, for it knows only what orders are now.
 */
export async function rebuild({
  platform,
  pages,
  parts,
  log,
}: RebuildOptions): Promise<RebuildReport> {
  const kinds = parts.flatMap((partOn) => partOn(platform).kinds);
  const tallies = createTallies(kinds.map(({ name }) => name));
  const workers = Array.from({ length: WORKERS }, () =>
    createReconciler({ platform, parts, kinds, tallies }),
  );
  const sourceOf = (row: Item): string => workers[0]?.sourceOf(row)?.orderId ?? orderOrKey(row);
  const failed = new Set<string>();
  let orders = 0;

  const visit = async (worker: Reconciler, row: Item): Promise<void> => {
    const key = keyOf(row);
    const orderId = orderIdOf(key.pk);
    if (orderId !== undefined && key.sk === 'ORDER') {
      orders += 1;
      await worker.reconcile(orderId);
      return;
    }
    const source = worker.sourceOf(row);
    if (source === undefined) {
      const name = await worker.revisit(row);
      if (name !== undefined) tallies.count(name, 'checked');
      return;
    }
    tallies.count(source.kind, 'checked');
    await sweep(platform.table, worker, { row, key, ...source }, tallies.count);
  };

  for await (const page of pages) {
    const shares = sharesOf(page, sourceOf);
    await Promise.all(
      workers.map(async (worker, index) => {
        for (const row of shares[index] ?? []) {
          try {
            await visit(worker, row);
          } catch (error) {
            const { pk } = keyOf(row);
            failed.add(pk);
            log.error('rebuild failed', { pk, ...faultOf(error) });
          }
        }
      }),
    );
  }
  return { orders, failed: [...failed].sort(), kinds: tallies.all() };
}

const orderOrKey = (row: Item): string => orderIdOf(keyOf(row).pk) ?? keyOf(row).pk;

/** An order and all that follows from it belong to one worker, who makes its rows once. */
function sharesOf(page: readonly Item[], sourceOf: (row: Item) => string): Item[][] {
  const shares = Array.from({ length: WORKERS }, (): Item[] => []);
  for (const row of page) {
    const last = [...sourceOf(row)].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) % 9973, 0);
    shares[last % WORKERS]?.push(row);
  }
  return shares;
}

interface Swept {
  row: Item;
  key: Key;
  kind: string;
  orderId: string;
}

/** Removes a row that its order does not justify; one that is justified in the very moment is made again. */
async function sweep(
  table: Table,
  worker: Reconciler,
  { key, kind, orderId }: Swept,
  count: (kind: string, what: 'removed') => void,
): Promise<void> {
  if (await worker.isWanted(orderId, key)) return;
  const wanted = await worker.reconcile(orderId);
  // An order that is written again and again is left for the next time.
  if (wanted === undefined || wanted.has(key) || !(await isThere(table, key))) return;
  await table.remove(key);
  count(kind, 'removed');
  await worker.reconcile(orderId);
  const beside = orderIdOf(key.pk);
  if (beside !== undefined && beside !== orderId) await worker.reconcile(beside);
}

const isThere = async (table: Table, key: Key): Promise<boolean> =>
  (await table.get(key, { consistent: true })) !== undefined;

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
