import { levelOf } from '../../domain/area';
import { cellsBy, NO_PARTNER, PARTNER_DIMS, partnerCellsBy } from '../../domain/insight/dims';
import { areaOfNode, isLeaf, nodeAbove, nodesBelow, type Node } from '../../domain/insight/nodes';
import { MINUTE } from '../../domain/time/shanghai';
import { cellsOfParts, recordsOf } from '../platform/stores/count-anew';
import {
  createDirtyDayStore,
  type DirtyDay,
  type DirtyDayStore,
} from '../platform/stores/dirty-days';
import { createTallyRowStore, type TallyRowStore } from '../platform/stores/tally-rows';
import type { InsightDeps } from './deps';

type Counting = Pick<InsightDeps, 'table' | 'records' | 'areas' | 'clock' | 'log'>;
type Stores = Counting & { rows: TallyRowStore; dirtyDays: DirtyDayStore };

/** The index of ended orders may be a moment behind what was written: a day waits until it has caught up. */
const SETTLED = MINUTE;

/** From below, so that one run carries a change up to the district. */
const RANKS: readonly ((node: Node) => boolean)[] = [
  isLeaf,
  (node) => !isLeaf(node) && levelOf(node) === 'subdistrict',
  (node) => !isLeaf(node) && levelOf(node) === 'district',
];

/**
 * Counts anew every day that is marked, at each level in turn. It may stop anywhere, run twice or at the same time as
 * another: a mark goes only when nothing happened since it was read, and what one run left the next one does.
 */
export async function recountDirtyDays(counting: Counting): Promise<void> {
  const { table, areas, log } = counting;
  const deps = {
    ...counting,
    rows: createTallyRowStore(table),
    dirtyDays: createDirtyDayStore(table),
  };
  for (const { code } of await areas.childrenOf(undefined)) {
    for (const isOfRank of RANKS) {
      for (const dirty of await dueIn(deps, code, isOfRank)) {
        await recount(deps, dirty).catch((error: unknown) =>
          log.error('a day was not counted', {
            node: dirty.node,
            day: dirty.day,
            error: String(error),
          }),
        );
      }
    }
  }
}

async function dueIn(
  { dirtyDays, clock }: Stores,
  district: string,
  isOfRank: (node: Node) => boolean,
): Promise<DirtyDay[]> {
  const settled = clock.now() - SETTLED;
  const dirty = await dirtyDays.under(district);
  return dirty.filter(({ node, at }) => isOfRank(node) && (!isLeaf(node) || at <= settled));
}

async function recount(deps: Stores, dirty: DirtyDay): Promise<void> {
  const { dirtyDays, clock } = deps;
  const { node, day } = dirty;
  await (isLeaf(node) ? countLeaf(deps, dirty) : sumParts(deps, dirty));
  const above = nodeAbove(node);
  // Before its own mark goes: whoever reads meanwhile finds the level above marked.
  if (above !== undefined) await dirtyDays.mark(above, day, clock.now());
  // Somebody else counted the same day: which of the two wrote last is not known.
  if (!(await dirtyDays.clear(dirty))) await dirtyDays.mark(node, day, clock.now());
}

const DIMS_OF_LEAF = ['total', 'category', 'grid', 'gridCategory'] as const;
const DIMS_OF_LEVEL = ['total', 'category', 'partner', 'area'] as const;

async function countLeaf(deps: Stores, { node, day }: DirtyDay): Promise<void> {
  const { rows } = deps;
  const records = await recordsOf(deps, node, day);
  const [before = {}] = await rows.ofDay([node], 'partner', day);
  const partners = cellsBy('partner', records);
  const owner = areaOfNode(node);
  // A partner that is not in it any more is found by the row of partners, which therefore goes last.
  const named = new Set([...Object.keys(before), ...Object.keys(partners)]);
  await Promise.all([
    ...DIMS_OF_LEAF.map((dim) => rows.save(node, dim, { day, cells: cellsBy(dim, records) })),
    ...[...named]
      .filter((partnerId) => partnerId !== NO_PARTNER)
      .flatMap((partnerId) =>
        PARTNER_DIMS.map((dim) => {
          const cells = partnerCellsBy(dim, partnerId, records);
          return rows.saveOfPartner(partnerId, dim, { day, owner, cells });
        }),
      ),
  ]);
  await rows.save(node, 'partner', { day, cells: partners });
}

async function sumParts({ rows, areas }: Stores, { node, day }: DirtyDay): Promise<void> {
  const children = await areas.childrenOf(node);
  const parts = nodesBelow(
    node,
    children.map(({ code }) => code),
  );
  await Promise.all(
    DIMS_OF_LEVEL.map(async (dim) => {
      const cells = await rows.ofDay(parts, dim === 'area' ? 'total' : dim, day);
      const named = parts.map((part, index) => [part, cells[index] ?? {}] as const);
      await rows.save(node, dim, { day, cells: cellsOfParts(dim, named) });
    }),
  );
}
