import type { DayRoot } from '../../../domain/clock/day-root';
import type { Day } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import { isNew, type Table } from '../table/table';

/** Roots of the days (每日存证) with the hashes that they stand on; written once and never changed. */
export interface RootStore {
  find: (day: Day) => Promise<DayRoot | undefined>;
  /** The root of the latest day that has one. */
  findLatest: () => Promise<DayRoot | undefined>;
  /** The leaf hashes (hex) of one district on that day, in the order of the tree. */
  leavesOf: (day: Day, district: string) => Promise<string[]>;
  /** False where that day has a root already. Leaf hashes by district; they are put first. */
  put: (root: DayRoot, leaves: ReadonlyMap<string, readonly string[]>) => Promise<boolean>;
}

/** A row takes 400 KB at most; so many hashes are 215. */
const PIECE = 5000;

export function createRootStore(table: Table): RootStore {
  return {
    find: async (day) => {
      const item = await table.get(keys.rootKey(day));
      return item === undefined ? undefined : rootIn(item);
    },
    findLatest: async () => {
      const { items } = await table.query(keys.ROOTS, { newestFirst: true, limit: 1 });
      return items.map(rootIn)[0];
    },
    leavesOf: async (day, district) => {
      const { items } = await table.query(keys.leavesPartition(day), {
        prefix: keys.leavesPrefix(district),
      });
      return items.flatMap(({ leaves }) => String(leaves).split(' ').map(unpacked));
    },
    put: async (root, leaves) => {
      for (const [district, hashes] of leaves) {
        for (const [piece, some] of piecesOf(hashes).entries()) {
          const item = { leaves: some.map(packed).join(' ') };
          await table.put({ ...keys.leavesKey(root.day, district, piece), ...item });
        }
      }
      return table.putIf({ ...keys.rootKey(root.day), root: JSON.stringify(root) }, isNew);
    },
  };
}

const rootIn = ({ root }: Record<string, unknown>): DayRoot => JSON.parse(String(root));

function piecesOf(hashes: readonly string[]): string[][] {
  const pieces: string[][] = [];
  for (let from = 0; from < hashes.length; from += PIECE) {
    pieces.push(hashes.slice(from, from + PIECE));
  }
  return pieces;
}

const packed = (hex: string): string => Buffer.from(hex, 'hex').toString('base64url');
const unpacked = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
