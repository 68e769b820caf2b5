import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { HistoryItemAnswer, OrderAnswer } from '../../domain/order/answer';
import { pictureFile } from '../../local/demo/pictures';
import { COMMUNITY } from '../../local/demo/areas';
import { getUser } from '../../local/demo/people';
import { LOCAL_TEMPLATES } from '../../local/wechat/templates';
import type { Client } from '../support/api/client';
import { aDoor, evidenceAt } from '../support/api/bodies';
import { orderIn } from '../support/api/steps';
import { packageService, type Packaged } from './packaged';
import { type Cloud, raiseCloud } from './stand/raise-cloud';

jest.setTimeout(240_000);

interface Announced {
  mediaId: string;
  upload: { fields: Record<string, string> };
}
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
    packaged.remove();
  });

  async function photo(whose: Client, picture: 'door-before' | 'door-after'): Promise<string> {
    const bytes = readFileSync(pictureFile(picture));
    const { body, status } = await whose.post<Announced>('/v1/media', {
      contentType: 'image/png',
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(status).toBe(201);
    await cloud.put(body.upload.fields, bytes);
    return body.mediaId;
  }

  /** Somebody agrees on the phone to be told, and WeChat knows it. */
  async function agree(whose: Client, persona: string): Promise<void> {
    for (const kind of ['progress', 'rate'] as const) {
      const template = LOCAL_TEMPLATES[kind] ?? '';
      cloud.wechat.grant(getUser(persona).openid, template);
      const granted = await whose.post('/v1/inbox/grants', { templateIds: [template] });
      expect(granted.status).toBe(204);
    }
    await cloud.wechat.delivered();
  }

  it('take an order through four people, with its photos', async () => {
    const [wang, zhao, han] = ['resident-wang', 'staff-zhao', 'repair-worker'].map((persona) =>
      cloud.as(persona),
    ) as [Client, Client, Client];
    await agree(wang, 'resident-wang');
    const photos = [await photo(wang, 'door-before')];
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
      photosBefore: [await photo(han, 'door-before')],
      photosAfter: [await photo(han, 'door-after')],
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
  });
});
