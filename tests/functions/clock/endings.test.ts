import type { Agreement } from '../../../domain/partner';
import { addDays, DAY, HOUR, startOfDay } from '../../../domain/time/shanghai';
import { createClockDeps } from '../../../functions/clock/deps';
import { onClock, workOffDistrict } from '../../../functions/clock/on-clock';
import { endingMarkOf, type EndingMark } from '../../../functions/platform/stores/ending-marks';
import { ENDING_PREFIX, partnerPartition } from '../../../functions/platform/table/keys';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { createWorld, type World } from '../../support/api';

const TODAY = '2026-04-15';
const PARTNER = PARTNER_IDS.blueShirts;

describe('what of an agreement ends soon', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const agree = async (own: Partial<Agreement>): Promise<void> => {
    const partner = await world.platform.partners.find(PARTNER);
    if (partner === undefined) throw new Error('no partner');
    const lasting = { until: '2029-01-01', insuranceUntil: '2029-01-01', credentials: [] };
    await world.platform.partners.save({
      ...partner,
      agreement: { ...partner.agreement, ...lasting, ...own },
    });
  };
  const marks = async (): Promise<EndingMark[]> => {
    const { items } = await world.platform.table.query(partnerPartition(PARTNER), {
      prefix: ENDING_PREFIX,
    });
    return items
      .flatMap((item) => endingMarkOf(item) ?? [])
      .sort((one, other) => one.at - other.at);
  };
  const said = async (): Promise<string[]> =>
    (await marks()).map(({ stage, what }) => `${stage} ${what}`);
  const tick = (): Promise<void> => onClock(world.platform);

  it('is announced 30 and 7 days before, on the last day and once when it is over', async () => {
    await agree({ until: addDays(TODAY, 32) });
    const stages: string[][] = [];
    for (let day = 0; day <= 40; day += 1) {
      await tick();
      await tick();
      stages.push(await said());
      world.clock.advance(DAY);
    }
    const firstWith = (count: number): number => stages.findIndex(({ length }) => length === count);
    expect([firstWith(1), firstWith(2), firstWith(3), firstWith(4)]).toEqual([2, 25, 32, 33]);
    expect(stages.at(-1)).toEqual([
      'month agreement',
      'week agreement',
      'lastDay agreement',
      'over agreement',
    ]);
  });

  it('names the partner, the areas and what it is about', async () => {
    await agree({ credentials: [{ name: '电工证', until: addDays(TODAY, 3) }] });
    await tick();
    expect(await marks()).toEqual([
      {
        partnerId: PARTNER,
        what: 'credential',
        name: '电工证',
        until: addDays(TODAY, 3),
        daysLeft: 3,
        stage: 'week',
        at: world.clock.now(),
        areas: expect.arrayContaining([expect.any(String)]),
      },
    ]);
  });

  it('is announced from nine in the morning on', async () => {
    await agree({ insuranceUntil: addDays(TODAY, 8) });
    world.clock.advance(startOfDay(addDays(TODAY, 1)) + 8 * HOUR - world.clock.now());
    await tick();
    expect(await said()).toEqual([]);
    world.clock.advance(HOUR);
    await tick();
    expect(await said()).toEqual(['week insurance']);
  });

  it('is told anew where it was renewed, and not at all where the agreement was ended', async () => {
    await agree({ until: addDays(TODAY, 5) });
    await tick();
    await agree({ until: addDays(TODAY, 20) });
    world.clock.advance(DAY);
    await tick();
    expect(await said()).toEqual(['week agreement', 'month agreement']);
    await agree({ until: addDays(TODAY, 6), status: 'ended' });
    world.clock.advance(DAY);
    await tick();
    expect((await said()).length).toBe(2);
  });

  it('that ended long ago is no news', async () => {
    await agree({ until: addDays(TODAY, -31) });
    await tick();
    expect(await said()).toEqual([]);
  });
});

describe('a year whose calendar is not announced', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('is warned of once a day as soon as due times may fall there, and not guessed', async () => {
    const warnings = (): string[] =>
      world.logged.filter((entry) => entry.includes('no official calendar'));
    const run = (): Promise<void> => workOffDistrict(createClockDeps(world.platform), '990102');
    await run();
    expect(warnings()).toEqual([]);
    world.clock.advance(startOfDay('2090-06-01') + 10 * HOUR - world.clock.now());
    await run();
    await run();
    expect(warnings().length).toBe(1);
    expect(warnings()[0]).toContain('2090');
    world.clock.advance(DAY);
    await run();
    expect(warnings().length).toBe(2);
  });
});
