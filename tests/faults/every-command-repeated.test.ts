import { commandInputs, type PersonCommand } from '../../domain/order/inputs';
import { COMMAND_NAMES } from '../../domain/order/command-names';
import { chainProblems, createWorld, historyOf, type Answer, type World } from '../support/api';
import type { OrderAnswer } from '../../domain/order/answer';
import { liftCap, prepare } from '../support/crash/prepared';
import { SCENARIOS } from '../support/crash/scenarios';

const NAMES = Object.keys(commandInputs).filter(
  (name): name is PersonCommand => name in commandInputs,
);
const BESIDE: readonly PersonCommand[] = ['comment', 'join', 'leave'];
const IF_MATCH = ['with', 'without'] as const;

describe('every command, sent two to five times under one key', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await liftCap(world);
  });
  afterAll(() => world.close());

  it('is every command that a person can send to an order', () => {
    const platformsOwn = ['follow', 'lapse', 'close'];
    const sent = COMMAND_NAMES.filter((name) => name !== 'place' && !platformsOwn.includes(name));
    expect([...NAMES].sort()).toEqual([...sent].sort());
  });

  it.each(NAMES)('%s: one effect, one answer', async (name) => {
    const scenario = SCENARIOS[name];
    const prepared = await prepare(world, scenario);
    const times = 2 + (NAMES.indexOf(name) % 4);
    for (const [index, way] of IF_MATCH.entries()) {
      const { id, photos } = await prepared.copy();
      const body = scenario.body({ ...prepared.around, photos });
      const before = await eventsOf(id);
      const ifMatch = way === 'with' ? { ifMatch: `"${before.length}"` } : {};
      const send = () =>
        world.as(scenario.by).run(id, name, body, { key: `tap-${index}-on-a-phone`, ...ifMatch });
      const answers = await Promise.all(Array.from({ length: times - 1 }, send));
      answers.push(await send());
      expect(answers.map(({ status, text }) => (status === 200 ? 200 : text))).toEqual(
        answers.map(() => 200),
      );
      if (!BESIDE.includes(name)) expect(answers.filter(isFirst)).toHaveLength(1);
      expect(
        new Set(answers.map(({ body: { state, version } }) => `${state} ${version}`)).size,
      ).toBe(1);
      const items = await eventsOf(id);
      const added = items.slice(before.length).map(({ command }) => command);
      expect(added).toEqual(BESIDE.includes(name) ? [] : [name]);
      expect(chainProblems(items)).toEqual([]);
    }
  });

  const eventsOf = async (id: string) => {
    const found = await world.platform.orders.find(id, { consistent: true });
    const key = found?.order.ownerArea === '990102001002' ? 'staff-far' : 'lead-chen';
    return historyOf(world.as(key), id);
  };
});

const isFirst = ({ headers }: Answer<OrderAnswer>): boolean =>
  headers['idempotency-replayed'] === undefined;
