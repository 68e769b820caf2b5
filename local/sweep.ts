import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

import { HOUR } from '../domain/time/shanghai';
import type { Clock } from '../functions/platform/clock';
import { TTL_ATTRIBUTE } from '../functions/platform/table/schema';
import type { Job } from './jobs';

export interface SweepOptions {
  client: DynamoDBDocumentClient;
  tableName: string;
  clock: Clock;
}

/**
 * Takes away the rows whose time is over, once an hour: the cloud does that by itself, the engine of one machine does
 * not. It reads the whole table, which is small here.
 */
export function createSweep({ client, tableName, clock }: SweepOptions): Job {
  let swept = 0;
  return {
    name: 'sweep',
    run: async () => {
      const now = clock.now();
      if (now - swept < HOUR) return;
      for await (const { Items: items = [] } of paginateScan({ client }, expired(tableName, now))) {
        for (const { pk, sk } of items) await remove(client, tableName, { pk, sk }, now);
      }
      swept = now;
    },
  };
}

const ENDS = { '#ends': TTL_ATTRIBUTE };
const nowOf = (now: number) => ({ ':now': Math.floor(now / 1000) });

const expired = (TableName: string, now: number) => ({
  TableName,
  FilterExpression: '#ends < :now',
  ProjectionExpression: 'pk, sk',
  ExpressionAttributeNames: ENDS,
  ExpressionAttributeValues: nowOf(now),
});

/** Unless somebody has put it anew since it was read. */
async function remove(
  client: DynamoDBDocumentClient,
  TableName: string,
  Key: Record<string, unknown>,
  now: number,
): Promise<void> {
  try {
    await client.send(
      new DeleteCommand({
        TableName,
        Key,
        ConditionExpression: '#ends < :now',
        ExpressionAttributeNames: ENDS,
        ExpressionAttributeValues: nowOf(now),
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
