import type { PublicStats } from '../../../functions/insight/public-stats';
import { DAY } from '../../../domain/time/shanghai';
import { COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { createWorld, type World } from '../../support/api';
import { aHeardRecord, hear } from '../../support/api/heard';
import { OPENING_MORNING } from '../../support/api/clock';

const FAR = '990102001002';
const placedAt = OPENING_MORNING - 20 * DAY;

describe('public figures (三公开)', () => {
  let world: World;
  const ask = (query: string) => world.nobody.get<PublicStats>(`/v1/public/stats?${query}`);

  beforeAll(async () => {
    world = await createWorld();
    const many = (count: number, own: object = {}) =>
      Array.from({ length: count }, () => aHeardRecord({ placedAt, ...own }));
    await hear(world, [
      ...many(12),
      ...many(11, { categoryCode: 'homeRepair', onTime: false, toFulfil: 3 * DAY }),
      ...many(3, { categoryCode: 'askHelp', placedAt: placedAt + DAY }),
      aHeardRecord({
        placedAt,
        ownerArea: FAR,
        areaCode: FAR,
        voices: [{ at: placedAt + DAY, kind: 'resident', resolved: false, satisfaction: 'fair' }],
      }),
    ]);
  });
  afterAll(() => world.close());

  it('say the three rates with V, what was promised and what was kept', async () => {
    const { status, body, headers } = await ask(`area=${COMMUNITY}`);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(body).toMatchObject({
      name: '星光社区',
      from: '2026-01-16',
      to: '2026-04-15',
      provisional: true,
      ended: 26,
      voices: 26,
      enough: true,
      resolutionRate: { value: 1, count: 26, of: 26 },
      onTimeRate: { count: 15, of: 26 },
      times: { toAccept: { median: 60, of: 26 }, toFulfil: { median: 1400, p90: 4300 } },
    });
  });

  it('leave out a group of fewer than ten, and one beside it from which it would follow', async () => {
    const { body } = await ask(`area=${COMMUNITY}&by=category`);
    const groups = (body.groups ?? []).map(({ key, enough, satisfactionRate, times }) => ({
      key,
      enough,
      shown: satisfactionRate !== undefined || times !== undefined,
    }));
    expect(groups).toEqual([
      { key: 'askHelp', enough: false, shown: false },
      { key: 'facility', enough: true, shown: true },
      { key: 'homeRepair', enough: false, shown: false },
    ]);
    expect(body.groups?.[1]).toMatchObject({
      name: '楼道灯门禁电梯',
      promised: { acceptMinutes: 240, fulfilMinutes: 4320 },
    });
  });

  it('go by day, and by the areas one level below', async () => {
    const days = await ask(`area=${COMMUNITY}&by=day`);
    expect(days.body.groups?.map(({ voices, enough }) => [voices, enough])).toEqual([
      [23, false],
      [3, false],
    ]);
    const areas = await ask(`area=${SUBDISTRICT}&by=area`);
    expect(areas.body.voices).toBe(27);
    expect(areas.body.groups?.map(({ name, enough }) => [name, enough])).toEqual([
      ['星光社区', false],
      ['月光社区', false],
    ]);
  });

  it('have no data where there is none, and say nothing of so few', async () => {
    const before = await ask(`area=${COMMUNITY}&from=2025-01-01&to=2025-03-31`);
    expect(before.body).toMatchObject({
      voices: 0,
      enough: false,
      provisional: false,
      resolutionRate: { value: null, count: 0, of: 0 },
    });
    const { body } = await ask(`area=${FAR}`);
    expect(body).toEqual({
      area: FAR,
      name: '月光社区',
      from: '2026-01-16',
      to: '2026-04-15',
      provisional: true,
      ended: 1,
      voices: 1,
      enough: false,
    });
  });

  it.each([
    '',
    'area=星光',
    `area=${COMMUNITY}&by=partner`,
    `area=${COMMUNITY}&by=worker`,
    `area=${COMMUNITY}&from=2026-02-30`,
    `area=${COMMUNITY}&from=2026-03-02&to=2026-03-01`,
    `area=${COMMUNITY}&from=2024-01-01&to=2026-01-01`,
  ])('refuse %p', async (query) => {
    expect((await ask(query)).status).toBe(400);
  });

  it('reach a year from where they begin, also where that is to come', async () => {
    const early = await ask(`area=${COMMUNITY}&from=2024-01-01`);
    expect([early.status, early.body.to]).toEqual([200, '2024-12-31']);
    const ahead = await ask(`area=${COMMUNITY}&from=2027-01-01`);
    expect([ahead.status, ahead.body.to, ahead.body.voices]).toEqual([200, '2027-01-01', 0]);
  });

  it('know no area that there is not', async () => {
    expect((await ask('area=110101001001')).status).toBe(404);
  });
});
