import type { PlaceBody } from '../../../local/demo/doors';
import { platformOn } from '../../../functions/platform/wiring';
import { placingLimitFor } from '../../../functions/orders/placing-limits';
import { placeInput } from '../../../domain/order/inputs';
import { shanghaiDay } from '../../../domain/time/shanghai';
import { placingId } from '../../../functions/platform/ids';
import { createLimits } from '../../../functions/platform/limits';
import { createPlacingCounts } from '../../../functions/platform/stores/placing-counts';
import { createTable } from '../../../functions/platform/table/table';
import {
  aDoor,
  aQuestion,
  aTap,
  createWorld,
  orderIn,
  SECRET,
  someCare,
  stepsIn,
  uploadPicture,
  type Answer,
  type Client,
  type World,
} from '../../support/api';

const HOUR = 3_600_000;
const NOBODY = {
  id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  displayName: '',
  openid: '',
  elderMode: false,
  memberships: [],
};

describe('limits of placing', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ limits: true });
  });
  afterEach(() => world.close());

  const tell = (who: Client, body: PlaceBody, key?: string) =>
    who.post('/v1/orders', body, key === undefined ? {} : { key });
  /** Bodies of several categories, so that none of them comes to its own limit. */
  const bodyOf = (index: number): PlaceBody => {
    const bodies = [aDoor(), aQuestion(), aTap(world.clock.now()), someCare()];
    return bodies[index % bodies.length] ?? aDoor();
  };
  const many = (count: number, act: (index: number) => Promise<Answer<unknown>>) =>
    Promise.all(Array.from({ length: count }, (_, index) => act(index)));
  const countOf = (answers: readonly Answer<unknown>[], code?: string): number =>
    answers.filter(({ problem }) => problem?.code === code).length;

  it('three open orders of one category, and one more once one of them has ended', async () => {
    const { place, run } = stepsIn(world);
    const { id } = await place();
    await place();
    await place();
    const fourth = await tell(world.as('resident-wang'), aDoor());
    expect(fourth).toMatchObject({
      status: 429,
      headers: { 'retry-after': '3600' },
      problem: { code: 'too_many_open_orders' },
    });
    expect((await place(aQuestion())).state).toBe('placed');
    await run('resident-wang', id, 'withdraw', {});
    expect((await place()).state).toBe('placed');
    expect((await tell(world.as('resident-wang'), aDoor())).status).toBe(429);
  });

  it('three open ones also where some are from days before', async () => {
    const { place, run } = stepsIn(world);
    const first = await place();
    await place();
    world.clock.advance(48 * HOUR);
    const answers = await many(6, () => tell(world.as('resident-wang'), aDoor()));
    expect(countOf(answers)).toBe(1);
    await run('resident-wang', first.id, 'withdraw', {});
    const later = await many(6, () => tell(world.as('resident-wang'), aDoor()));
    expect([countOf(later), countOf(later, 'too_many_open_orders')]).toEqual([1, 5]);
  });

  it('ten orders a day, until the day ends', async () => {
    const { place, run } = stepsIn(world);
    for (let count = 0; count < 10; count += 1) {
      await run('resident-wang', (await place()).id, 'withdraw', {});
    }
    const eleventh = await tell(world.as('resident-wang'), aDoor());
    expect(eleventh).toMatchObject({ status: 429, problem: { code: 'placing_limit' } });
    expect(Number(eleventh.headers['retry-after'])).toBe(14 * 3600);
    world.clock.advance(14 * HOUR);
    expect((await place()).state).toBe('placed');
  });

  it('two hundred a day for a placer on behalf, and no limit of a category', async () => {
    const li = world.as('grid-li');
    const counts = createPlacingCounts(world.platform.table);
    const day = shanghaiDay(world.clock.now());
    const { body: me } = await li.get<{ id: string }>('/v1/me');
    for (let count = 0; count < 190; count += 1) {
      const orderId = placingId({ secret: SECRET, personId: me.id, idempotencyKey: `${count}` }, 0);
      await counts.take({ personId: me.id, day, orderId }, { most: 200, room: 1 });
    }
    const answers = await many(20, (index) =>
      tell(li, aDoor({ onBehalfOf: { name: `邻居${index}` } })),
    );
    expect([countOf(answers), countOf(answers, 'placing_limit')]).toEqual([10, 10]);
  });

  it('lets exactly ten of twenty through that come at once', async () => {
    const wang = world.as('resident-wang');
    const answers = await many(20, (index) => tell(wang, bodyOf(index)));
    expect([countOf(answers), countOf(answers, 'placing_limit')]).toEqual([10, 10]);
  });

  it('lets exactly three of one category through that come at once, to two processes', async () => {
    const [one, other] = [world.as('resident-wang'), world.another().as('resident-wang')];
    const answers = await many(9, (index) => tell(index % 2 === 0 ? one : other, aDoor()));
    expect([countOf(answers), countOf(answers, 'too_many_open_orders')]).toEqual([3, 6]);
  });

  it('a repeated placing uses up nothing, at once or later, and is answered at the limit', async () => {
    const wang = world.as('resident-wang');
    const same = await many(8, () => tell(wang, aDoor(), 'the-same-tap'));
    expect(new Set(same.map((answer) => answer.status))).toEqual(new Set([201]));
    await tell(wang, aDoor(), 'the-second');
    const third = orderIn(await tell(wang, aDoor(), 'the-third'));
    expect((await tell(wang, aDoor())).status).toBe(429);
    expect(orderIn(await tell(wang, aDoor(), 'the-third')).id).toBe(third.id);
  });

  it('what is refused for another reason uses up nothing', async () => {
    const wang = world.as('resident-wang');
    const mediaId = await uploadPicture(wang);
    const unknown = { ...aDoor(), serviceId: 'p-nobody:nothing' };
    expect(countOf(await many(12, () => tell(wang, unknown)))).toBe(0);
    // One picture for many orders at once: one of them gets it.
    const fought = await many(12, () => tell(wang, aDoor({ photos: [mediaId] })));
    expect(countOf(fought)).toBe(1);
    expect(countOf(await many(6, () => tell(wang, aDoor())))).toBe(2);
  });

  it('a placing that lost the race for the last place leaves its picture free', async () => {
    const wang = world.as('resident-wang');
    await many(2, () => tell(wang, aDoor()));
    const pictures = await Promise.all(Array.from({ length: 3 }, () => uploadPicture(wang)));
    const answers = await many(3, (index) =>
      tell(wang, aDoor({ photos: pictures.slice(index, index + 1) })),
    );
    expect(countOf(answers)).toBe(1);
    const left = pictures.filter((_, index) => answers[index]?.status === 429);
    expect((await tell(wang, aQuestion({ photos: left }))).status).toBe(201);
  });

  it('keeps what was counted with the person, to be swept after the next day', async () => {
    await tell(world.as('resident-wang'), aDoor());
    const rows = (await world.everything()).filter((item) => item.includes('COUNT#placed#'));
    expect(rows).toHaveLength(1);
    const at = Number(/"expiresAt",(\d+)/.exec(rows[0] ?? '')?.[1]) * 1000;
    expect((at - world.clock.now()) / HOUR).toBeGreaterThan(37);
    expect((at - world.clock.now()) / HOUR).toBeLessThan(39);
  });

  it('nobody is refused where the table cannot count, and it is logged', async () => {
    const { platform, clock } = world;
    const logged: string[] = [];
    const log = { info: () => undefined, error: (message: string) => void logged.push(message) };
    const table = createTable(world.ground.client, 'no-such-table');
    const limits = createLimits({ table, clock, log, secret: SECRET });
    const deps = platformOn(platform.table, { ...platform, limits, log });
    const limit = placingLimitFor(deps, {
      person: { ...NOBODY, createdAt: clock.now() },
      orderId: NOBODY.id,
      now: clock.now(),
      input: placeInput.parse(aDoor()),
      alike: { ids: new Set(), ended: new Set() },
      counts: [],
    });
    await limit.require();
    await limit.take();
    await limit.giveBack();
    expect(logged).toEqual(['placing not counted', 'placing not counted']);
  });
});
