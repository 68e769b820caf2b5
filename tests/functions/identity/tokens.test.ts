import { SignJWT, UnsecuredJWT } from 'jose';

import { getUser } from '../../../local/demo/people';
import { createWorld, SECRET, type World } from '../../support/api';

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

describe('an access token', () => {
  let world: World;
  const { id } = getUser('staff-zhao');
  const family = `family-${id}`;

  beforeAll(async () => {
    world = await createWorld();
    await world.as('staff-zhao').get('/v1/me');
  });
  afterAll(() => world.close());

  /** One that is good, but for what the test changes. */
  const token = ({
    secret = SECRET,
    alg = 'HS256',
    audience = 'sidan-api',
    issuer = 'sidan',
    subject = id,
    sid = family,
    lasts = 3600,
  } = {}): Promise<string> => {
    const now = Math.floor(world.clock.now() / 1000);
    return new SignJWT({ sid })
      .setProtectedHeader({ alg })
      .setSubject(subject)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + lasts)
      .sign(keyOf(secret));
  };
  const tried = async (accessToken: string) =>
    (await world.withToken(accessToken).get('/v1/me')).problem?.code;

  it('opens the door when it is ours', async () => {
    expect(await tried(await token())).toBeUndefined();
  });

  it.each<[string, () => Promise<string>]>([
    ['was signed with another key', () => token({ secret: 'b'.repeat(40) })],
    ['was signed in another way', () => token({ alg: 'HS512', secret: SECRET.repeat(2) })],
    ['is over', () => token({ lasts: -1 })],
    ['is meant for somebody else', () => token({ audience: 'other-api' })],
    ['comes from somebody else', () => token({ issuer: 'other' })],
    ['names a sign-in that does not exist', () => token({ sid: 'never' })],
    ['names a person who does not exist', () => token({ subject: 'nobody' })],
    ['names somebody else than the sign-in', () => token({ subject: getUser('admin').id })],
    ['is signed by nobody', async () => unsigned()],
    ['is cut short', async () => (await token()).slice(0, -4)],
    ['is nothing of the kind', async () => 'a.b.c'],
  ])('is refused when it %s', async (_, make) => {
    expect(await tried(await make())).toBe('unauthenticated');
  });

  const unsigned = (): string =>
    new UnsecuredJWT({ sid: family })
      .setSubject(id)
      .setIssuer('sidan')
      .setAudience('sidan-api')
      .setExpirationTime(Math.floor(world.clock.now() / 1000) + 3600)
      .encode();

  it.each(['', 'Basic abc', 'Bearer', 'Bearer '])(
    'is missed where the header says "%s"',
    async (authorization) => {
      const answer = await world.nobody.get('/v1/me', { authorization });
      expect(answer).toMatchObject({ status: 401, problem: { code: 'unauthenticated' } });
    },
  );

  it('ends with its time, and the sign-in goes on', async () => {
    const short = await token({ lasts: 60 });
    world.clock.advance(61_000);
    expect(await tried(short)).toBe('unauthenticated');
    expect(await tried(await token())).toBeUndefined();
  });
});
