import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { listenTo, type Heard } from './listen';

/** One call of the store: what it cost, where, and how many calls had to end before it could begin. */
export interface StoreCall {
  name: string;
  read: number;
  write: number;
  /** Units of the table's own items, and of each index. */
  parts: Record<string, number>;
  /** Its place in the longest row of calls that waited for each other; the first has 1. */
  depth: number;
}

export interface Meter {
  /** What was called since the last time. */
  take: () => StoreCall[];
}

const WRITES = [
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'TransactWriteItemsCommand',
];

/** Keeps what every call of this client took. */
export const meterOf = (client: DynamoDBDocumentClient): Meter => listenTo(client, callOf);

function callOf({ name, output }: Heard): Omit<StoreCall, 'depth'> {
  const capacity: unknown = Reflect.get(output, 'ConsumedCapacity');
  const parts: Record<string, number> = {};
  for (const one of [capacity].flat()) collect(one, parts);
  const units = Object.values(parts).reduce((sum, part) => sum + part, 0);
  const isWrite = WRITES.includes(name);
  return { name, read: isWrite ? 0 : units, write: isWrite ? units : 0, parts };
}

function collect(capacity: unknown, parts: Record<string, number>): void {
  if (!isObject(capacity)) return;
  const indexes = Object.entries(objectIn(capacity, 'GlobalSecondaryIndexes'));
  const inIndexes = indexes.reduce((sum, [name, index]) => sum + add(parts, name, index), 0);
  const total = numberIn(capacity, 'CapacityUnits');
  parts['table'] = (parts['table'] ?? 0) + total - inIndexes;
}

function add(parts: Record<string, number>, name: string, index: unknown): number {
  const units = isObject(index) ? numberIn(index, 'CapacityUnits') : 0;
  parts[name] = (parts[name] ?? 0) + units;
  return units;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const objectIn = (value: object, name: string): object => {
  const found: unknown = Reflect.get(value, name);
  return isObject(found) ? found : {};
};

const numberIn = (value: object, name: string): number => {
  const found: unknown = Reflect.get(value, name);
  return typeof found === 'number' ? found : 0;
};
