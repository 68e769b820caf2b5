import type { SessionAnswer } from '../../../functions/identity/sessions';
import type { SignedIn } from '../../../functions/identity/sign-in';
import { createWorld, type Client, type World } from '../../support/api';

const DAY = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface Device extends Client {
  refreshToken: string;
}

const signIn = async (persona: string, device?: string): Promise<Device> => {
  const { body } = await world.nobody.post<SignedIn>('/v1/sessions', {
    code: `demo:${persona}`,
    ...(device === undefined ? {} : { device }),
  });
  return { ...world.withToken(body.accessToken), refreshToken: body.refreshToken };
};
const refresh = (refreshToken: string) =>
  world.nobody.post<SignedIn>('/v1/sessions/refresh', { refreshToken });
const list = async (who: Client) =>
  (await who.get<{ items: SessionAnswer[] }>('/v1/sessions')).body.items;
const isIn = async (who: Client): Promise<boolean> => (await who.get('/v1/me')).status === 200;

describe('where somebody is signed in (登录过的设备)', () => {
  it('is told with the device, since when, and last when, this one first', async () => {
    const phone = await signIn('new-list', '微信 Android');
    const since = new Date(world.clock.now()).toISOString();
    world.clock.advance(60_000);
    const tablet = await signIn('new-list', 'iPad Safari');
    world.clock.advance(60_000);
    expect(await list(phone)).toEqual([
      {
        id: expect.any(String),
        device: '安卓手机上的微信',
        openedAt: since,
        lastUsedAt: since,
        current: true,
      },
      expect.objectContaining({ device: '苹果平板上的 Safari', current: false }),
    ]);
    expect((await list(tablet)).map(({ device, current }) => [device, current])).toEqual([
      ['苹果平板上的 Safari', true],
      ['安卓手机上的微信', false],
    ]);

    await refresh(phone.refreshToken);
    const [, renewed] = await list(tablet);
    expect(renewed).toMatchObject({
      openedAt: since,
      lastUsedAt: new Date(world.clock.now()).toISOString(),
    });
  });

  it('names nobody else’s, and nothing that could be used as a token', async () => {
    const mine = await signIn('new-alone');
    const items = await list(mine);
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(
      ['current', 'device', 'id', 'lastUsedAt', 'openedAt'].sort(),
    );
    expect(await isIn(world.withToken(items[0]?.id ?? ''))).toBe(false);
  });

  it('leaves out what nobody came back to for thirty days', async () => {
    const old = await signIn('new-old');
    world.clock.advance(30 * DAY + 1);
    const fresh = await signIn('new-old');
    expect(await list(fresh)).toHaveLength(1);
    expect((await refresh(old.refreshToken)).status).toBe(401);
  });

  it('is asked for by who is signed in', async () => {
    expect((await world.nobody.get('/v1/sessions')).status).toBe(401);
    expect((await world.nobody.delete('/v1/sessions')).status).toBe(401);
    expect((await world.nobody.delete('/v1/sessions/any')).status).toBe(401);
  });
});

describe('signing out', () => {
  it('ends one device at once, access and refresh token alike, and no other', async () => {
    const [phone, lost] = [await signIn('new-one'), await signIn('new-one')];
    const other = (await list(phone)).find(({ current }) => !current);
    expect((await phone.delete(`/v1/sessions/${other?.id}`)).status).toBe(204);
    expect([await isIn(phone), await isIn(lost)]).toEqual([true, false]);
    expect((await refresh(lost.refreshToken)).status).toBe(401);
    expect((await phone.delete(`/v1/sessions/${other?.id}`)).status).toBe(404);
  });

  it('cannot end what is somebody else’s', async () => {
    const [mine, theirs] = [await signIn('new-mine'), await signIn('new-theirs')];
    const [session] = await list(theirs);
    const refused = await mine.delete(`/v1/sessions/${session?.id}`);
    expect(refused).toMatchObject({ status: 404, problem: { code: 'not_found' } });
    expect(await isIn(theirs)).toBe(true);
  });

  it('ends all devices together (全部退出), this one too, and nobody else’s', async () => {
    const devices = [await signIn('new-all'), await signIn('new-all'), await signIn('new-all')];
    const neighbour = await signIn('new-neighbour');
    const [first] = devices;
    expect((await first?.delete('/v1/sessions'))?.status).toBe(204);
    expect(await Promise.all(devices.map(isIn))).toEqual([false, false, false]);
    for (const { refreshToken } of devices) expect((await refresh(refreshToken)).status).toBe(401);
    expect(await isIn(neighbour)).toBe(true);
    expect(await list(await signIn('new-all'))).toHaveLength(1);
  });
});
