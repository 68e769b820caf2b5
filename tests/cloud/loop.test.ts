import type { HistoryItemAnswer, OrderAnswer } from '../../domain/order/answer';
import { COMMUNITY } from '../../local/demo/areas';
import type { Client } from '../support/api/client';
import { aDoor, evidenceAt } from '../support/api/bodies';
import { orderIn } from '../support/api/steps';
import { packageService, type Packaged } from './packaged';
import { type Cloud, raiseCloud } from './stand/raise-cloud';
import { agree } from './walk/people';
import { sendPhoto } from './walk/photo';

jest.setTimeout(240_000);

interface Inbox {
  items: { kind: string }[];
  unread: number;
}

/** The loop through what is uploaded, as it is uploaded: the zips, behind the routes and mappings of their template. */
describe('the packaged functions', () => {
  let packaged: Packaged;
  let cloud: Cloud;
  beforeAll(async () => {
    packaged = await packageService();
    cloud = await raiseCloud(packaged);
  });
  afterAll(async () => {
    await cloud.close();
  });

  it('take an order through four people, with its photos', async () => {
    const [wang, zhao, han] = ['resident-wang', 'staff-zhao', 'repair-worker'].map((persona) =>
      cloud.as(persona),
    ) as [Client, Client, Client];
    await agree(cloud, wang, 'resident-wang');
    const photos = [await sendPhoto(cloud, wang)];
    const placed = orderIn(await wang.post('/v1/orders', aDoor({ public: true, photos })));
    const run = async (who: Client, command: string, body: object = {}): Promise<OrderAnswer> =>
      orderIn(await who.run(placed.id, command, body));
    await run(zhao, 'accept');
    await run(zhao, 'contact', { channel: 'phone', reached: true, words: '下午有人来看' });
    await run(zhao, 'pool');
    await run(han, 'claim');
    await run(han, 'start');
    const { photoExempt: _, ...evidence } = evidenceAt(Date.now());
    await run(han, 'fulfil', {
      ...evidence,
      photosBefore: [await sendPhoto(cloud, han)],
      photosAfter: [await sendPhoto(cloud, han, 'door-after')],
    });
    const rated = await run(wang, 'rate', { satisfaction: 'satisfied', resolved: true });
    expect(rated).toMatchObject({ state: 'rated', rating: { satisfaction: 'satisfied' } });
    expect(rated.evidence?.photosAfter).toHaveLength(1);
    const { body } = await wang.get<{ items: HistoryItemAnswer[] }>(
      `/v1/orders/${placed.id}/history`,
    );
    expect(body.items.map(({ command }) => command)).toEqual([
      ...['place', 'accept', 'contact', 'pool', 'claim', 'start', 'fulfil', 'rate'],
    ]);
    expect([...cloud.objects.keys()].filter((key) => key.startsWith('media/'))).toHaveLength(3);

    await cloud.settled();
    const inbox = await wang.get<Inbox>('/v1/inbox');
    expect(inbox.body.items.length).toBeGreaterThan(0);
    const feed = await cloud.nobody.get<{ items: OrderAnswer[] }>(
      `/v1/public/orders?area=${COMMUNITY}`,
    );
    expect(feed.body.items.map(({ id }) => id)).toContain(placed.id);
    expect(cloud.wechat.sent.length).toBeGreaterThan(0);

    await cloud.tick();
    const stats = await zhao.get<object>(`/v1/stats?area=${COMMUNITY}`);
    expect(stats.status).toBe(200);
    expect(cloud.logged()).not.toMatch(/"level":"ERROR"/);
    expect(cloud.roles.calls.length).toBeGreaterThan(100);
    expect(cloud.roles.refused()).toEqual([]);
  });
});
