import { createHmac } from 'node:crypto';

import type { SignedIn } from '../../../functions/identity/sign-in';
import { createWorld, SECRET, type World } from '../../support/api';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AT_ONCE = 20;
const REFUSED = { status: 401, problem: { code: 'refresh_token_invalid' } };

describe('a refresh token (刷新令牌)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const signIn = async (persona = 'resident-wang'): Promise<SignedIn> =>
    (await world.nobody.post<SignedIn>('/v1/sessions', { code: `demo:${persona}` })).body;
  const refresh = (refreshToken: string) =>
    world.nobody.post<SignedIn>('/v1/sessions/refresh', { refreshToken });
  const isIn = async ({ accessToken }: SignedIn): Promise<boolean> =>
    (await world.withToken(accessToken).get('/v1/me')).status === 200;
  const all = (refreshToken: string, times = AT_ONCE) =>
    Promise.all(Array.from({ length: times }, () => refresh(refreshToken)));

  it('has one successor, however many ask at once', async () => {
    const first = await signIn();
    const answers = await all(first.refreshToken);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const successors = new Set(answers.map(({ body }) => body.refreshToken));
    expect(successors.size).toBe(1);
    const [successor = ''] = successors;
    const next = await refresh(successor);
    expect([next.status, await isIn(next.body)]).toEqual([200, true]);
  });

  it('ends its sign-in for all who ask at once, when it comes again after its successor', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken)).body;
    const third = (await refresh(second.refreshToken)).body;
    for (const answer of await all(first.refreshToken)) expect(answer).toMatchObject(REFUSED);
    expect(await refresh(third.refreshToken)).toMatchObject(REFUSED);
    expect(await Promise.all([first, second, third].map(isIn))).toEqual([false, false, false]);
  });

  it('answers the same successor for a minute, and ends its sign-in a moment later', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken)).body;
    world.clock.advance(MINUTE);
    const again = await refresh(first.refreshToken);
    expect(again.body.refreshToken).toBe(second.refreshToken);
    world.clock.advance(1);
    expect(await refresh(first.refreshToken)).toMatchObject(REFUSED);
    expect(await refresh(second.refreshToken)).toMatchObject(REFUSED);
  });

  it('does not win time by being asked for again', async () => {
    const first = await signIn();
    await refresh(first.refreshToken);
    for (let waited = 0; waited < 2; waited += 1) {
      world.clock.advance(MINUTE / 2);
      expect((await refresh(first.refreshToken)).status).toBe(200);
    }
    world.clock.advance(1);
    expect(await refresh(first.refreshToken)).toMatchObject(REFUSED);
  });

  it('is worth nothing after signing out, its successor too', async () => {
    const first = await signIn();
    const second = (await refresh(first.refreshToken)).body;
    await world.withToken(second.accessToken).delete('/v1/sessions/current');
    expect(await refresh(first.refreshToken)).toMatchObject(REFUSED);
    expect(await refresh(second.refreshToken)).toMatchObject(REFUSED);
  });

  it('lasts thirty days from when it was given, and begins anew with each', async () => {
    const [kept, left] = [await signIn(), await signIn()];
    world.clock.advance(30 * DAY);
    const renewed = await refresh(kept.refreshToken);
    expect(renewed.status).toBe(200);
    world.clock.advance(1);
    expect(await refresh(left.refreshToken)).toMatchObject(REFUSED);
    world.clock.advance(30 * DAY - 1);
    expect((await refresh(renewed.body.refreshToken)).status).toBe(200);
  });

  describe('that was tampered with', () => {
    const partsOf = (token: string): [string, string, string, string] => {
      const [person = '', family = '', generation = '', mac = ''] = token.split('.');
      return [person, family, generation, mac];
    };
    const signed = (said: string, secret: string, purpose = 'refresh\n'): string =>
      `${said}.${createHmac('sha256', secret).update(`${purpose}${said}`).digest('base64url')}`;

    const unsigned = (token: string): string => partsOf(token).slice(0, 3).join('.');
    const head = (token: string, generation: string): string =>
      [...partsOf(token).slice(0, 2), generation].join('.');

    it('is made as these tests make them', async () => {
      const { refreshToken } = await signIn();
      const [person, family, generation] = partsOf(refreshToken);
      expect(signed(`${person}.${family}.${generation}`, SECRET)).toBe(refreshToken);
    });

    it.each<[string, (mine: string, theirs: string) => string]>([
      [
        'names another person’s sign-in',
        (mine, theirs) => {
          const [, , generation, mac] = partsOf(mine);
          const [person, family] = partsOf(theirs);
          return [person, family, generation, mac].join('.');
        },
      ],
      [
        'names this person and another’s sign-in, rightly signed',
        (mine, theirs) => signed(`${partsOf(mine)[0]}.${partsOf(theirs)[1]}.0`, SECRET),
      ],
      ['is signed with another key', (mine) => signed(unsigned(mine), 'b'.repeat(40))],
      ['is signed for another purpose', (mine) => signed(unsigned(mine), SECRET, '')],
      ['is signed by nobody', (mine) => `${unsigned(mine)}.`],
      ['has no signature', unsigned],
      ['has another generation', (mine) => mine.replace('.0.', '.1.')],
      ['has a generation that is none', (mine) => signed(head(mine, 'NaN'), SECRET)],
      ['comes from a generation ahead', (mine) => signed(head(mine, '7'), SECRET)],
      ['has a little more', (mine) => `${mine}A`],
      ['has a little less', (mine) => mine.slice(0, -1)],
    ])('is refused when it %s, and others stay signed in', async (_, make) => {
      const [mine, theirs] = [await signIn(), await signIn('resident-ma')];
      expect(await refresh(make(mine.refreshToken, theirs.refreshToken))).toMatchObject(REFUSED);
      expect(await isIn(theirs)).toBe(true);
      expect((await refresh(theirs.refreshToken)).status).toBe(200);
    });
  });
});
