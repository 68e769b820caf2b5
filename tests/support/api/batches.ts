import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';

import type { Item } from '../../../functions/platform/table/table';
import type { World } from './world';

const BATCH = 25;
type Requests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** Puts rows as they are, 25 a call. */
export const putAll = (world: Pick<World, 'ground'>, items: readonly Item[]): Promise<void> =>
  sendAll(
    world,
    items.map((item) => ({ PutRequest: { Item: item } })),
  );

/** Removes rows, 25 a call. */
export const removeAll = (world: Pick<World, 'ground'>, items: readonly Item[]): Promise<void> =>
  sendAll(
    world,
    items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  );

async function sendAll({ ground }: Pick<World, 'ground'>, requests: Requests): Promise<void> {
  const { client, tableName } = ground;
  for (let from = 0; from < requests.length; from += BATCH) {
    const { UnprocessedItems: left = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: { [tableName]: requests.slice(from, from + BATCH) } }),
    );
    if (Object.keys(left).length > 0) throw new Error('the engine left rows out');
  }
}
