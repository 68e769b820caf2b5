import type { OrderAnswer } from '../../domain/order/answer';
import { verifyOrder } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import { isOpen } from '../../domain/order/states';
import type { OrderBundle } from '../../functions/platform/stores/orders';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { aDoor, aTap, createWorld, stepsIn, type World } from '../support/api';
import { expectedOf, wishOf, WALKERS, type Outcome, type Wish } from './wishes';

const COMMANDS = 1500;
const LONGEST = 45;
const AT_ONCE = 6;

/** What has to agree with the pure domain: everything but chance (salts, and the hashes over them). */
const comparable = ({ head: _, events, ...order }: Order): object => ({
  ...order,
  events: events.map(({ digest, textId: _id, ...event }) => ({
    ...event,
    said: digest !== undefined,
  })),
});

describe(`${COMMANDS} random commands through the handlers on the engine`, () => {
  let world: World;
  const stored: Order[] = [];
  const objections: unknown[] = [];
  const tally = { taken: 0, refused: 0 };

  beforeAll(async () => {
    world = await createWorld();
    await Promise.all(WALKERS.map((key) => world.as(key).get('/v1/me')));
  });
  afterAll(() => world.close());

  async function read(id: string): Promise<OrderBundle> {
    const found = await world.platform.orders.find(id, { consistent: true });
    if (found === undefined) throw new Error('the order is gone');
    return found;
  }

  async function send(id: string, { key, name, body }: Wish): Promise<Outcome> {
    const { status, body: answer, problem } = await world.as(key).run(id, name, body);
    return status === 200
      ? { is: 'taken', version: answer.version }
      : { is: problem?.code ?? status };
  }

  /** One order, walked until nothing more happens to it; answers how many commands were sent. */
  async function walk(id: string): Promise<number> {
    let bundle = await read(id);
    for (let count = 1; ; count += 1) {
      const { order } = bundle;
      const wish = wishOf(order, world.clock.now());
      const { outcome, order: next } = await expectedOf(world.platform, bundle, wish);
      const found = await send(id, wish);
      bundle = await read(id);
      const { order: after } = bundle;
      tally[found.is === 'taken' ? 'taken' : 'refused'] += 1;
      const agrees =
        JSON.stringify(found) === JSON.stringify(outcome) &&
        isSame(comparable(after), comparable(next ?? order)) &&
        verifyOrder(after).valid;
      if (!agrees) objections.push({ wish, state: order.state, found, outcome });
      if (count >= LONGEST) {
        stored.push(after);
        return count;
      }
    }
  }

  it('agree with the pure domain on outcome, order and chain', async () => {
    const { place } = stepsIn(world);
    for (let sent = 0; sent < COMMANDS; world.clock.advance(60_000)) {
      const bodies = Array.from({ length: AT_ONCE }, (_, index) =>
        index % 3 === 0 ? aTap(world.clock.now()) : aDoor(),
      );
      const placed = await Promise.all(bodies.map((body) => place(body)));
      const counts = await Promise.all(placed.map(({ id }) => walk(id)));
      sent += counts.reduce((sum, count) => sum + count, 0);
    }
    expect(objections).toEqual([]);
    expect(tally.taken).toBeGreaterThan(COMMANDS / 4);
    expect(tally.refused).toBeGreaterThan(COMMANDS / 10);
  });

  const listOf = async (key: string, view: string): Promise<string[]> => {
    const path = `/v1/orders?view=${view}&limit=100`;
    const { body } = await world.as(key).get<{ items: OrderAnswer[]; next?: string }>(path);
    return body.items.map(({ id }) => id).sort();
  };
  const turnOf = ({ state, ownerArea, escalation }: Order): string =>
    state === 'escalated' ? (escalation?.level ?? '') : ownerArea;
  const waits = ({ state, pause }: Order): boolean =>
    ['placed', 'accepted', 'escalated'].includes(state) || pause?.shelved === true;
  const isOurs = ({ partner }: Order): boolean => partner?.id === PARTNER_IDS.blueShirts;

  it.each<[string, string, (order: Order) => boolean]>([
    ['resident-wang', 'mine', () => true],
    ['subdistrict-sun', 'all', () => true],
    ['staff-zhao', 'queue', (order) => turnOf(order) === '990102001001' && waits(order)],
    ['subdistrict-sun', 'queue', (order) => turnOf(order) === '990102001' && waits(order)],
    [
      'repair-lead',
      'work',
      (order) => isOpen(order.state) && order.state !== 'offered' && isOurs(order),
    ],
    [
      'repair-lead',
      'pool',
      (order) => order.state === 'offered' && (order.directed !== true || isOurs(order)),
    ],
  ])('leave the list of %s, %s, as the orders say', async (key, view, belongs) => {
    expect(stored.length).toBeGreaterThan(20);
    const expected = stored.filter(belongs).map(({ id }) => id);
    expect(await listOf(key, view)).toEqual(expected.sort());
  });
});

const isSame = (a: object, b: object): boolean => sorted(a) === sorted(b);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
