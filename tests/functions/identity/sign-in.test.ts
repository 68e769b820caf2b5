import type { Me } from '../../../functions/identity/me';
import type { SignedIn } from '../../../functions/identity/sign-in';
import { createWorld, type World } from '../../support/api';

const MINUTE = 60_000;

describe('signing in', () => {
  let world: World;
  const signIn = (code: string) => world.nobody.post<SignedIn>('/v1/sessions', { code });
  const refresh = (refreshToken: string) =>
    world.nobody.post<SignedIn>('/v1/sessions/refresh', { refreshToken });
  const me = async (accessToken: string) => world.withToken(accessToken).get<Me>('/v1/me');

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('gives a persona tokens and says who they are, the phone masked', async () => {
    const { status, body } = await signIn('demo:staff-zhao');
    expect(status).toBe(201);
    expect(body.me).toMatchObject({
      displayName: '赵慧',
      phone: '139****0004',
      memberships: [{ role: 'communityStaff', areaCode: '990102001001', title: '社区工作者' }],
    });
    expect(Date.parse(body.expiresAt)).toBeGreaterThan(world.clock.now());
    expect((await me(body.accessToken)).body).toEqual(body.me);
  });

  it('makes a person of somebody nobody knows, once, however often at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => signIn('demo:new-hand')));
    expect(new Set(answers.map(({ body }) => body.me.id)).size).toBe(1);
    const [first] = answers;
    expect(first?.body.me).toMatchObject({ memberships: [], elderMode: false });
    expect(first?.body.me.phone).toBeUndefined();
    expect((await me(first?.body.accessToken ?? '')).status).toBe(200);
  });

  it.each(['demo:nobody', 'nonsense'])('refuses the code %s', async (code) => {
    expect(await signIn(code)).toMatchObject({ status: 401, problem: { code: 'invalid_code' } });
  });

  it.each([{ httpStatus: 502 }, { junk: true as const }, { errcode: -1 }])(
    'says 503 while WeChat fails with %j, and works afterwards',
    async (fault) => {
      world.wechat.failNext('/sns/jscode2session', fault, 10);
      const refused = await signIn('demo:resident-ma');
      expect(refused).toMatchObject({ status: 503, problem: { code: 'wechat_unavailable' } });
      for (let tries = 0; tries < 10; tries += 1) {
        if ((await signIn('demo:resident-ma')).status === 201) return;
      }
      throw new Error('never again');
    },
  );

  it('keeps a phone that WeChat has verified, and finds nothing with a login code', async () => {
    const { body } = await signIn('demo:new-phone');
    const newcomer = world.withToken(body.accessToken);
    const kept = await newcomer.post<Me>('/v1/me/phone', { code: 'demo:new-phone' });
    expect(kept).toMatchObject({
      status: 200,
      body: { phone: expect.stringMatching(/^139\*{4}/) },
    });
    const wrong = await newcomer.post('/v1/me/phone', { code: 'a-code-of-wx-login' });
    expect(wrong).toMatchObject({ status: 401, problem: { code: 'invalid_code' } });
  });

  it('changes what somebody says of themselves, and nothing else', async () => {
    const { body } = await signIn('demo:new-name');
    const person = world.withToken(body.accessToken);
    await person.patch('/v1/me', { displayName: '老王', homeArea: '990102001001002' });
    const changed = await person.patch<Me>('/v1/me', { elderMode: true });
    expect(changed.body).toMatchObject({
      displayName: '老王',
      homeArea: '990102001001002',
      elderMode: true,
    });
    expect((await person.patch('/v1/me', { homeArea: '990199' })).status).toBe(404);
    expect((await person.patch('/v1/me', { memberships: [] })).status).toBe(400);
  });

  it('keeps two changes that are made at the same moment', async () => {
    const { body } = await signIn('demo:new-both');
    const person = world.withToken(body.accessToken);
    await Promise.all([
      person.patch('/v1/me', { displayName: '老李' }),
      person.patch('/v1/me', { address: '5 号楼' }),
      person.post('/v1/me/phone', { code: 'demo:new-both' }),
    ]);
    expect((await person.get<Me>('/v1/me')).body).toMatchObject({
      displayName: '老李',
      address: '5 号楼',
      phone: expect.any(String),
    });
  });

  describe('a refresh token', () => {
    it('is exchanged for the next', async () => {
      const first = (await signIn('demo:resident-wang')).body;
      const second = await refresh(first.refreshToken);
      expect(second.status).toBe(200);
      expect(second.body.refreshToken).not.toBe(first.refreshToken);
      expect((await me(second.body.accessToken)).status).toBe(200);
    });

    it('answers the same successor again while that is unused and a minute has not passed', async () => {
      const first = (await signIn('demo:resident-wang')).body;
      const lost = await refresh(first.refreshToken);
      world.clock.advance(MINUTE);
      const again = await refresh(first.refreshToken);
      expect([again.status, again.body.refreshToken]).toEqual([200, lost.body.refreshToken]);
    });

    it('gives one successor to two who come at once', async () => {
      const first = (await signIn('demo:resident-wang')).body;
      const both = await Promise.all([refresh(first.refreshToken), refresh(first.refreshToken)]);
      expect(new Set(both.map(({ body }) => body.refreshToken)).size).toBe(1);
    });

    it.each<[string, (successor: string) => Promise<unknown>]>([
      ['its successor has been used', (successor) => refresh(successor)],
      ['more than a minute has passed', async () => world.clock.advance(MINUTE + 1)],
    ])('ends the whole sign-in when it comes again after %s', async (_, what) => {
      const first = (await signIn('demo:resident-wang')).body;
      const { body: second } = await refresh(first.refreshToken);
      await what(second.refreshToken);
      const replayed = await refresh(first.refreshToken);
      expect(replayed).toMatchObject({ status: 401, problem: { code: 'refresh_token_invalid' } });
      expect((await refresh(second.refreshToken)).status).toBe(401);
      expect((await me(second.accessToken)).status).toBe(401);
    });

    it('leaves other sign-ins of the same person alone', async () => {
      const [phone, tablet] = [
        (await signIn('demo:resident-wang')).body,
        (await signIn('demo:resident-wang')).body,
      ];
      const { body: second } = await refresh(phone.refreshToken);
      await refresh(second.refreshToken);
      await refresh(phone.refreshToken);
      expect((await me(tablet.accessToken)).status).toBe(200);
    });

    it('is not believed when anything in it was changed', async () => {
      const { refreshToken } = (await signIn('demo:resident-wang')).body;
      const forged = [refreshToken.replace('.0.', '.1.'), `${refreshToken}x`, 'a.b.0.c', '....'];
      const answers = await Promise.all(forged.map(refresh));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
      expect((await refresh(refreshToken)).status).toBe(200);
    });
  });

  it('ends at once by signing out, access and refresh token alike', async () => {
    const { accessToken, refreshToken } = (await signIn('demo:resident-far')).body;
    expect((await world.withToken(accessToken).delete('/v1/sessions/current')).status).toBe(204);
    expect((await me(accessToken)).status).toBe(401);
    expect((await refresh(refreshToken)).status).toBe(401);
  });
});
