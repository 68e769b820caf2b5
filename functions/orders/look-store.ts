import type { Look } from '../../domain/order/forget';
import { ROLES } from '../../domain/order/vocabulary';
import { shanghaiDay } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';

export interface LookStore {
  /** Notes that somebody was shown whom to call: a row a day and person, with how often. */
  note: (orderId: string, look: Pick<Look, 'by' | 'role' | 'at'>) => Promise<void>;
  of: (orderId: string) => Promise<Look[]>;
}

/** 谁看过: rows beside the orders. */
export const createLookStore = (table: Table): LookStore => ({
  note: async (orderId, { by, role, at }) => {
    await table.update(keys.lookKey(orderId, shanghaiDay(at), by), {
      UpdateExpression:
        'SET #by = :by, #role = :role, #last = :at, #first = if_not_exists(#first, :at) ADD #times :one',
      ExpressionAttributeNames: {
        '#by': 'by',
        '#role': 'role',
        '#last': 'lastAt',
        '#first': 'at',
        '#times': 'times',
      },
      ExpressionAttributeValues: { ':by': by, ':role': role, ':at': at, ':one': 1 },
    });
  },
  of: async (orderId) => {
    const { items } = await table.query(keys.orderPartition(orderId), {
      prefix: keys.BESIDE_PREFIX.look,
      consistent: true,
    });
    return items.map(lookOf);
  },
});

const lookOf = (item: Item): Look => ({
  at: Number(item['at']),
  lastAt: Number(item['lastAt']),
  times: Number(item['times']),
  by: String(item['by']),
  role: ROLES.find((role) => role === item['role']) ?? 'resident',
});
