import { FOLLOW_UP_SHARE } from '../../domain/insight/follow-up-list';
import { lotOf } from '../../functions/platform/digests';
import {
  SECRET,
  aDoor,
  createWorld,
  evidenceAt,
  orderIn,
  stepsIn,
  type Client,
  type World,
} from '../support/api';

/** Who somebody is and where they live: to be found nowhere but in the answers to those who may see it. */
const NAME = '金丝雀秀兰';
const PHONE = '13912340077';
const ADDRESS = '金丝雀路 3 号楼 2 单元 401';
const WORDS = '金丝雀等在门口';
const WORKER = '金丝雀师傅';
const CANARIES = [NAME, PHONE, ADDRESS, WORDS, WORKER, '金丝雀', '106.50312'];

describe('what lies in the table, its stream and its backups (R11)', () => {
  let world: World;
  let person: Client & { id: string };
  let id: string;
  const records: string[] = [];

  beforeAll(async () => {
    world = await createWorld();
    const { run } = stepsIn(world);
    person = await world.add({ displayName: NAME, phone: PHONE, homeArea: '990102001001' });
    const body = aDoor({
      title: '单元门坏了',
      public: true,
      location: { lat: 38.95123, lng: 106.50312, address: ADDRESS },
      contact: { name: NAME, phone: PHONE },
      description: `门关不上,${WORDS},电话 ${PHONE}`,
    });
    id = await placeUndrawn(body);
    await person.patch('/v1/me', { address: ADDRESS });
    await person.run(id, 'comment', { text: WORDS });
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'contact', { channel: 'phone', reached: true, words: WORDS });
    await run('staff-zhao', id, 'pool', {});
    await run('repair-worker', id, 'claim', {});
    await run('repair-worker', id, 'start', { note: WORDS });
    const evidence = evidenceAt(world.clock.now());
    await run('repair-worker', id, 'fulfil', { ...evidence, handlers: [WORKER], place: ADDRESS });
    orderIn(await person.run(id, 'rate', { satisfaction: 'fair', text: WORDS }));
    for (;;) {
      const taken = await world.stream.take();
      if (taken.length === 0) break;
      records.push(...taken.map((record) => JSON.stringify(record)));
      await world.stream.hand(taken);
    }
  });
  afterAll(() => world.close());

  /** Whoever is drawn by lot for a call (随机抽查) shows the contact to the level above: this one is not. */
  async function placeUndrawn(body: object): Promise<string> {
    const placed = orderIn(await person.post('/v1/orders', body));
    if (lotOf(placed, 'above', SECRET) >= FOLLOW_UP_SHARE) return placed.id;
    await person.run(placed.id, 'withdraw', {});
    return placeUndrawn(body);
  }

  const among = (texts: readonly string[]): string[] =>
    CANARIES.filter((canary) => texts.some((text) => text.includes(canary)));

  it('shows nothing of who somebody is, in any item and any record', async () => {
    const items = await world.everything();
    expect(items.length).toBeGreaterThan(100);
    expect(records.length).toBeGreaterThan(20);
    expect(among(items)).toEqual([]);
    expect(among(records)).toEqual([]);
    const bytes = (await world.sealed()).map(({ sealed }) => Buffer.from(sealed).toString());
    expect(bytes.length).toBeGreaterThan(10);
    expect(among(bytes)).toEqual([]);
  });

  it('can be read with the keys, so that the test above would have seen it', async () => {
    expect(among(await world.opened())).toEqual(CANARIES);
  });

  it('shows nothing to the public, nor in a log', async () => {
    const paths = ['', '/history', '/verify'].map((rest) => `/v1/public/orders/${id}${rest}`);
    const answers = await Promise.all(
      [...paths, '/v1/public/orders?area=990102001001'].map((path) => world.nobody.get(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [first = ''] = answers.map(({ text }) => text);
    expect(first).toContain('单元门坏了');
    const allowed = new Set([WORDS, '金丝雀']);
    const found = among(answers.map(({ text }) => text));
    expect(found.filter((canary) => !allowed.has(canary))).toEqual([]);
    expect(among(world.logged)).toEqual([]);
  });

  it('notes every look at the contact, for the resident alone', async () => {
    interface Looks {
      items: { times: number; actor: { role: string; displayName?: string } }[];
    }
    await world.as('staff-zhao').get(`/v1/orders/${id}`);
    await world.as('staff-zhao').get(`/v1/orders/${id}`);
    await world.as('lead-chen').get(`/v1/orders/${id}`);
    await world.as('subdistrict-sun').get(`/v1/orders/${id}`);
    await person.get(`/v1/orders/${id}`);
    const looks = await person.get<Looks>(`/v1/orders/${id}/looks`);
    const pages = looks.body.items.filter(({ times }) => times > 1);
    expect(pages).toMatchObject([
      { times: 2, actor: { role: 'communityStaff', displayName: '赵慧' } },
    ]);
    const who = new Set(looks.body.items.map(({ actor }) => actor.displayName));
    expect([...who].sort()).toEqual(['赵慧', '陈立新', '韩铁柱'].sort());
    expect((await world.as('staff-zhao').get(`/v1/orders/${id}/looks`)).status).toBe(403);
    expect((await world.as('resident-far').get(`/v1/orders/${id}/looks`)).status).toBe(403);
    expect((await world.nobody.get(`/v1/orders/${id}/looks`)).status).toBe(401);
  });

  it('notes no look where the page had not changed and nothing was sent', async () => {
    const staff = world.as('staff-zhao');
    const { headers } = await staff.get(`/v1/orders/${id}`);
    const before = (await person.get(`/v1/orders/${id}/looks`)).text;
    const again = await staff.get(`/v1/orders/${id}`, {
      'if-none-match': headers['etag'] ?? '',
    });
    expect(again.status).toBe(304);
    expect((await person.get(`/v1/orders/${id}/looks`)).text).toBe(before);
  });
});
