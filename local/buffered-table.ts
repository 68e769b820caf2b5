import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import type { Key } from '../functions/platform/table/keys';
import type { Item, Table } from '../functions/platform/table/table';

const BATCH = 25;

/**
 * A table whose only writer is this program: puts wait and go out 25 at a time, before anything is read. Conditions on
 * puts hold by themselves where nobody else writes and every order is remembered (`rememberOrders`).
 */
export function bufferTable(
  table: Table,
  client: DynamoDBDocumentClient,
  tableName: string,
): Table & { flush: () => Promise<void> } {
  const waiting = new Map<string, Item>();
  const keyOf = ({ pk, sk }: Item | Key): string => `${String(pk)}\n${String(sk)}`;

  async function flush(): Promise<void> {
    const items = [...waiting.values()];
    waiting.clear();
    for (let from = 0; from < items.length; from += BATCH) {
      let open = items.slice(from, from + BATCH).map((item) => ({ PutRequest: { Item: item } }));
      while (open.length > 0) {
        const { UnprocessedItems: left } = await client.send(
          new BatchWriteCommand({ RequestItems: { [tableName]: open } }),
        );
        open = (left?.[tableName] ?? []).flatMap(({ PutRequest: put }) =>
          put?.Item === undefined ? [] : [{ PutRequest: { Item: put.Item } }],
        );
      }
    }
  }
  const afterFlush =
    <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
    async (...args: Args): Promise<T> => {
      await flush();
      return call(...args);
    };
  const put = async (item: Item): Promise<void> => {
    waiting.set(keyOf(item), item);
    if (waiting.size >= BATCH) await flush();
  };
  return {
    get: afterFlush(table.get),
    getMany: afterFlush(table.getMany),
    query: afterFlush(table.query),
    count: afterFlush(table.count),
    put,
    putIf: async (item) => {
      await put(item);
      return true;
    },
    update: afterFlush(table.update),
    updateAndRead: afterFlush(table.updateAndRead),
    remove: afterFlush(table.remove),
    removeIf: afterFlush(table.removeIf),
    transact: afterFlush(table.transact),
    flush,
  };
}
