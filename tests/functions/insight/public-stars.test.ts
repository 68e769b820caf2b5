import type { OrderRecord } from '../../../domain/insight/order-record';
import { DAY } from '../../../domain/time/shanghai';
import type { StarsAnswer } from '../../../functions/insight/public-stars';
import { COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { createWorld, type World } from '../../support/api';
import { aHeardRecord, hear } from '../../support/api/heard';
import { OPENING_MORNING } from '../../support/api/clock';

const placedAt = OPENING_MORNING - 40 * DAY;
const many = (count: number, own: Partial<OrderRecord>): OrderRecord[] =>
  Array.from({ length: count }, () => aHeardRecord({ placedAt, ...own }));
const grid = (number: number): string => `${COMMUNITY}00${number}`;

describe('stars of a quarter (季度服务明星)', () => {
  let world: World;
  const ask = (query: string) => world.nobody.get<StarsAnswer>(`/v1/public/stars?${query}`);
  const listOf = async (area: string, list: string) => {
    const { body } = await ask(`area=${area}&quarter=2026Q1`);
    return body.lists.find((one) => one.list === list);
  };

  beforeAll(async () => {
    world = await createWorld();
    await hear(world, [
      ...many(30, { partnerId: PARTNER_IDS.warmSun, areaCode: grid(1) }),
      ...many(12, { partnerId: PARTNER_IDS.volunteers, areaCode: grid(2), onTime: false }),
      ...many(40, { partnerId: PARTNER_IDS.blueShirts, areaCode: grid(3) }),
      ...many(6, { partnerId: PARTNER_IDS.mediation, areaCode: grid(5) }),
      ...many(6, { areaCode: grid(6) }),
    ]);
  });
  afterAll(() => world.close());

  it('says the formula, the quarter and that it is not final yet', async () => {
    const { status, body } = await ask(`area=${COMMUNITY}&quarter=2026Q1`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: '星光社区',
      from: '2026-01-01',
      to: '2026-03-31',
      provisional: true,
      formula: { minVoices: 10, places: 3, weights: { onTime: 0.2 } },
    });
    expect(body.formula.words[0]).toContain('得分 = ');
    world.clock.advance(DAY);
    const later = await ask(`area=${COMMUNITY}&quarter=2026Q1`);
    expect(later.body.provisional).toBe(false);
  });

  it('compares social organisations and volunteers, with their numbers; no business, and nobody heard too seldom', async () => {
    const list = await listOf(COMMUNITY, 'organizations');
    expect(
      list?.candidates.map(({ key, place, voices, star }) => [key, place, voices, star]),
    ).toEqual([
      [PARTNER_IDS.warmSun, 1, 30, true],
      [PARTNER_IDS.volunteers, 2, 12, true],
    ]);
    expect(list?.candidates[1]?.onTimeRate).toEqual({ value: 0, count: 0, of: 12 });
    expect(list?.tooFew).toBe(1);
  });

  it('compares the grids of a community, and the communities of a subdistrict', async () => {
    const grids = await listOf(COMMUNITY, 'areas');
    expect(grids?.candidates.map(({ key }) => key)).toEqual([grid(3), grid(1), grid(2)]);
    const communities = await listOf(SUBDISTRICT, 'areas');
    expect(communities?.candidates.map(({ name, voices }) => [name, voices])).toEqual([
      ['星光社区', 94],
    ]);
  });

  it('puts the grids of a courtyard together', async () => {
    const courtyards = await listOf(SUBDISTRICT, 'courtyards');
    expect(courtyards?.candidates.map(({ name, voices }) => [name, voices])).toEqual([
      ['向阳院', 40],
      ['星光里', 42],
      ['槐树院', 12],
    ]);
  });

  it('has nothing of a quarter in which nobody was heard', async () => {
    const { body } = await ask(`area=${COMMUNITY}&quarter=2027Q1`);
    expect(body.lists.map(({ candidates }) => candidates)).toEqual([[], [], []]);
    expect(body.provisional).toBe(true);
  });

  it.each(['area=990102001001', `area=${COMMUNITY}&quarter=2026Q5`, 'quarter=2026Q1'])(
    'refuses %p',
    async (query) => {
      expect((await ask(query)).status).toBe(400);
    },
  );
});
