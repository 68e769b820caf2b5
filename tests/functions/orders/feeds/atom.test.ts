import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';

import { HOUR } from '../../../../domain/time/shanghai';
import { COMMUNITY } from '../../../../local/demo/areas';
import { aDoor, createWorld, orderIn, stepsIn, type World } from '../../../support/api';

const NASTY = '<b>门</b> & "坏"了 ]]> 13812345678\u0001';

describe('the feed of public orders (Atom)', () => {
  let world: World;
  const ids: Record<string, string> = {};
  const ask = (query = `area=${COMMUNITY}`, headers = {}) =>
    world.nobody.get(`/v1/public/orders.atom?${query}`, { host: 'sidan.example', ...headers });
  const entriesOf = async (query?: string) => {
    const { status, text } = await ask(query);
    if (status !== 200) throw new Error(text);
    const { items } = await new Parser<object, { id: string }>().parseString(text);
    return items.map(({ id, title = '' }) => ({ id, title }));
  };
  const accept = async (name: string, own: Parameters<typeof aDoor>[0] = {}) => {
    const { accepted } = stepsIn(world);
    const order = await accepted(aDoor({ public: true, ...own }));
    ids[name] = order.id;
    world.clock.advance(HOUR);
    return order;
  };

  beforeAll(async () => {
    world = await createWorld();
    const { run, rated } = stepsIn(world);
    await accept('first');
    ids['rated'] = (await rated(aDoor({ public: true }))).id;
    world.clock.advance(HOUR);
    await accept('nasty', { title: NASTY, description: `${NASTY} 请快来` });
    await accept('private', { public: false });
    await accept('hidden');
    await run('lead-chen', ids['hidden'] ?? '', 'hide', { reason: '先不公开' });
    await world.stream.drain();
    await run('staff-zhao', ids['first'] ?? '', 'pool', {});
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('is what independent parsers read: valid, with its own address, an author and stable ids', async () => {
    const { status, headers, text } = await ask();
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text);
    expect(feed).toMatchObject({
      ...{ id: `urn:sidan:orders:${COMMUNITY}`, title: '星光社区 · 大家的单' },
      author: { name: '星光社区' },
    });
    expect(feed.link).toContainEqual({
      '@_rel': 'self',
      '@_href': `https://sidan.example/v1/public/orders.atom?area=${COMMUNITY}`,
    });
    const parsed = await new Parser<object, { id: string }>().parseString(text);
    expect(parsed.title).toBe('星光社区 · 大家的单');
    expect(parsed.items[0]).toMatchObject({
      id: `urn:sidan:order:${ids['first']}`,
      link: `https://sidan.example/#/pages/order/index?id=${ids['first']}`,
    });
    expect(feed.updated).toBe(feed.entry[0].updated);
  });

  it('has the newest change first, and only what everybody may read', async () => {
    const found = (await entriesOf()).map(({ id }) => id.split(':').at(-1));
    expect(found.slice(0, 1)).toEqual([ids['first']]);
    expect(new Set(found)).toEqual(new Set([ids['first'], ids['nasty'], ids['rated']]));
  });

  it('masks numbers, and lets no mark-up of a writer in', async () => {
    const { text } = await ask();
    expect(text).not.toContain('13812345678');
    expect(text).not.toContain('王秀兰');
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('\u0001');
    const entries = await entriesOf();
    const nasty = entries.find(({ id }) => id.endsWith(ids['nasty'] ?? '?'));
    expect(nasty?.title).toContain('&lt;b&gt;门&lt;/b&gt;');
  });

  it('is of one category where one is asked for', async () => {
    const found = await entriesOf(`area=${COMMUNITY}&category=homeRepair`);
    expect(found).toEqual([]);
    expect((await entriesOf(`area=${COMMUNITY}&category=facility`)).length).toBeGreaterThan(2);
  });

  it('is of a level above with all that lies below, and empty where there is nothing', async () => {
    expect((await entriesOf('area=990102')).length).toBe((await entriesOf()).length);
    const empty = await ask('area=990102001002');
    expect(empty.status).toBe(200);
    expect(XMLValidator.validate(empty.text)).toBe(true);
    expect((await ask('area=990102001002')).headers['etag']).toBe(empty.headers['etag']);
  });

  it('is not sent again to whoever has it, until something changes', async () => {
    const { headers } = await ask();
    const { etag = '', 'last-modified': modified = '' } = headers;
    const again = await ask(undefined, { 'if-none-match': `W/"x", ${etag}` });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', etag]);
    expect((await ask(undefined, { 'if-modified-since': modified })).status).toBe(304);
    const before = new Date(Date.parse(modified) - HOUR).toUTCString();
    expect((await ask(undefined, { 'if-modified-since': before })).status).toBe(200);
    world.clock.advance(HOUR);
    orderIn(await world.as('lead-chen').run(ids['nasty'] ?? '', 'pool', {}));
    await world.stream.drain();
    expect((await ask(undefined, { 'if-none-match': etag })).status).toBe(200);
    expect((await entriesOf())[0]).toMatchObject({ id: `urn:sidan:order:${ids['nasty']}` });
  });

  it.each([
    ['', 400],
    ['area=junk', 400],
    ['area=990199', 404],
    [`area=${COMMUNITY}&category=unknown`, 400],
    [`area=${COMMUNITY}&limit=5`, 400],
  ])('answers %s with %i', async (query, status) => {
    expect((await ask(query)).status).toBe(status);
  });
});
