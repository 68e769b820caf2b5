import type { PersonCommand } from '../../domain/order/inputs';
import { createWorld, type World } from '../support/api';
import { objectionsTo } from '../support/crash/batch';
import { leanStrikesAt, sendOnce, type Command } from '../support/crash/befall';
import type { Strike } from '../support/crash/gate';
import { liftCap, prepare } from '../support/crash/prepared';
import { callsOfProjecting, projectEach, recordsByCopy } from '../support/crash/projecting';
import { SCENARIOS } from '../support/crash/scenarios';

/** One command for each thing that follows from commands: pictures checked, feed, pointers, records, counts, erasures. */
const COMMANDS = [
  'amend',
  'withdraw',
  'fulfil',
  'rate',
  'redact',
  'hide',
  'join',
  'escalate',
] as const satisfies readonly PersonCommand[];
const FEWEST_CALLS = 4;

describe('a reader of the stream that is killed, or left without an answer, at every call', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await liftCap(world);
  });
  afterAll(() => world.close());

  it.each(COMMANDS)('%s: what follows from it is there once, and whole', async (name) => {
    const scenario = SCENARIOS[name];
    const command: Command = { name, scenario, prepared: await prepare(world, scenario) };
    const { copy } = command.prepared;
    const dry = await copy();
    await world.stream.take();
    await sendOnce(world, command, dry);
    const records = (await recordsByCopy(world)).get(dry.id) ?? [];
    const ios = await callsOfProjecting(world, records);
    expect(ios.length).toBeGreaterThanOrEqual(FEWEST_CALLS);
    const strikes = new Map<string, Strike>();
    let unreached = 0;
    const objections = await objectionsTo(world, {
      strikes: leanStrikesAt(ios),
      copy,
      run: ({ copy: one, strike }) => {
        if (strike !== undefined) strikes.set(one.id, strike);
        return sendOnce(world, command, one);
      },
      settle: async () => {
        const reached = await projectEach(world, strikes);
        expect([...strikes.keys()].filter((id) => !reached.has(id))).toEqual([]);
        unreached = [...reached.values()].filter((was) => !was).length;
      },
    });
    expect(objections.slice(0, 10)).toEqual([]);
    expect(strikes.size).toBeGreaterThanOrEqual(3 * FEWEST_CALLS);
    expect(unreached).toBeLessThanOrEqual(strikes.size / 10);
  });
});
