import { DAY, MINUTE, shanghaiDay } from '../../../domain/time/shanghai';
import { FIGURE_NAMES } from '../../../domain/insight/figures';
import { OPEN_FIGURES } from '../../../domain/insight/open-figures';
import type { StatsAnswer } from '../../../functions/insight/get-stats';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { createWorld, type World } from '../../support/api';
import { chanceOf, live } from './lives';
import { endOf, figuresOf, grouped, tell, type Figures, type Told } from './recompute';

const DISTRICT = '990102';
const SUBDISTRICT = '990102001';
const COMMUNITY = '990102001001';
const FAR = '990102001002';
const GRID = `${COMMUNITY}001`;

/** The part of an answer that the test works out by itself. */
const known = (block: Figures): Figures => ({
  ended: block.ended,
  voices: block.voices,
  responseRate: block.responseRate,
  resolutionRate: block.resolutionRate,
  satisfactionRate: block.satisfactionRate,
  firstTimeRate: block.firstTimeRate,
  withExempted: block.withExempted,
  apart: block.apart,
  shares: {
    rejected: block.shares.rejected,
    reopened: block.shares.reopened,
    unrated: block.shares.unrated,
    exempted: block.shares.exempted,
  },
  times: block.times,
});

type KeyOf = (one: Told) => string | undefined;

const childOf =
  (area: string, length: number): KeyOf =>
  ({ order }) =>
    order.ownerArea === area ? area : order.ownerArea.slice(0, length);
const BY: Record<string, KeyOf> = {
  day: (one) => endOf(one)?.day,
  category: ({ order }) => order.category.code,
  partner: ({ order }) => order.partner?.id ?? 'none',
};
const AREAS: [area: string, isIn: (one: Told) => boolean, by: Record<string, KeyOf>][] = [
  [DISTRICT, () => true, { ...BY, area: childOf(DISTRICT, 9) }],
  [
    SUBDISTRICT,
    ({ order }) => order.ownerArea.startsWith(SUBDISTRICT),
    { ...BY, area: childOf(SUBDISTRICT, 12) },
  ],
  [
    COMMUNITY,
    ({ order }) => order.ownerArea === COMMUNITY,
    {
      ...BY,
      area: () => COMMUNITY,
      grid: ({ order }) => (order.areaCode.length === 15 ? order.areaCode : undefined),
    },
  ],
  [FAR, ({ order }) => order.ownerArea === FAR, BY],
  [
    GRID,
    ({ order }) => order.ownerArea === COMMUNITY && order.areaCode === GRID,
    { day: BY['day'] ?? (() => ''), category: BY['category'] ?? (() => '') },
  ],
];

describe('figures (统计) of random lives', () => {
  let world: World;
  let told: Told[];
  let period: string;
  let before: number;

  beforeAll(async () => {
    world = await createWorld();
    before = world.clock.now();
    const ids = await live(world, { seed: 20_260_415, orders: 32, steps: 450 });
    await world.stream.drain();
    told = await Promise.all(ids.map((id) => tell(world, id)));
    period = `from=${shanghaiDay(before)}&to=${shanghaiDay(world.clock.now())}`;
  });
  afterAll(() => world.close());

  const ask = async (query: string, key = 'district-qian'): Promise<StatsAnswer> => {
    const { status, body, text } = await world
      .as(key)
      .get<StatsAnswer>(`/v1/stats?${period}&${query}`);
    if (status !== 200) throw new Error(`${query}: ${text}`);
    return body;
  };
  const groupsIn = ({ groups = [] }: StatsAnswer) =>
    Object.fromEntries(groups.map(({ key, ...block }) => [key, known(block)]));

  /** Every level and every grouping, against what is worked out here. */
  async function expectExact(): Promise<void> {
    for (const [area, isIn, groupings] of AREAS) {
      const here = told.filter(isIn);
      expect([area, known(await ask(`area=${area}`))]).toEqual([area, figuresOf(here)]);
      for (const [by, keyOf] of Object.entries(groupings)) {
        const answer = await ask(`area=${area}&by=${by}`);
        expect([area, by, groupsIn(answer)]).toEqual([area, by, grouped(here, keyOf)]);
      }
    }
    const partner = PARTNER_IDS.blueShirts;
    const handled = told.filter(({ order }) => order.partner?.id === partner);
    expect(known(await ask('', 'repair-lead'))).toEqual(figuresOf(handled));
    const workers = await ask(`partner=${partner}&by=worker`, 'repair-lead');
    expect(groupsIn(workers)).toEqual(grouped(handled, ({ order }) => order.worker?.id));
    const here = handled.filter(({ order }) => order.ownerArea === COMMUNITY);
    const seenByStaff = await ask(`area=${COMMUNITY}&partner=${partner}&by=day`, 'staff-zhao');
    expect(known(seenByStaff)).toEqual(figuresOf(here));
    expect(groupsIn(seenByStaff)).toEqual(grouped(here, (one) => endOf(one)?.day));
  }

  const rows = async (): Promise<string[]> =>
    (await world.everything())
      .map((item) => JSON.stringify(item))
      .filter((item) => item.includes('"TALLY#'))
      .sort();
  const marks = async () => {
    const { items } = await world.platform.table.query(`DIRTY#${DISTRICT}`);
    return items.length;
  };

  it('were lived: every way to end, and what follows an end', () => {
    const ended = told.filter((one) => endOf(one) !== undefined);
    expect(ended.length).toBeGreaterThan(15);
    const commands = new Set(ended.flatMap(({ history }) => history.map(({ command }) => command)));
    expect([...commands]).toEqual(
      expect.arrayContaining([
        'rate',
        'close',
        'reopen',
        'withdraw',
        'follow-up',
        'exempt',
        'respond',
      ]),
    );
  });

  it('are exact while days are marked, from the records', async () => {
    expect(await marks()).toBeGreaterThan(0);
    await expectExact();
  });

  it('are exact once the clock has counted, from the rows alone', async () => {
    world.clock.advance(2 * MINUTE);
    await world.tick();
    told = await Promise.all(told.map(({ order }) => tell(world, order.id)));
    world.clock.advance(2 * MINUTE);
    await world.tick();
    expect(await marks()).toBe(0);
    await expectExact();
  });

  it('are the same after the stream came twice and in disorder', async () => {
    const kept = await rows();
    const chance = chanceOf(7);
    const records = world.stream.everTaken.map((record) => ({ record, place: chance() }));
    const shuffled = records.sort((a, b) => a.place - b.place).map(({ record }) => record);
    await world.stream.hand(shuffled);
    expect(await marks()).toBeGreaterThan(0);
    await expectExact();
    world.clock.advance(2 * MINUTE);
    await world.tick();
    expect(await marks()).toBe(0);
    expect(await rows()).toEqual(kept);
  });

  it('list the orders that they count, every figure of them', async () => {
    const answer = await ask(`area=${SUBDISTRICT}&open=true`);
    const counts: Record<string, number> = { ...answer.counts, ...answer.open?.counts };
    expect(Object.keys(counts).length).toBeGreaterThan(25);
    for (const figure of [...FIGURE_NAMES, ...OPEN_FIGURES]) {
      const listed = await pagesOf(world, `area=${SUBDISTRICT}&figure=${figure}&${period}`);
      expect([figure, listed]).toEqual([figure, counts[figure] ?? 0]);
    }
  });

  it('list to a partner what it handled, wherever that ended', async () => {
    const { counts } = await ask('', 'repair-lead');
    for (const figure of ['ended', 'voices', 'toFulfil', 'reopened'] as const) {
      const listed = await pagesOf(world, `figure=${figure}&${period}`, 'repair-lead');
      expect([figure, listed]).toEqual([figure, counts[figure] ?? 0]);
    }
    expect(counts.ended).toBeGreaterThan(1);
  });

  it('stand in the profile of a partner, as far as the public may know them', async () => {
    const { body } = await world.nobody.get<{ rates: { ended: number; voices: number } }>(
      `/v1/partners/${PARTNER_IDS.blueShirts}`,
    );
    const handled = told.filter(({ order }) => order.partner?.id === PARTNER_IDS.blueShirts);
    const { ended, voices } = figuresOf(handled);
    expect(body.rates).toEqual(expect.objectContaining({ days: 90, ended, voices }));
    expect(Object.keys(body.rates).includes('shares')).toBe(voices >= 10);
  });

  it('say until when they are provisional', async () => {
    expect((await ask('')).provisional).toBe(true);
    const early = shanghaiDay(before - 40 * DAY);
    const { body } = await world
      .as('district-qian')
      .get<StatsAnswer>(`/v1/stats?from=${early}&to=${early}`);
    expect([body.provisional, body.responseRate]).toEqual([
      false,
      { value: null, count: 0, of: 0 },
    ]);
  });
});

/** How many orders are listed, page by page, with those that are not for this viewer. */
async function pagesOf(world: World, query: string, key = 'district-qian'): Promise<number> {
  let count = 0;
  let cursor = '';
  do {
    const path = `/v1/stats/orders?limit=7&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body, status, text } = await world
      .as(key)
      .get<{ items: unknown[]; hidden: number; next?: string }>(path);
    if (status !== 200) throw new Error(text);
    count += body.items.length + body.hidden;
    cursor = body.next ?? '';
  } while (cursor !== '');
  return count;
}
