import { MINUTE } from '../../../domain/time/shanghai';
import { retryPendingChecks, type CheckDeps } from '../../../functions/orders/content-check';
import { keepPending } from '../../../functions/orders/pending-checks';
import { createOrderDeps } from '../../../functions/orders/wiring';
import { derivedId } from '../../../functions/platform/ids';
import { PENDING_CHECKS } from '../../../functions/platform/table/keys';
import { createWorld, type World } from '../../support/api';

/** More than one page of them. */
const DUE = 120;

describe('what WeChat is asked about again', () => {
  let world: World;
  /** Rows that were read of those that wait. */
  let looked: number;
  let deps: CheckDeps;
  beforeEach(async () => {
    world = await createWorld();
    looked = 0;
    const { platform } = world;
    const { table } = platform;
    deps = {
      ...createOrderDeps(platform, () => Promise.resolve('')),
      wechat: world.wechatClient,
      log: platform.log,
      table: {
        ...table,
        query: async (partition, options) => {
          const page = await table.query(partition, options);
          if (partition === PENDING_CHECKS) looked += page.items.length;
          return page;
        },
      },
    };
  });
  afterEach(() => world.close());

  /** So many orders that are gone by now: whoever looks at one forgets it. */
  const wait = async (count: number, again: number): Promise<void> => {
    for (let one = 0; one < count; one += 1) {
      const id = derivedId(again, `${one} of ${count}`);
      await keepPending(world.platform.table, id, { again, failures: 1, asked: {} });
    }
  };
  const left = (): Promise<number> => world.platform.table.count(PENDING_CHECKS);

  it('is all that is due, however many pages, and nothing else is read', async () => {
    const now = world.clock.now();
    await wait(DUE, now);
    await wait(DUE + 1, now + MINUTE);
    await retryPendingChecks(deps);
    expect(await left()).toBe(DUE + 1);
    expect(looked).toBe(DUE);
    world.clock.advance(MINUTE);
    await retryPendingChecks(deps);
    expect(await left()).toBe(0);
  });

  it('ends with the time of a run, those first that waited longest, and goes on with the next', async () => {
    const now = world.clock.now();
    await wait(3, now);
    await wait(2, now - MINUTE);
    let checks = 2;
    await retryPendingChecks(deps, () => checks-- <= 0);
    const { items } = await world.platform.table.query(PENDING_CHECKS);
    expect(items.map(({ again }) => again)).toEqual([now, now, now]);
    await retryPendingChecks(deps);
    expect(await left()).toBe(0);
  });
});
