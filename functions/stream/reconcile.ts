import { isDeepStrictEqual } from 'node:util';

import type { RebuildPartOn, RowKind } from '../platform/rebuild-part';
import { orderPartition, type Key } from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import { platformOn, type Platform } from '../platform/wiring';
import { observeTable } from './observed-table';
import type { Tallies } from './rebuild-tallies';

/** The keys of rows that an order justifies. */
export interface Wanted {
  has: (key: Key) => boolean;
}

export interface Reconciler {
  /** Writes what is missing or different of one order; undefined where somebody wrote it again and again meanwhile. */
  reconcile: (orderId: string) => Promise<Wanted | undefined>;
  /** Whether an order justified a row when it was last looked at. */
  isWanted: (orderId: string, key: Key) => Promise<boolean>;
  sourceOf: (row: Item) => { kind: string; orderId: string } | undefined;
  revisit: (row: Item) => Promise<string | undefined>;
}

const MOST_TRIES = 5;
const REMEMBERED = 500;

/** Makes the rows of one order at a time as the parts do, on a table that tells what was missing. */
export function createReconciler({
  platform,
  parts: partsOn,
  kinds,
  tallies,
}: {
  platform: Platform;
  parts: readonly RebuildPartOn[];
  kinds: readonly RowKind[];
  tallies: Tallies;
}): Reconciler {
  let wanted = new Set<string>();
  let written = 0;
  const sourceOf: Reconciler['sourceOf'] = (row) => {
    for (const { name, orderOf } of kinds) {
      const orderId = orderOf(keyOf(row), row);
      if (orderId !== undefined) return { kind: name, orderId };
    }
    return undefined;
  };
  const table = observeTable(platform.table, {
    isOwn: (key, row) => sourceOf({ ...row, ...key }) !== undefined,
    seen: (key, row, what) => {
      if (what === 'removed') wanted.delete(textOf(key));
      else wanted.add(textOf(key));
      if (what === 'same') return;
      written += 1;
      const kind = sourceOf({ ...row, ...key })?.kind;
      if (kind !== undefined) tallies.count(kind, what);
    },
  });
  const parts = partsOn.map((partOn) => partOn(platformOn(table, platform)));
  const remembered = new Map<string, Wanted>();

  /** What the order is made of, without what follows from it. */
  const truthOf = async (orderId: string): Promise<Item[]> => {
    const { items } = await platform.table.query(orderPartition(orderId), { consistent: true });
    return items.filter((row) => sourceOf(row) === undefined);
  };

  const reconcile: Reconciler['reconcile'] = async (orderId) => {
    let truth = await truthOf(orderId);
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      wanted = new Set();
      written = 0;
      for (const after of truth.some(({ sk }) => sk === 'ORDER') ? truth : []) {
        for (const { project } of parts) await project({ key: keyOf(after), after });
      }
      const made = wanted;
      // Whoever wrote the order before our rows stood may have seen older ones; what comes later is the stream's.
      const now = written === 0 ? truth : await truthOf(orderId);
      if (isDeepStrictEqual(now, truth)) {
        const has = (key: Key): boolean => made.has(textOf(key));
        remember(remembered, orderId, { has });
        return { has };
      }
      truth = now;
    }
    return undefined;
  };
  return {
    reconcile,
    isWanted: async (orderId, key) =>
      (remembered.get(orderId) ?? (await reconcile(orderId)))?.has(key) ?? true,
    sourceOf,
    revisit: async (row) => {
      for (const { revisit } of parts) {
        const name = await revisit?.(row);
        if (name !== undefined) return name;
      }
      return undefined;
    },
  };
}

function remember(known: Map<string, Wanted>, orderId: string, wanted: Wanted): void {
  known.delete(orderId);
  known.set(orderId, wanted);
  const [oldest] = known.keys();
  if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
}

const textOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });
