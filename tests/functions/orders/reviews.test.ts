import type { OrderAnswer } from '../../../domain/order/answer';
import type { ReviewAnswer } from '../../../functions/orders/list-reviews';
import {
  aDoor,
  createWorld,
  evidenceAt,
  someCare,
  stepsIn,
  uploadPicture,
  type Client,
  type World,
} from '../../support/api';

const DOUBTFUL = '待审测试';
const RISKY = '违规测试';
const COMMUNITY = '990102001001';

interface Page {
  items: ReviewAnswer[];
  next?: string;
}

describe('what WeChat would not pass is looked at by staff (人工复核)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const list = (client: Client, query = '') => client.get<Page>(`/v1/reviews${query}`);
  const waiting = async (orderId: string, key = 'staff-zhao'): Promise<ReviewAnswer[]> =>
    (await list(world.as(key), '?limit=100')).body.items.filter((item) => item.orderId === orderId);
  const decide = (orderId: string, body: object, key = 'staff-zhao') =>
    world.as(key).post<ReviewAnswer>(`/v1/reviews/${orderId}`, body);
  const publicly = (id: string) => world.nobody.get<OrderAnswer>(`/v1/public/orders/${id}`);
  const stateOf = async (id: string) =>
    (await world.as('resident-wang').get(`/v1/orders/${id}`)).body.publicState;
  const doubtful = async (words = DOUBTFUL, key?: string): Promise<OrderAnswer> => {
    const body = aDoor({ public: true, description: `单元门坏了,${words}。` });
    const order = await stepsIn(world).accepted(body, key);
    await world.stream.drain();
    return order;
  };
  const passText = { kind: 'text', at: 1, decision: 'pass' };
  const refuseText = { kind: 'text', at: 1, decision: 'refuse' };

  it('stands in the list of the community with its words, until it is let through', async () => {
    const { id, number } = await doubtful();
    const [item, ...others] = await waiting(id);
    expect(others).toEqual([]);
    expect(item).toEqual({
      ...{ orderId: id, number, kind: 'text', at: 1, verdict: 'review' },
      text: expect.stringContaining(DOUBTFUL),
      since: expect.stringMatching(/Z$/),
    });
    const answer = await decide(id, { ...passText, reason: '说的是门,没有问题' });
    expect([answer.status, answer.body]).toEqual([200, { ...item, verdict: 'pass' }]);
    expect((await publicly(id)).status).toBe(200);
    expect(await waiting(id)).toEqual([]);
    await world.stream.drain();
    expect(await waiting(id)).toEqual([]);
    expect((await world.everything()).filter((row) => row.includes('REVIEW#'))).toEqual([]);
    expect((await publicly(id)).status).toBe(200);
  });

  it('stays refused where staff say so, and may be let through later', async () => {
    const { id } = await doubtful(RISKY);
    expect((await decide(id, { ...refuseText, reason: '骂人的话' })).body.verdict).toBe('refused');
    await world.stream.drain();
    expect([await stateOf(id), (await publicly(id)).status]).toEqual(['refused', 404]);
    expect(await waiting(id)).toEqual([]);
    expect((await decide(id, passText)).body.verdict).toBe('pass');
    expect(await stateOf(id)).toBe('public');
  });

  it('remembers who decided, when and why, the reason sealed', async () => {
    const { id } = await doubtful();
    await decide(id, { ...refuseText, reason: '金丝雀的理由' });
    const rows = await world.everything();
    const record = rows.find((row) => row.includes(`ORDER#${id}`) && row.includes('~DECIDED#'));
    expect(record).toMatch(/"verdict","refused"/);
    expect(record).toMatch(/"was","review"/);
    expect(rows.join()).not.toContain('金丝雀的理由');
    expect((await world.opened()).join()).toContain('金丝雀的理由');
    expect(world.logged.join()).not.toContain('金丝雀的理由');
  });

  it('said again changes nothing; said otherwise to what has passed is refused', async () => {
    const { id } = await doubtful();
    const answers = [await decide(id, passText), await decide(id, passText)];
    expect(answers.map(({ status, body }) => [status, body.verdict])).toEqual([
      [200, 'pass'],
      [200, 'pass'],
    ]);
    const records = (await world.everything()).filter(
      (row) => row.includes(`ORDER#${id}`) && row.includes('~DECIDED#'),
    );
    expect(records).toHaveLength(1);
    const other = await decide(id, refuseText);
    expect([other.status, other.problem?.code]).toEqual([409, 'version_conflict']);
    expect(other.problem?.current).toMatchObject({ id, state: 'accepted', version: 2 });
  });

  it('has one decision where two are sent at once', async () => {
    const { id } = await doubtful();
    const both = await Promise.all([decide(id, passText), decide(id, refuseText, 'lead-chen')]);
    const won = both.filter(({ status }) => status === 200);
    const last = (await decide(id, won[0]?.body.verdict === 'pass' ? passText : refuseText)).body;
    expect(won.length).toBeGreaterThan(0);
    const records = (await world.everything()).filter(
      (row) => row.includes(`ORDER#${id}`) && row.includes('~DECIDED#'),
    );
    expect([records.length, last.verdict]).toEqual([won.length, won.at(-1)?.body.verdict]);
  });

  it('is decided for the words that were looked at, not for others', async () => {
    const { id } = await doubtful();
    await stepsIn(world).run('resident-wang', id, 'amend', { text: `还有${RISKY}` });
    expect((await decide(id, passText)).status).toBe(404);
    await world.stream.drain();
    expect(await stateOf(id)).toBe('refused');
    expect((await waiting(id)).map(({ at, verdict }) => [at, verdict])).toEqual([[3, 'risky']]);
  });

  it('may be a photo', async () => {
    const photo = await uploadPicture(world.as('resident-wang'));
    world.wechat.judgePictures(world.photoName(photo), 'risky');
    const { id } = await stepsIn(world).accepted(aDoor({ public: true, photos: [photo] }));
    await world.stream.drain();
    await until(async () => {
      await world.stream.drain();
      return (await waiting(id)).length === 1;
    });
    const [item] = await waiting(id);
    expect(item).toMatchObject({ kind: 'photo', at: 1, verdict: 'risky', photo: { id: photo } });
    expect(item?.photo?.url).toMatch(/^http/);
    expect((await decide(id, { kind: 'photo', photoId: photo, decision: 'pass' })).status).toBe(
      200,
    );
    expect((await publicly(id)).body.photos.map((one) => one.id)).toEqual([photo]);
  });

  it('may be what was said later, each by itself', async () => {
    const { started, run } = stepsIn(world);
    const { id } = await started(aDoor({ public: true }));
    const evidence = { ...evidenceAt(world.clock.now()), result: `修好了${DOUBTFUL}` };
    await run('repair-worker', id, 'fulfil', evidence);
    await run('resident-wang', id, 'rate', { satisfaction: 'satisfied', text: `好${RISKY}` });
    await world.stream.drain();
    const items = await waiting(id);
    expect(items.map(({ verdict }) => verdict).sort()).toEqual(['review', 'risky']);
    const result = items.find(({ verdict }) => verdict === 'review');
    await decide(id, { kind: 'text', at: result?.at, decision: 'pass' });
    const order = (await publicly(id)).body;
    expect(order.evidence?.result).toBe(`修好了${DOUBTFUL}`);
    expect(order.rating).not.toHaveProperty('text');
    expect((await waiting(id)).map(({ verdict }) => verdict)).toEqual(['risky']);
  });

  it('is never of an order that is sensitive or not to be public', async () => {
    const { place, run } = stepsIn(world);
    const care = await place(someCare({ public: true, description: `父亲卧床,${RISKY}。` }));
    const secret = await doubtful(RISKY);
    expect(await waiting(secret.id)).toHaveLength(1);
    const withdrawn = await doubtful(RISKY);
    await run('resident-wang', withdrawn.id, 'amend', { public: false });
    await world.stream.drain();
    for (const { id } of [care, withdrawn]) {
      expect(await waiting(id, 'lead-chen')).toEqual([]);
      expect((await decide(id, passText, 'lead-chen')).status).toBe(404);
    }
    const rows = (await world.everything()).filter((row) => row.includes('REVIEW#'));
    expect(rows.filter((row) => row.includes(care.id) || row.includes(withdrawn.id))).toEqual([]);
    expect(rows.join()).not.toContain(RISKY);
  });

  it('goes with the order to whoever owns it next', async () => {
    const { id } = await doubtful();
    const { run } = stepsIn(world);
    await run('staff-zhao', id, 'forward', { areaCode: '990102001002', reason: '那边的楼' });
    await world.stream.drain();
    expect(await waiting(id)).toEqual([]);
    expect(await waiting(id, 'staff-far')).toHaveLength(1);
    expect(await waiting(id, 'subdistrict-sun')).toHaveLength(1);
    expect((await decide(id, passText)).status).toBe(403);
    expect((await decide(id, passText, 'staff-far')).status).toBe(200);
  });

  it('is not decided by whom it is for, nor by who has no say', async () => {
    const { id } = await doubtful();
    const statuses = async (keys: string[]) =>
      Promise.all(keys.map(async (key) => (await decide(id, passText, key)).status));
    expect(await statuses(['resident-wang', 'grid-li', 'repair-lead', 'staff-far'])).toEqual([
      403, 403, 404, 404,
    ]);
    expect((await world.nobody.post(`/v1/reviews/${id}`, passText)).status).toBe(401);
    for (const key of ['resident-wang', 'repair-lead', 'grid-li', 'admin']) {
      expect((await list(world.as(key))).status).toBe(403);
    }
    expect((await list(world.as('staff-far'), `?area=${COMMUNITY}`)).status).toBe(403);
    const own = await doubtful(DOUBTFUL, 'staff-zhao');
    expect((await decide(own.id, passText)).problem?.code).toBe('own_order');
    expect((await decide(own.id, passText, 'lead-chen')).status).toBe(200);
  });

  it('comes in pages', async () => {
    const ids = [await doubtful(), await doubtful(), await doubtful()].map(({ id }) => id);
    const found: string[] = [];
    let query: string | undefined = `?area=${COMMUNITY}&limit=2`;
    while (query !== undefined) {
      const { body }: { body: Page } = await list(world.as('lead-chen'), query);
      expect(body.items.length).toBeLessThanOrEqual(2);
      found.push(...body.items.map(({ orderId }) => orderId));
      query =
        body.next === undefined ? undefined : `?area=${COMMUNITY}&limit=2&cursor=${body.next}`;
    }
    // Those of one instant come in the order of their ids.
    expect(found.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    expect(new Set(found).size).toBe(found.length);
    expect((await list(world.as('lead-chen'), '?cursor=junk')).status).toBe(400);
  });
});

/** The stand-in pushes when it likes, within the second. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came to be');
}
