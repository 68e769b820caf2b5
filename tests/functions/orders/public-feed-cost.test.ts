import { meterOf, type Meter } from '../../../bench/loop/meter';
import type { OrderAnswer } from '../../../domain/order/answer';
import { MINUTE } from '../../../domain/time/shanghai';
import { COMMUNITY } from '../../../local/demo/areas';
import { aDoor, createWorld, stepsIn, type Client, type World } from '../../support/api';

interface Page {
  items: OrderAnswer[];
  next?: string;
}

const ORDERS = 9;

describe('a page of 大家的单', () => {
  let world: World;
  let meter: Meter;
  /** Newest first. */
  const ids: string[] = [];
  beforeAll(async () => {
    world = await createWorld();
    meter = meterOf(world.ground.client);
    const { accepted, started } = stepsIn(world);
    for (let count = 0; count < ORDERS; count += 1) {
      const body = aDoor({ public: true, description: `第 ${count} 扇门` });
      ids.unshift((await (count % 2 === 0 ? accepted : started)(body)).id);
      world.clock.advance(MINUTE);
    }
    await world.stream.drain();
  });
  afterAll(() => world.close());

  const page = async (limit: number, cursor?: string): Promise<Page> => {
    const after = cursor === undefined ? '' : `&cursor=${cursor}`;
    const path = `/v1/public/orders?area=${COMMUNITY}&limit=${limit}${after}`;
    return (await world.nobody.get<Page>(path)).body;
  };

  it('reads few orders more than it shows, and asks for all keys and all names at once', async () => {
    world.platform.vault.forget();
    meter.take();
    const { items } = await page(6);
    expect(items.map(({ id }) => id)).toEqual(ids.slice(0, 6));
    expect(items.map(({ description }) => description)).not.toContain(undefined);
    const calls = meter.take();
    const called = (name: string) => calls.filter((call) => call.name === name);
    // The feed, and one order more than the page.
    expect(called('QueryCommand')).toHaveLength(1 + 7);
    // All keys; nobody's name. Of areas alone single rows.
    expect(called('BatchGetItemCommand')).toHaveLength(1);
    expect(called('GetItemCommand').filter(({ read }) => read > 0.5)).toEqual([]);
  });

  it('says who works on an order to staff, and to nobody else', async () => {
    const path = `/v1/orders?view=public&area=${COMMUNITY}&limit=6`;
    const workersFor = async (client: Client) =>
      (await client.get<Page>(path)).body.items.flatMap(({ worker }) => worker?.displayName ?? []);
    expect(await workersFor(world.as('staff-zhao'))).toEqual(Array(3).fill('韩铁柱'));
    expect(await workersFor(world.as('resident-ma'))).toEqual([]);
  });

  it('shows nothing hidden while the feed still names it, and fills up with what comes after', async () => {
    const hidden = ids.slice(1, 4);
    for (const id of hidden) await stepsIn(world).run('staff-zhao', id, 'hide', { reason: '核对' });
    const shown: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await page(2, cursor);
      shown.push(...items.map(({ id }) => id));
      if (next !== undefined) expect(items).toHaveLength(2);
      cursor = next;
    } while (cursor !== undefined);
    expect(shown).toEqual(ids.filter((id) => !hidden.includes(id)));
  });
});
