import { deflateRawSync, inflateRawSync } from 'node:zlib';

import type { Dim, PartnerDim } from '../../../domain/insight/dims';
import { nodeOfOwner, type Node } from '../../../domain/insight/nodes';
import type { Cells } from '../../../domain/insight/tally';
import type { Day } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';

/** The counts of one day, and where it is a partner's, of one owner. */
export interface TallyRow {
  day: Day;
  owner?: string;
  cells: Cells;
}

export interface Period {
  from: Day;
  to: Day;
}

export interface TallyRowStore {
  /** The rows of a node in a period, oldest first; a day on which nothing ended has none. */
  ofNode: (node: Node, dim: Dim, period: Period) => Promise<TallyRow[]>;
  /** The counts of several nodes on one day, in the order asked for. */
  ofDay: (nodes: readonly Node[], dim: Dim, day: Day) => Promise<Cells[]>;
  save: (node: Node, dim: Dim, row: TallyRow) => Promise<void>;
  ofPartner: (partnerId: string, dim: PartnerDim, period: Period) => Promise<TallyRow[]>;
  saveOfPartner: (
    partnerId: string,
    dim: PartnerDim,
    row: TallyRow & { owner: string },
  ) => Promise<void>;
}

const ofPartner = (partnerId: string): string => `PARTNER#${partnerId}`;

/** Rows of counts (汇总): one a day and kind, small however many orders it counts; none where there is nothing. */
export function createTallyRowStore(table: Table): TallyRowStore {
  const list = async (of: string, dim: string, { from, to }: Period): Promise<TallyRow[]> => {
    const { items } = await table.query(keys.tallyPartition(of), {
      from: `${dim}#${from}`,
      to: `${dim}#${to}~`,
    });
    return items.map(rowIn);
  };
  const save = async (key: keys.Key, cells: Cells): Promise<void> => {
    if (Object.keys(cells).length === 0) await table.remove(key);
    else await table.put({ ...key, cells: pack(cells) });
  };
  return {
    ofNode: list,
    ofDay: async (nodes, dim, day) => {
      const wanted = nodes.map((node) => keys.tallyKey(node, dim, day));
      const items = await table.getMany(wanted, { consistent: true });
      const byPartition = new Map(items.map((item) => [item['pk'], rowIn(item).cells]));
      return wanted.map(({ pk }) => byPartition.get(pk) ?? {});
    },
    save: (node, dim, { day, cells }) => save(keys.tallyKey(node, dim, day), cells),
    ofPartner: (partnerId, dim, period) => list(ofPartner(partnerId), dim, period),
    saveOfPartner: (partnerId, dim, { day, owner, cells }) =>
      save(keys.tallyKey(ofPartner(partnerId), dim, `${day}#${owner}`), cells),
  };
}

/** Deflated: names that come again and again cost nearly nothing. */
const pack = (cells: Cells): Uint8Array => deflateRawSync(JSON.stringify(sorted(cells)));

/** The same counts give the same bytes, however they were put together. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, one]) => [name, sorted(one)]));
}

function rowIn({ sk, cells }: Item): TallyRow {
  const [, day = '', owner] = String(sk).split('#');
  const text = cells instanceof Uint8Array ? inflateRawSync(cells).toString() : '{}';
  return { day, cells: JSON.parse(text), ...(owner === undefined ? {} : { owner }) };
}

/** Whose counts of which day a row holds; undefined for any other row. */
export function countedIn({ pk, sk }: Item): { node: Node; day: Day } | undefined {
  const partition = keys.tallyPartition('');
  if (!String(pk).startsWith(partition)) return undefined;
  const [, day = '', owner] = String(sk).split('#');
  const node = owner === undefined ? String(pk).slice(partition.length) : nodeOfOwner(owner);
  return { node, day };
}
