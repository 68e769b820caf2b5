import { routes } from '../../../../functions/community/routes';
import { createCommunityDeps } from '../../../../functions/community/wiring';
import { createHandler } from '../../../../functions/platform/http/dispatch';
import { pageHeaders } from '../../../../functions/platform/http/security-headers';
import { createWorld, type World } from '../../../support/api';
import { createClient } from '../../../support/api/client';

const OURS = 'https://pages.example';

describe('what goes with every answer', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('tells a browser to keep, frame, run and guess nothing', async () => {
    const answers = [
      await world.nobody.get('/v1/areas'),
      await world.nobody.get('/v1/nowhere'),
      await world.as('resident-wang').get('/v1/me'),
      await world.as('resident-wang').post('/v1/orders', {}),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(JSON.stringify(headers).length).toBeLessThan(700);
    }
  });

  const preflight = {
    method: 'OPTIONS',
    path: '/v1/orders',
    headers: { origin: OURS, 'access-control-request-method': 'POST' },
  };
  const crossing = (headers: Record<string, string>) =>
    Object.keys(headers).filter((name) => /^(access-control-|vary)/.test(name));

  it.each(['https://elsewhere.example', 'null', OURS])('lets no page of %s in', async (origin) => {
    const asked = await world.nobody.get('/v1/areas', { origin });
    const before = await world.nobody.send({ ...preflight, headers: { origin } });
    expect([asked.status, before.status, before.problem?.code]).toEqual([
      200,
      404,
      'route_not_found',
    ]);
    expect([...crossing(asked.headers), ...crossing(before.headers)]).toEqual([]);
  });

  describe('where one other origin is let in', () => {
    const openTo = () =>
      createClient(
        createHandler(routes, { ...createCommunityDeps(world.platform), webOrigin: OURS }),
        () => Promise.resolve(undefined),
      );

    it('answers it before it asks, and lets it read what it needs', async () => {
      const before = await openTo().send(preflight);
      expect([before.status, before.text]).toEqual([204, '']);
      expect(before.headers).toMatchObject({
        'access-control-allow-origin': OURS,
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
        vary: 'origin',
      });
      expect(before.headers['access-control-allow-headers']).toContain('idempotency-key');
      const refused = await openTo().get('/v1/nowhere', { origin: OURS });
      expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, OURS]);
      expect(refused.headers).not.toHaveProperty('access-control-allow-credentials');
    });

    it.each([`${OURS}.evil.example`, OURS.toUpperCase(), 'null', '*', ''])(
      'not %s, which is another',
      async (origin) => {
        const before = await openTo().send({ ...preflight, headers: { origin } });
        expect([before.status, crossing(before.headers)]).toEqual([404, ['vary']]);
        expect(crossing((await openTo().get('/v1/areas', { origin })).headers)).toEqual(['vary']);
      },
    );
  });
});

describe('what goes with a page', () => {
  it('runs scripts of its own only, and reaches nothing else', () => {
    const headers = pageHeaders({ https: false });
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|http|\*/);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('reaches photos and the API where these lie elsewhere, and stays on https', () => {
    const media = 'https://photos.example';
    const headers = pageHeaders({ https: true, media, api: 'https://api.example' });
    expect(headers['content-security-policy']).toContain(`img-src 'self' blob: data: ${media};`);
    expect(headers['content-security-policy']).toContain(
      `connect-src 'self' https://api.example ${media};`,
    );
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });
});
