import type { OrderAnswer } from '../../../domain/order/answer';
import { aDoor, cloned, createWorld, stepsIn, type World } from '../../support/api';

interface Page {
  items: OrderAnswer[];
  next?: string;
}

const MOST_PAGES = 400;

describe('turning the pages of a list', () => {
  let world: World;
  const placed: string[] = [];
  const pageOf = (key: string, query: string) => world.as(key).get<Page>(`/v1/orders?${query}`);

  /** Every id that a list gives, page by page. */
  async function walk(get: (cursor: string) => ReturnType<typeof pageOf>): Promise<string[]> {
    const ids: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < MOST_PAGES; pages += 1) {
      const { body, status, text } = await get(cursor);
      if (status !== 200) throw new Error(text);
      ids.push(...body.items.map(({ id }) => id));
      if (body.next === undefined) return ids;
      cursor = `&cursor=${body.next}`;
    }
    throw new Error('the list has no end');
  }
  const walked = (key: string, query: string) => walk((cursor) => pageOf(key, query + cursor));

  beforeAll(async () => {
    world = await createWorld();
    const { place, accepted, run } = stepsIn(world);
    const areas = ['990102001001', '990102001002', '990102001001002'];
    for (let index = 0; index < 45; index += 1) {
      const body = aDoor({
        areaCode: areas[index % 3] ?? '',
        description: `第 ${index} 件事,门坏了。`,
      });
      placed.push((await place(body, 'resident-ma')).id);
      if (index % 4 === 0) world.clock.advance(3 * 86_400_000);
    }
    const { id } = await accepted(aDoor(), 'resident-ma');
    placed.unshift(id);
    await run('staff-zhao', id, 'pool');
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it.each([1, 7, 20, 100])('gives everything of mine once, %i at a time', async (limit) => {
    const ids = await walked('resident-ma', `view=mine&limit=${limit}`);
    expect([...ids].sort()).toEqual([...placed].sort());
  });

  it.each([5, 13, 46])(
    'gives everything of several areas and months once, %i at a time',
    async (limit) => {
      const ids = await walked('subdistrict-sun', `view=all&limit=${limit}`);
      expect([...ids].sort()).toEqual([...placed].sort());
    },
  );

  it('gives the queue once, by due time, over all pages', async () => {
    const due: string[] = [];
    const ids = await walk(async (cursor) => {
      const page = await pageOf('staff-zhao', `view=queue&limit=4${cursor}`);
      due.push(...page.body.items.map(({ dueAt }) => dueAt ?? ''));
      return page;
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(30);
    expect(due).toEqual([...due].sort());
  });

  it('finds the one that fits, however far behind and however small the page', async () => {
    const ids = await walked('resident-ma', 'view=mine&state=offered&limit=1');
    expect(ids).toEqual(placed.slice(0, 1));
  });

  it.each(['junk', 'anVuaw.c2ln', '%2e%2e', 'a'.repeat(400)])(
    'refuses the cursor %s',
    async (cursor) => {
      const answer = await pageOf('resident-ma', `view=mine&cursor=${cursor}`);
      expect(answer).toMatchObject({ status: 400, problem: { code: 'invalid_cursor' } });
    },
  );

  it('takes a cursor from nobody but its owner, and for no other list', async () => {
    const { body } = await pageOf('resident-ma', 'view=mine&limit=2');
    const next = body.next ?? '';
    const answers = [
      await pageOf('resident-wang', `view=mine&limit=2&cursor=${next}`),
      await pageOf('resident-ma', `view=mine&limit=2&state=placed&cursor=${next}`),
      await pageOf('resident-ma', `view=public&limit=2&cursor=${next}`),
      await world.nobody.get(`/v1/public/orders?area=990102001001&cursor=${next}`),
    ];
    expect(answers.map(({ problem }) => problem?.code)).toEqual(
      answers.map(() => 'invalid_cursor'),
    );
    expect((await pageOf('resident-ma', `view=mine&limit=5&cursor=${next}`)).status).toBe(200);
  });

  it('turns the pages of the public feed to its end', async () => {
    const { id } = await stepsIn(world).accepted(aDoor({ public: true }), 'resident-wang');
    await world.stream.drain();
    const made = [id, ...(await cloned(world, id, 103))];
    const feed = (query: string) =>
      walk((cursor) => world.nobody.get(`/v1/public/orders?${query}${cursor}`));
    expect((await feed('area=990102001&limit=100')).sort()).toEqual([...made].sort());
    expect(await feed('area=990102001001&limit=30&state=accepted')).toHaveLength(104);
    expect(await feed('area=990102001001002&limit=100')).toHaveLength(104);
  });
});
