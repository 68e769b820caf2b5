import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';

import type { Key } from './keys';
import { INDEXES, type IndexName } from './schema';

export type Item = Record<string, unknown>;

/** What a transaction writes. */
export type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

export interface Page {
  items: Item[];
  next?: Item;
}

export interface QueryOptions {
  index?: IndexName;
  from?: string;
  to?: string;
  prefix?: string;
  limit?: number;
  start?: Item;
  newestFirst?: boolean;
  consistent?: boolean;
}

type Condition = Pick<
  UpdateCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const BATCH = 100;

/** The few things that stores do with the one table; nothing of the engine leaks through it. */
export interface Table {
  get: (key: Key, options?: { consistent?: boolean }) => Promise<Item | undefined>;
  getMany: (keys: readonly Key[], options?: { consistent?: boolean }) => Promise<Item[]>;
  query: (partition: string, options?: QueryOptions) => Promise<Page>;
  count: (partition: string, options?: QueryOptions) => Promise<number>;
  put: (item: Item, condition?: Condition) => Promise<void>;
  /** False where the condition did not hold. */
  putIf: (item: Item, condition: Condition) => Promise<boolean>;
  update: (key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>) => Promise<boolean>;
  /** The attributes that it wrote; undefined where the condition did not hold. */
  updateAndRead: (
    key: Key,
    change: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ) => Promise<Item | undefined>;
  remove: (key: Key) => Promise<void>;
  /** False where the condition did not hold. */
  removeIf: (key: Key, condition: Condition) => Promise<boolean>;
  /** False where one of the conditions did not hold: then nothing was written. */
  transact: (writes: (tableName: string) => Writes) => Promise<boolean>;
}

/** The item is new: nothing stands under its key. */
export const isNew: Condition = { ConditionExpression: 'attribute_not_exists(pk)' };

/** Nobody wrote the item since it was read with this version, nor erased somebody from it. */
export const isUnchangedSince = (
  version: number,
  { unlessErased = false }: { unlessErased?: boolean } = {},
): Condition => ({
  ConditionExpression: `#version = :read${unlessErased ? ' AND attribute_not_exists(erased)' : ''}`,
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':read': version },
});

export function createTable(client: DynamoDBDocumentClient, tableName: string): Table {
  const put = async (item: Item, condition: Condition = {}): Promise<void> => {
    await client.send(new PutCommand({ TableName: tableName, Item: item, ...condition }));
  };
  return {
    get: async (key, { consistent = false } = {}) => {
      const { Item: item } = await client.send(
        new GetCommand({ TableName: tableName, Key: key, ConsistentRead: consistent }),
      );
      return item;
    },
    getMany: (keys, { consistent = false } = {}) =>
      getMany(client, { tableName, consistent }, keys),
    query: async (partition, options = {}) => {
      const input = queryInput(tableName, partition, options);
      const items: Item[] = [];
      let start = options.start;
      do {
        const page = await client.send(
          new QueryCommand({
            ...input,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        items.push(...(page.Items ?? []));
        start = page.LastEvaluatedKey;
        // Without a limit everything is meant, however many megabytes it is.
      } while (start !== undefined && options.limit === undefined);
      return { items, ...(start === undefined ? {} : { next: start }) };
    },
    count: async (partition, options = {}) => {
      const { Count: found = 0 } = await client.send(
        new QueryCommand({ ...queryInput(tableName, partition, options), Select: 'COUNT' }),
      );
      return found;
    },
    put,
    putIf: (item, condition) => holds(() => put(item, condition)),
    update: (key, change) =>
      holds(async () => {
        await client.send(new UpdateCommand({ TableName: tableName, Key: key, ...change }));
      }),
    updateAndRead: async (key, change) => {
      let written: Item | undefined;
      await holds(async () => {
        const input = {
          TableName: tableName,
          Key: key,
          ...change,
          ReturnValues: 'UPDATED_NEW',
        } as const;
        ({ Attributes: written } = await client.send(new UpdateCommand(input)));
      });
      return written;
    },
    remove: async (key) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: key }));
    },
    removeIf: (key, condition) =>
      holds(async () => {
        await client.send(new DeleteCommand({ TableName: tableName, Key: key, ...condition }));
      }),
    transact: (writes) =>
      holds(async () => {
        await client.send(new TransactWriteCommand({ TransactItems: writes(tableName) }));
      }),
  };
}

async function holds(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || isConditionOfTransaction(error))
      return false;
    throw error;
  }
}

const isConditionOfTransaction = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(
    ({ Code: code }) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict',
  );

async function getMany(
  client: DynamoDBDocumentClient,
  { tableName, consistent }: { tableName: string; consistent: boolean },
  keys: readonly Key[],
): Promise<Item[]> {
  const found: Item[] = [];
  let open = [...keys];
  while (open.length > 0) {
    const asked = open.slice(0, BATCH);
    const answer = await client.send(
      new BatchGetCommand({
        RequestItems: {
          [tableName]: { Keys: asked, ...(consistent ? { ConsistentRead: true } : {}) },
        },
      }),
    );
    found.push(...(answer.Responses?.[tableName] ?? []));
    const left = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    open = [...left.flatMap(keyOf), ...open.slice(BATCH)];
  }
  return found;
}

const keyOf = ({ pk, sk }: Item): Key[] =>
  typeof pk === 'string' && typeof sk === 'string' ? [{ pk, sk }] : [];

function queryInput(tableName: string, partition: string, options: QueryOptions) {
  const { index, from, to, prefix, limit, newestFirst = false, consistent = false } = options;
  const { hash, range } = index === undefined ? { hash: 'pk', range: 'sk' } : INDEXES[index];
  const bounds =
    prefix === undefined
      ? from === undefined && to === undefined
        ? { expression: '', values: {} }
        : {
            expression: ' AND #range BETWEEN :from AND :to',
            values: { ':from': from ?? ' ', ':to': to ?? '~~' },
          }
      : { expression: ' AND begins_with(#range, :prefix)', values: { ':prefix': prefix } };
  return {
    TableName: tableName,
    ...(index === undefined ? {} : { IndexName: index }),
    KeyConditionExpression: `#hash = :hash${bounds.expression}`,
    ExpressionAttributeNames: {
      '#hash': hash,
      ...(bounds.expression === '' ? {} : { '#range': range }),
    },
    ExpressionAttributeValues: { ':hash': partition, ...bounds.values },
    ScanIndexForward: !newestFirst,
    ...(limit === undefined ? {} : { Limit: limit }),
    ...(index === undefined ? { ConsistentRead: consistent } : {}),
  };
}
