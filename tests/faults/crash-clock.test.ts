import { DAY, HOUR } from '../../domain/time/shanghai';
import { onClock } from '../../functions/clock/on-clock';
import { createWorld, stepsIn, type World } from '../support/api';
import { copierOf } from '../support/api/clones';
import { leanStrikesAt } from '../support/crash/befall';
import { drainTogether } from '../support/crash/drain';
import type { Strike } from '../support/crash/gate';
import { nextId } from '../support/crash/prepared';
import { startProcess, untilDead } from '../support/crash/process';
import { differences, forget, pictureOf, rowsByCopy } from '../support/crash/rows';

const FEWEST_CALLS = 12;

describe('a run of the clock that is killed, or left without an answer, at every call', () => {
  let world: World;
  let copiers: ((copy: string) => Promise<void>)[];

  beforeAll(async () => {
    world = await createWorld();
    const { pooled, started, fulfilled, place } = stepsIn(world);
    // One that was done a week ago, one that nobody takes, one that was never accepted, one that goes on too long.
    const done = await fulfilled();
    world.clock.advance(5 * DAY);
    const others = [await pooled(), await place(), await started()];
    await drainTogether(world);
    copiers = await Promise.all([done, ...others].map(({ id }) => copierOf(world, id)));
    for (const { id } of [done, ...others]) {
      await stepsIn(world).run('resident-wang', id, id === done.id ? 'rate' : 'withdraw', {
        ...(id === done.id ? { satisfaction: 'satisfied' } : { reasonCode: 'solved' }),
      });
    }
    world.clock.advance(2 * DAY + 13 * HOUR);
    await drainTogether(world);
    // What is done once a day is done: what is left is about orders.
    await onClock(world.platform);
    await drainTogether(world);
  });
  afterAll(() => world.close());

  /** A run that is struck, and the next one; answers what is kept of each order then, and the calls of the first. */
  async function runOver(strike?: Strike) {
    const ids = copiers.map(() => nextId('R4X'));
    for (const [index, copyTo] of copiers.entries()) await copyTo(ids[index] ?? '');
    await world.stream.take();
    const process = startProcess(world, strike);
    await untilDead(
      process,
      onClock(process.platform).catch(() => undefined),
    );
    await onClock(world.platform);
    await drainTogether(world);
    const rows = await rowsByCopy(world);
    const pictures: string[][] = [];
    for (const id of ids) pictures.push(await pictureOf(world, id, rows.get(id) ?? []));
    await forget(world, rows);
    await world.stream.take();
    return { pictures, seen: process.gate.seen };
  }

  it('does in the next run what it did not do: every step and every word once', async () => {
    const { seen, pictures: expected } = await runOver();
    const said = expected.flat().join('\n');
    expect(said).toMatch(/"command":"close"/);
    expect(said).toMatch(/"command":"lapse"/);
    expect(said).toMatch(/"command":"escalate"/);
    expect(said).toMatch(/~MARK#/);
    const strikes = leanStrikesAt(seen);
    expect(seen.length).toBeGreaterThanOrEqual(FEWEST_CALLS);
    const objections: string[] = [];
    for (const strike of strikes) {
      const { pictures } = await runOver(strike);
      objections.push(
        ...pictures.flatMap((picture, index) =>
          differences(picture, expected[index] ?? []).map(
            (what) => `${strike.fault} ${strike.io}: ${what}`,
          ),
        ),
      );
    }
    expect(objections.slice(0, 10)).toEqual([]);
    expect(strikes.length).toBeGreaterThanOrEqual(2 * FEWEST_CALLS);
  });
});
