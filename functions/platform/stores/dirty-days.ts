import type { Day } from '../../../domain/time/shanghai';
import type { Node } from '../../../domain/insight/nodes';
import { newId } from '../ids';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';

/** A day of a node whose counts have to be made anew, and when that was last found. */
export interface DirtyDay {
  node: Node;
  day: Day;
  at: number;
  token: string;
}

export interface DirtyDayStore {
  mark: (node: Node, day: Day, now: number) => Promise<void>;
  /** Those of an area with what lies in it, from the oldest day of each node. */
  under: (area: string) => Promise<DirtyDay[]>;
  /** False where it was marked again, or somebody else took it off: then the counts may be old already. */
  clear: (dirty: DirtyDay) => Promise<boolean>;
}

/** Dirty days (待重算), one row each: marked after what they count was written, taken off after it was counted. */
export const createDirtyDayStore = (table: Table): DirtyDayStore => ({
  mark: (node, day, now) => table.put({ ...keys.dirtyKey(node, day), at: now, token: newId(now) }),
  under: async (area) => {
    const { items } = await table.query(keys.dirtyPartition(area), { prefix: area });
    return items.map(dirtyDayIn);
  },
  clear: ({ node, day, token }) =>
    table.removeIf(keys.dirtyKey(node, day), {
      ConditionExpression: '#token = :token',
      ExpressionAttributeNames: { '#token': 'token' },
      ExpressionAttributeValues: { ':token': token },
    }),
});

function dirtyDayIn({ sk, at, token }: Item): DirtyDay {
  const [node = '', day = ''] = String(sk).split('#');
  return { node, day, at: Number(at), token: String(token) };
}
