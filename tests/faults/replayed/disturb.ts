import type { DynamoDBRecord } from 'aws-lambda';

import { diceOf, type Dice } from '../../support/api/junk';

export type Disturbance = (
  records: readonly DynamoDBRecord[],
  seed: number,
) => readonly DynamoDBRecord[];

/** Every record twice or three times. */
export const repeated: Disturbance = (records, seed) => {
  const dice = diceOf(seed);
  return records.flatMap((record) => Array.from({ length: 2 + dice.below(2) }, () => record));
};

/** Every record somewhere. */
export const shuffled: Disturbance = (records, seed) => shuffle(records, diceOf(seed));

/** As several shards would give them: the changes of one item in their order, different items in none. */
export const shuffledByItem: Disturbance = (records, seed) => {
  const dice = diceOf(seed);
  const lines = [...groupBy(records, ({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? '').values()];
  const mixed: DynamoDBRecord[] = [];
  while (lines.length > 0) {
    const at = dice.below(lines.length);
    const record = lines[at]?.shift();
    if (record === undefined) lines.splice(at, 1);
    else mixed.push(record);
  }
  return mixed;
};

/** From the start again before the end was reached, as after a checkpoint that was lost. */
export const begunAgain: Disturbance = (records, seed) => {
  const cut = diceOf(seed).below(records.length);
  return [...records.slice(0, cut), ...records];
};

export const backwards: Disturbance = (records) => [...records].reverse();

/** In batches of odd sizes. */
export function split(records: readonly DynamoDBRecord[], seed: number): DynamoDBRecord[][] {
  const dice = diceOf(seed);
  const batches: DynamoDBRecord[][] = [];
  for (let from = 0; from < records.length;) {
    const size = dice.pick([1, 3, 7, 23, 101]);
    batches.push(records.slice(from, from + size));
    from += size;
  }
  return batches;
}

function shuffle<T>(all: readonly T[], dice: Dice): T[] {
  const mixed = [...all];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = dice.below(last + 1);
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

function groupBy<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = nameOf(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}
