import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import {
  BatchGetCommand,
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { setTimeout as wait } from 'node:timers/promises';

import { tableSchema, TTL_ATTRIBUTE } from '../../functions/platform/table/schema';
import { changesOf } from './stream-changes';
import { TRIES, TRY_MS } from './patience';

export interface Engine {
  client: DynamoDBDocumentClient;
  streams: DynamoDBStreamsClient;
  tableName: string;
}

/** One thing that the product stands on: throws a `Lacks` where the engine has it not. */
export interface Check {
  name: string;
  needs: string;
  run: (engine: Engine) => Promise<void>;
}

/** The engine answered, and not as DynamoDB does; the message says what came instead. */
export class Lacks extends Error {}

const RACERS = 20;

function must(isSo: boolean, instead: string): void {
  if (!isSo) throw new Lacks(instead);
}

/** The name of what a call was refused with. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'no refusal';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

const put = ({ tableName }: Engine, item: Record<string, unknown>, condition?: object) =>
  new PutCommand({ TableName: tableName, Item: item, ...condition });

const NOT_THERE = { ConditionExpression: 'attribute_not_exists(pk)' };
const inVersion = (version: number) => ({
  ConditionExpression: '#v = :v',
  ExpressionAttributeNames: { '#v': 'version' },
  ExpressionAttributeValues: { ':v': version },
});

/** What the table of the product asks of an engine, in the order in which a new one would be tried. */
export const CHECKS: readonly Check[] = [
  {
    name: 'table',
    needs: 'a table with four indexes and a stream, made by one call',
    async run({ client, tableName }) {
      await client.send(new CreateTableCommand(tableSchema(tableName)));
      for (let tries = 0; tries < TRIES; tries += 1) {
        const { Table: table } = await client.send(
          new DescribeTableCommand({ TableName: tableName }),
        );
        if (table?.TableStatus === 'ACTIVE') {
          must(table.GlobalSecondaryIndexes?.length === 4, 'not all indexes are there');
          return;
        }
        await wait(TRY_MS);
      }
      throw new Lacks('the table never becomes active');
    },
  },
  {
    name: 'conditions',
    needs: 'a write under a condition, refused where it does not hold',
    async run(engine) {
      const item = { pk: 'CHECK#conditions', sk: 'ONE', version: 1 };
      await engine.client.send(put(engine, item, NOT_THERE));
      const again = await refusalOf(engine.client.send(put(engine, item, NOT_THERE)));
      must(again === 'ConditionalCheckFailedException', `a second one is answered with: ${again}`);
      await engine.client.send(put(engine, { ...item, version: 2 }, inVersion(1)));
      const late = await refusalOf(engine.client.send(put(engine, item, inVersion(1))));
      must(late === 'ConditionalCheckFailedException', `an old version is answered with: ${late}`);
    },
  },
  {
    name: 'one winner',
    needs: `of ${RACERS} writes at once under the same condition one succeeds`,
    async run(engine) {
      const names = await Promise.all(
        Array.from({ length: RACERS }, (_, by) =>
          refusalOf(
            engine.client.send(put(engine, { pk: 'CHECK#race', sk: 'ONE', by }, NOT_THERE)),
          ),
        ),
      );
      const winners = names.filter((name) => name === 'no refusal').length;
      must(winners === 1, `${winners} succeed`);
    },
  },
  {
    name: 'consistent reads',
    needs: 'what was written is read at once where that is asked for',
    async run(engine) {
      for (let version = 1; version <= RACERS; version += 1) {
        const key = { pk: 'CHECK#read', sk: 'ONE' };
        await engine.client.send(put(engine, { ...key, version }));
        const { Item: item } = await engine.client.send(
          new GetCommand({ TableName: engine.tableName, Key: key, ConsistentRead: true }),
        );
        must(item?.version === version, `version ${version} reads as ${item?.version}`);
      }
    },
  },
  {
    name: 'indexes',
    needs: 'an index in its order, page by page, with what it carries and nothing else',
    async run(engine) {
      const rows = [3, 1, 2].map((due) => ({
        ...{ pk: `CHECK#index-${due}`, sk: 'ONE', secret: 'not carried' },
        ...{ openPk: 'CHECK', openSk: `${due}`, card: `card ${due}` },
      }));
      for (const row of rows) await engine.client.send(put(engine, row));
      const seen: unknown[] = [];
      for (let tries = 0; tries < TRIES && seen.length < rows.length; tries += 1) {
        seen.splice(0);
        let start: Record<string, unknown> | undefined;
        do {
          const { Items: items = [], LastEvaluatedKey: last } = await engine.client.send(
            new QueryCommand({
              TableName: engine.tableName,
              IndexName: 'openByArea',
              KeyConditionExpression: 'openPk = :area',
              ExpressionAttributeValues: { ':area': 'CHECK' },
              Limit: 1,
              ...(start === undefined ? {} : { ExclusiveStartKey: start }),
            }),
          );
          seen.push(...items.map(({ card, secret }) => [card, secret]));
          start = last;
        } while (start !== undefined);
        if (seen.length < rows.length) await wait(TRY_MS);
      }
      const expected = [1, 2, 3].map((due) => [`card ${due}`, undefined]);
      must(JSON.stringify(seen) === JSON.stringify(expected), `it holds ${JSON.stringify(seen)}`);
    },
  },
  {
    name: 'batches',
    needs: 'up to 25 writes and 100 reads in one call',
    async run({ client, tableName }) {
      const keys = Array.from({ length: 25 }, (_, index) => ({
        pk: 'CHECK#batch',
        sk: `${index}`,
      }));
      const requests = keys.map((key) => ({ PutRequest: { Item: key } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
      const { Responses: found = {} } = await client.send(
        new BatchGetCommand({
          RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } },
        }),
      );
      must(found[tableName]?.length === 25, `${found[tableName]?.length} of 25 are read`);
    },
  },
  {
    name: 'transactions',
    needs: 'two writes together or none, with the reason of each',
    async run(engine) {
      const { client, tableName } = engine;
      const write = (sk: string) => ({
        Put: { TableName: tableName, Item: { pk: 'CHECK#both', sk }, ...NOT_THERE },
      });
      await client.send(new TransactWriteCommand({ TransactItems: [write('A'), write('B')] }));
      const half = new TransactWriteCommand({ TransactItems: [write('C'), write('A')] });
      const refusal = await refusalOf(client.send(half));
      must(refusal === 'TransactionCanceledException', `half of it is answered with: ${refusal}`);
      const { Item: left } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: { pk: 'CHECK#both', sk: 'C' },
          ConsistentRead: true,
        }),
      );
      must(left === undefined, 'half of it was written');
    },
  },
  {
    name: 'streams',
    needs: 'every change in its order, with the item before and after',
    async run(engine) {
      const key = { pk: 'CHECK#stream', sk: 'ONE' };
      for (const version of [1, 2, 3]) await engine.client.send(put(engine, { ...key, version }));
      const { Table: table } = await engine.client.send(
        new DescribeTableCommand({ TableName: engine.tableName }),
      );
      const arn = table?.LatestStreamArn;
      must(arn !== undefined, 'the table has none');
      const changes = await changesOf(engine.streams, arn ?? '', key.pk);
      const expected = '[[null,"1"],["1","2"],["2","3"]]';
      must(JSON.stringify(changes) === expected, `it says ${JSON.stringify(changes)}`);
    },
  },
  {
    name: 'expiry (TTL)',
    needs: 'items that go by themselves; when is not looked at',
    async run({ client, tableName }) {
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: tableName,
          TimeToLiveSpecification: { AttributeName: TTL_ATTRIBUTE, Enabled: true },
        }),
      );
      const { TimeToLiveDescription: told } = await client.send(
        new DescribeTimeToLiveCommand({ TableName: tableName }),
      );
      must(told?.AttributeName === TTL_ATTRIBUTE, 'it is not kept');
    },
  },
  {
    name: 'units',
    needs: 'what a call costs, so that it can be measured',
    async run({ client, tableName }) {
      const { ConsumedCapacity: consumed } = await client.send(
        new GetCommand({
          TableName: tableName,
          Key: { pk: 'CHECK#race', sk: 'ONE' },
          ReturnConsumedCapacity: 'INDEXES',
        }),
      );
      must((consumed?.CapacityUnits ?? 0) > 0, 'a read costs nothing');
    },
  },
];

/** Nothing of it is left. */
export const clearAway = async ({ client, tableName }: Engine): Promise<void> =>
  void (await client.send(new DeleteTableCommand({ TableName: tableName })));
