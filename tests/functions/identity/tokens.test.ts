import { createHmac, generateKeyPairSync, sign } from 'node:crypto';

import { SignJWT, UnsecuredJWT } from 'jose';

import type { SignedIn } from '../../../functions/identity/sign-in';
import { personKey } from '../../../functions/platform/table/keys';
import { getUser } from '../../../local/demo/people';
import { createWorld, SECRET, type World } from '../../support/api';

const HOUR = 3_600_000;
const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  let world: World;
  const { id } = getUser('staff-zhao');
  const family = `family-${id}`;

  beforeAll(async () => {
    world = await createWorld();
    await world.as('staff-zhao').get('/v1/me');
  });
  afterAll(() => world.close());

  const seconds = (): number => Math.floor(world.clock.now() / 1000);
  /** What stands in a good one. */
  const claims = (): Record<string, unknown> => ({
    sub: id,
    sid: family,
    iss: 'sidan',
    aud: 'sidan-api',
    iat: seconds(),
    exp: seconds() + 3600,
  });
  /** One that is good, but for what the test changes; a claim that is undefined is left out. */
  const token = (
    changed: Record<string, unknown> = {},
    { secret = SECRET, alg = 'HS256' } = {},
  ): Promise<string> =>
    new SignJWT(JSON.parse(JSON.stringify({ ...claims(), ...changed })))
      .setProtectedHeader({ alg })
      .sign(keyOf(secret));
  /** Header, claims and a signature of any making. */
  const handmade = (header: object, signed: (said: string) => string): string => {
    const said = `${part(header)}.${part(claims())}`;
    return `${said}.${signed(said)}`;
  };
  const hmac = (said: string): string =>
    createHmac('sha256', SECRET).update(said).digest('base64url');
  const tried = async (accessToken: string) =>
    (await world.withToken(accessToken).get('/v1/me')).problem?.code;

  it('opens the door when it is ours', async () => {
    expect(await tried(await token())).toBeUndefined();
    expect(await tried(handmade({ alg: 'HS256' }, hmac))).toBeUndefined();
  });

  it('is refused when it is over, though it was let in before', async () => {
    const soon = await token({ exp: seconds() + 60 });
    expect(await tried(soon)).toBeUndefined();
    world.clock.advance(59_000);
    expect(await tried(soon)).toBeUndefined();
    world.clock.advance(1_000);
    expect(await tried(soon)).toBe('unauthenticated');
  });

  it.each<[string, () => Promise<string> | string]>([
    ['was signed with another key', () => token({}, { secret: 'b'.repeat(40) })],
    ['was signed with no key', () => handmade({ alg: 'HS256' }, () => '')],
    ['was signed in another way', () => token({}, { alg: 'HS512', secret: SECRET.repeat(2) })],
    ['says another way than it was signed', () => handmade({ alg: 'HS512' }, hmac)],
    ['says that nobody signed it, and is signed', () => handmade({ alg: 'none' }, hmac)],
    ['passes our key off as a public one', () => handmade({ alg: 'RS256' }, hmac)],
    ['brings a key of its own', () => handmade({ alg: 'RS256', jwk: OWN.jwk }, OWN.signed)],
    ['names a header that nobody knows', () => handmade({ alg: 'HS256', crit: ['x'] }, hmac)],
    ['is over', () => token({ exp: seconds() - 1 })],
    ['has no end', () => token({ exp: undefined })],
    ['begins later', () => token({ nbf: seconds() + 60 })],
    ['is meant for somebody else', () => token({ aud: 'other-api' })],
    ['is meant for nobody', () => token({ aud: undefined })],
    ['comes from somebody else', () => token({ iss: 'other' })],
    ['comes from nobody', () => token({ iss: undefined })],
    ['names no person', () => token({ sub: undefined })],
    ['names no sign-in', () => token({ sid: undefined })],
    ['names a sign-in by a number', () => token({ sid: 1 })],
    ['names a sign-in that does not exist', () => token({ sid: 'never' })],
    ['names a person who does not exist', () => token({ sub: 'nobody' })],
    ['names somebody else than the sign-in', () => token({ sub: getUser('admin').id })],
    ['is signed by nobody', () => unsigned()],
    ['is cut short', async () => (await token()).slice(0, -4)],
    ['has another person written into it', async () => rewritten(await token())],
    ['is nothing of the kind', () => 'a.b.c'],
  ])('is refused when it %s', async (_, make) => {
    expect(await tried(await make())).toBe('unauthenticated');
  });

  const unsigned = (): string => new UnsecuredJWT(claims()).encode();
  const rewritten = (good: string): string => {
    const [header = '', , signature = ''] = good.split('.');
    return [header, part({ ...claims(), sub: getUser('admin').id }), signature].join('.');
  };

  it.each(['', 'Basic abc', 'Bearer', 'Bearer ', 'Token abc', 'bearer'])(
    'is missed where the header says "%s"',
    async (authorization) => {
      const answer = await world.nobody.get('/v1/me', { authorization });
      expect(answer).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } });
    },
  );

  it('is no token of this kind: a refresh token; nor the other way round', async () => {
    const { body } = await world.nobody.post<SignedIn>('/v1/sessions', { code: 'demo:lead-chen' });
    expect(await tried(body.refreshToken)).toBe('unauthenticated');
    const swapped = { refreshToken: body.accessToken };
    const answer = await world.nobody.post('/v1/sessions/refresh', swapped);
    expect(answer).toMatchObject({ status: 401, problem: { code: 'refresh_token_invalid' } });
    expect(await tried(body.accessToken)).toBeUndefined();
  });

  it('lasts two hours, and the sign-in goes on', async () => {
    const { body } = await world.nobody.post<SignedIn>('/v1/sessions', { code: 'demo:grid-li' });
    world.clock.advance(2 * HOUR - 1000);
    expect(await tried(body.accessToken)).toBeUndefined();
    world.clock.advance(1000);
    expect(await tried(body.accessToken)).toBe('unauthenticated');
    const { refreshToken } = body;
    const renewed = await world.nobody.post<SignedIn>('/v1/sessions/refresh', { refreshToken });
    expect(await tried(renewed.body.accessToken)).toBeUndefined();
  });

  it('is worth nothing from the moment its sign-in is ended', async () => {
    const { body } = await world.nobody.post<SignedIn>('/v1/sessions', { code: 'demo:grid-li' });
    await world.withToken(body.accessToken).delete('/v1/sessions/current');
    expect(await tried(body.accessToken)).toBe('unauthenticated');
  });

  it('is worth nothing once the person is gone', async () => {
    const { body } = await world.nobody.post<SignedIn>('/v1/sessions', { code: 'demo:new-gone' });
    await world.platform.table.remove(personKey(body.me.id));
    expect(await tried(body.accessToken)).toBe('unauthenticated');
    const { refreshToken } = body;
    const answer = await world.nobody.post('/v1/sessions/refresh', { refreshToken });
    expect(answer).toMatchObject({ status: 401, problem: { code: 'refresh_token_invalid' } });
  });
});

/** A key that we never saw. */
const OWN = (() => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwk: publicKey.export({ format: 'jwk' }),
    signed: (said: string): string =>
      sign('sha256', Buffer.from(said), privateKey).toString('base64url'),
  };
})();
