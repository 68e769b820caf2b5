import { onOrderChange } from '../../../functions/orders/on-change';
import { countBeside, type ProjectionDeps } from '../../../functions/orders/projections';
import { createProjectionDeps } from '../../../functions/orders/wiring';
import { changeOf, type StreamChange } from '../../../functions/platform/stream';
import { countsKey, publicPartition } from '../../../functions/platform/table/keys';
import type { Item } from '../../../functions/platform/table/table';
import { COMMUNITY } from '../../../local/demo/areas';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

/** Two rows of one order may come to two functions at the same time. */
describe('a projection that another one overtakes', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const deps = (): ProjectionDeps =>
    createProjectionDeps(
      world.platform,
      { mediaUrl: () => Promise.resolve(''), removeMedia: () => Promise.resolve() },
      world.wechatClient,
    );
  /** The same, held up once, just before it writes such a row: until the other one is through. */
  const heldUp = (isMeant: (item: Item) => boolean, other: () => Promise<unknown>) => {
    const { table, ...own } = deps();
    let isOver = false;
    const put: typeof table.put = async (item, condition) => {
      if (!isOver && isMeant(item)) {
        isOver = true;
        await other();
      }
      await table.put(item, condition);
    };
    return { ...own, table: { ...table, put } };
  };
  const changeOfOrder = async (id: string): Promise<StreamChange> => {
    const changes = (await world.stream.take()).flatMap((record) => changeOf(record) ?? []);
    const found = changes.findLast(({ key }) => key.pk === `ORDER#${id}` && key.sk === 'ORDER');
    if (found === undefined) throw new Error('nothing happened to the order');
    return found;
  };

  it('leaves no line in the feed of what was hidden meanwhile', async () => {
    const { accepted, run } = stepsIn(world);
    const { id } = await accepted(aDoor({ public: true }));
    await world.stream.drain();
    await run('staff-zhao', id, 'pool');
    const change = await changeOfOrder(id);
    const slow = heldUp(
      ({ pk }) => pk === publicPartition(COMMUNITY),
      async () => {
        await run('staff-zhao', id, 'hide', { reason: '核对' });
        await onOrderChange(deps(), await changeOfOrder(id));
      },
    );
    await onOrderChange(slow, change);
    const { items } = await world.platform.table.query(publicPartition(COMMUNITY));
    expect(items).toEqual([]);
  });

  it('counts whoever has joined meanwhile', async () => {
    const { id } = await stepsIn(world).accepted(aDoor({ public: true }));
    await world.stream.drain();
    const join = async (who: string): Promise<void> => {
      expect((await world.as(who).run(id, 'join', {})).status).toBe(200);
    };
    await join('resident-ma');
    const slow = heldUp(
      ({ sk }) => sk === 'COUNTS',
      async () => {
        await join('resident-far');
        await countBeside(deps(), id);
      },
    );
    await countBeside(slow, id);
    const counts = await world.platform.table.get(countsKey(id), { consistent: true });
    expect(counts).toMatchObject({ followers: 2 });
  });
});
