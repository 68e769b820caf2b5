import type { OrderAnswer } from '../../../domain/order/answer';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

const HERE = '990102001001';
const THERE = '990102001002';

describe('大家的单 of an order that moves between communities', () => {
  let world: World;
  let id: string;

  const shown = async (area: string): Promise<string[]> => {
    await world.stream.drain();
    const { body } = await world.nobody.get<{ items: OrderAnswer[] }>(
      `/v1/public/orders?area=${area}`,
    );
    return body.items.map((order) => order.id);
  };
  const rowsOf = async (area: string): Promise<number> => {
    const { items } = await world.platform.table.query(`PUBLIC#${area}`, { consistent: true });
    return items.length;
  };

  beforeAll(async () => {
    world = await createWorld();
    ({ id } = await stepsIn(world).accepted(aDoor({ public: true })));
  });
  afterAll(() => world.close());

  it('stands in the community that accepted it', async () => {
    expect(await shown(HERE)).toEqual([id]);
    expect(await shown(THERE)).toEqual([]);
  });

  it('goes with it when it is forwarded (转社区), and leaves nothing behind', async () => {
    const { run } = stepsIn(world);
    await run('staff-zhao', id, 'forward', { areaCode: THERE, reason: '在月光社区那边' });
    await run('staff-far', id, 'accept');
    expect(await shown(THERE)).toEqual([id]);
    expect(await rowsOf(HERE)).toBe(0);
  });

  it('comes back when the level above gives it back to who received it first (退回首接)', async () => {
    const { run } = stepsIn(world);
    await run('staff-far', id, 'escalate', { reason: '两边都说不归自己' });
    await run('subdistrict-sun', id, 'hand-back', { reason: '星光能办', advice: '找物业' });
    expect(await shown(HERE)).toEqual([id]);
    expect(await rowsOf(THERE)).toBe(0);
  });
});
