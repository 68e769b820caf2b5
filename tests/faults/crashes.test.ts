import { commandInputs, type PersonCommand } from '../../domain/order/inputs';
import { chainProblems, createWorld, historyOf, type World } from '../support/api';
import { objectionsTo } from '../support/crash/batch';
import { befall, callsOf, strikesAt, UNREACHED, type Command } from '../support/crash/befall';
import { finish } from '../support/crash/finish';
import { liftCap, prepare } from '../support/crash/prepared';
import { MORE_SCENARIOS, SCENARIOS, type Scenario } from '../support/crash/scenarios';

const NAMES = Object.keys(commandInputs).filter(
  (name): name is PersonCommand => name in commandInputs,
);
type Case = [title: string, name: PersonCommand, scenario: Scenario];
const ALL: Case[] = [
  ...NAMES.map((name): Case => [name, name, SCENARIOS[name]]),
  ...Object.entries(MORE_SCENARIOS).map(([title, { command, ...scenario }]): Case => [
    title,
    command,
    scenario,
  ]),
];
/** Whose call, the person, the order, and the write: no command makes do with fewer calls. */
const FEWEST_CALLS = 5;
const KINDS_OF_FAULT = 4;

describe('a process that is killed, or a store that does not answer, before and after every call of a command', () => {
  let world: World;
  const done = { cases: 0, unreached: 0 };

  beforeAll(async () => {
    world = await createWorld();
    await liftCap(world);
  });
  afterAll(() => world.close());

  it.each(ALL)('%s: one effect, all of it, and the loop goes on', async (_, name, scenario) => {
    const command: Command = { name, scenario, prepared: await prepare(world, scenario) };
    const ios = await callsOf(world, command);
    const strikes = strikesAt(ios);
    expect(strikes.length).toBeGreaterThanOrEqual(FEWEST_CALLS * KINDS_OF_FAULT);
    const objections = await objectionsTo(world, {
      strikes,
      copy: command.prepared.copy,
      run: (one) => befall(world, command, one),
      after: async ({ id }) => {
        const end = await finish(world, id);
        const [first] = await historyOf(world.as('subdistrict-sun'), id);
        if (first?.command !== 'place') return [`no history, ${end}`];
        return chainProblems(await historyOf(world.as('subdistrict-sun'), id));
      },
    });
    const [unreached, wrong] = [true, false].map((is) =>
      objections.filter((objection) => objection.endsWith(UNREACHED) === is),
    );
    expect(wrong?.slice(0, 10)).toEqual([]);
    done.cases += strikes.length;
    done.unreached += unreached?.length ?? 0;
  });

  it('were struck at every call of every command', () => {
    expect(done.cases).toBeGreaterThanOrEqual(ALL.length * FEWEST_CALLS * KINDS_OF_FAULT);
    expect(done.unreached).toBeLessThan(done.cases / 50);
    process.stdout.write(`${done.cases} cases, ${done.unreached} of them out of reach\n`);
  });
});
