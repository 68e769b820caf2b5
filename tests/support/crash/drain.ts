import type { DynamoDBRecord } from 'aws-lambda';

import type { World } from '../api/world';

/** Calls so many at once. */
export async function each<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  atOnce = 12,
): Promise<void> {
  const open = [...items];
  const worker = async (): Promise<void> => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Records of one partition stay in their order; those of different ones have none. */
export function byPartition(records: readonly DynamoDBRecord[]): Map<string, DynamoDBRecord[]> {
  const groups = new Map<string, DynamoDBRecord[]>();
  for (const record of records) {
    const pk = record.dynamodb?.Keys?.['pk']?.S ?? '';
    groups.set(pk, [...(groups.get(pk) ?? []), record]);
  }
  return groups;
}

/** Everything written so far, and what follows from it, reaches the projections, partitions side by side. */
export async function drainTogether({ stream }: World): Promise<void> {
  for (let records = await stream.take(); records.length > 0; records = await stream.take()) {
    await each([...byPartition(records).values()], (group) => stream.hand(group));
  }
}
