import type { DynamoDBRecord } from 'aws-lambda';

import { changeOf } from '../../functions/platform/stream';
import { createWorld, type World } from '../support/api';
import { diceOf } from '../support/api/junk';
import {
  backwards,
  begunAgain,
  repeated,
  shuffled,
  shuffledByItem,
  split,
  type Disturbance,
} from './replayed/disturb';
import { differences, rebuildIn, removeMade, rowsOf, settled } from './replayed/rows';
import { liveThrough } from './replayed/story';

jest.setTimeout(600_000);

/** What follows from orders is the same, however often, in whatever order and in whichever batches its records come. */
describe('records of the stream that come twice, mixed, in pieces or from the start (R10)', () => {
  let world: World;
  let records: readonly DynamoDBRecord[];
  let plain: Map<string, string>;
  let handed = 0;

  beforeAll(async () => {
    world = await createWorld();
    const { orders, done } = await liveThrough(world);
    expect([orders > 40, done > 40]).toEqual([true, true]);
    await settled(world);
    records = [...world.stream.everTaken];
    plain = await rowsOf(world);
  });
  afterAll(() => world.close());

  const hand = async (batch: readonly DynamoDBRecord[]): Promise<void> => {
    handed += batch.length;
    await world.stream.hand(batch);
  };
  const isLeftOver = async (): Promise<string[]> => {
    await settled(world);
    return differences(plain, await rowsOf(world));
  };

  it('were many, and none had to be laid aside', async () => {
    expect(records.length).toBeGreaterThan(600);
    expect(plain.size).toBeGreaterThan(600);
    const letters: string[] = [];
    await world.failures.lookThrough(({ body }) => {
      letters.push(body);
      return Promise.resolve('stays');
    });
    expect(letters).toEqual([]);
  });

  it.each<[string, Disturbance, number]>([
    ['twice and three times', repeated, 1],
    ['mixed', shuffled, 2],
  ])('change nothing when they come %s', async (_, disturb, seed) => {
    for (const batch of split(disturb(records, seed), seed)) await hand(batch);
    expect(await isLeftOver()).toEqual([]);
  });

  it.each<[string, Disturbance, number]>([
    ['mixed', shuffled, 3],
    ['mixed, those of one item in order', shuffledByItem, 4],
    ['begun again', begunAgain, 5],
    ['backwards', backwards, 6],
  ])('make the same rows from nothing when they come %s', async (_, disturb, seed) => {
    expect(await removeMade(world)).toBeGreaterThan(100);
    for (const batch of split(disturb(records, seed), seed)) await hand(batch);
    expect(await isLeftOver()).toEqual([]);
  });

  it('make the same rows where the process dies between two projectors', async () => {
    await removeMade(world);
    const dice = diceOf(7);
    const projectors = Object.values(world.stream.projectors);
    for (const batch of split(records, 7)) {
      // It comes so far, and then the whole batch comes again to the next process.
      for (let deaths = dice.below(3); deaths > 0; deaths -= 1) {
        const last = dice.below(batch.length);
        for (const [index, record] of batch.slice(0, last + 1).entries()) {
          const change = changeOf(record);
          const reached = index < last ? projectors.length : dice.below(projectors.length);
          for (const project of projectors.slice(0, reached)) {
            if (change !== undefined) await project(change);
          }
        }
      }
      await hand(batch);
    }
    expect(await isLeftOver()).toEqual([]);
  });

  it('make the rows that a rebuild makes', async () => {
    await removeMade(world);
    const { failed } = await rebuildIn(world);
    expect(failed).toEqual([]);
    expect(await isLeftOver()).toEqual([]);
  });

  it('were handed over many times', () => {
    expect(handed).toBeGreaterThan(8 * records.length);
  });
});
