import { isInside } from '../../../domain/area';
import { cellsBy, type Dim } from '../../../domain/insight/dims';
import { areaOfNode, isLeaf, nodesBelow, type Node } from '../../../domain/insight/nodes';
import type { OrderRecord } from '../../../domain/insight/order-record';
import { addCells, sumOfTallies, type Cells } from '../../../domain/insight/tally';
import { endOfDay, startOfDay, type Day } from '../../../domain/time/shanghai';
import type { AreaStore } from './areas';
import type { RecordStore } from './records';
import type { TallyRowStore } from './tally-rows';

/** What counting anew reads. */
export interface CountingGround {
  records: Pick<RecordStore, 'listEnded'>;
  areas: Pick<AreaStore, 'childrenOf'>;
}

/** The records of what a leaf counts. */
export const recordsOf = (
  { records }: Pick<CountingGround, 'records'>,
  leaf: Node,
  day: Day,
): Promise<OrderRecord[]> => records.listEnded(areaOfNode(leaf), startOfDay(day), endOfDay(day));

export interface Asked {
  dim: Dim;
  day: Day;
  /** Nodes that are dirty on that day. */
  dirty: readonly Node[];
}

type CellsOfNode = (node: Node, asked: Asked) => Promise<Cells>;

/** The counts of a node on a day: where it or what it is made of is dirty, made anew. */
export function countAnew(ground: CountingGround, rows: Pick<TallyRowStore, 'ofDay'>): CellsOfNode {
  const live: CellsOfNode = async (node, asked) => {
    const { dim, day, dirty } = asked;
    if (isLeaf(node)) {
      if (dirty.includes(node)) return cellsBy(dim, await recordsOf(ground, node, day));
      const [cells = {}] = await rows.ofDay([node], dim, day);
      return cells;
    }
    return cellsOfParts(asked.dim, await partsOf(node, asked));
  };
  const partsOf = async (node: Node, asked: Asked): Promise<[Node, Cells][]> => {
    const children = await ground.areas.childrenOf(node);
    const parts = nodesBelow(
      node,
      children.map(({ code }) => code),
    );
    const dim = asked.dim === 'area' ? 'total' : asked.dim;
    const clean = parts.filter((part) => !asked.dirty.some((one) => isPartOf(one, part)));
    const kept = await rows.ofDay(clean, dim, asked.day);
    const anew = parts.filter((part) => !clean.includes(part));
    const made = await Promise.all(anew.map((part) => live(part, { ...asked, dim })));
    return [
      ...clean.map((part, index): [Node, Cells] => [part, kept[index] ?? {}]),
      ...anew.map((part, index): [Node, Cells] => [part, made[index] ?? {}]),
    ];
  };
  return live;
}

/** Whether a node is the other one, or a part of it. */
const isPartOf = (node: Node, whole: Node): boolean =>
  node === whole || (!whole.endsWith('.own') && isInside(areaOfNode(node), whole));

/** The counts of a level: the sums of its parts, or by area each part's own sum. */
export function cellsOfParts(dim: Dim, parts: readonly (readonly [Node, Cells])[]): Cells {
  if (dim !== 'area') return addCells(parts.map(([, cells]) => cells));
  return Object.fromEntries(
    parts.flatMap(([part, cells]) =>
      Object.keys(cells).length === 0
        ? []
        : [[areaOfNode(part), sumOfTallies(Object.values(cells))]],
    ),
  );
}
