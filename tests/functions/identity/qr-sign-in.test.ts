import type { Me } from '../../../functions/identity/me';
import type {
  AskedSignIn,
  CollectedSignIn,
  FoundSignIn,
} from '../../../functions/identity/qr-sign-in';
import type { SignedIn } from '../../../functions/identity/sign-in';
import { createWorld, type Client, type World } from '../../support/api';

const MINUTE = 60_000;
const UA =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const GONE = { status: 404, problem: { code: 'sign_in_gone' } };

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const ask = async (body: object = {}): Promise<AskedSignIn> => {
  const answer = await world.nobody.post<AskedSignIn>('/v1/sign-ins', body, {
    headers: { 'user-agent': UA },
  });
  expect(answer.status).toBe(201);
  return answer.body;
};
const find = (who: Client, code: string) => who.post<FoundSignIn>('/v1/sign-ins/find', { code });
const decide = (who: Client, id: string, verb: 'confirm' | 'refuse') =>
  who.post(`/v1/sign-ins/${id}/${verb}`);
const collect = ({ id, secret }: Pick<AskedSignIn, 'id' | 'secret'>) =>
  world.nobody.post<CollectedSignIn>(`/v1/sign-ins/${id}/collect`, { secret });

/** Asked for by a browser and looked at by somebody. */
async function asScanned(who: Client): Promise<AskedSignIn> {
  const asked = await ask();
  expect((await find(who, asked.code)).status).toBe(200);
  return asked;
}
async function asConfirmed(who: Client): Promise<AskedSignIn> {
  const asked = await asScanned(who);
  expect((await decide(who, asked.id, 'confirm')).status).toBe(204);
  return asked;
}

describe('signing in by a phone (扫码登录)', () => {
  it('goes from the code on the screen to the person who confirms', async () => {
    const zhao = world.as('staff-zhao');
    const asked = await ask();
    expect(asked.code).toMatch(/^\w{4}-\w{4}$/);
    expect(asked.url).toBe(`/#/pages/confirm/index?scene=${asked.code.replace('-', '')}`);
    expect(Date.parse(asked.expiresAt)).toBe(world.clock.now() + 2 * MINUTE);
    expect((await collect(asked)).body).toEqual({ state: 'waiting' });

    const found = await find(zhao, asked.code.toLowerCase());
    expect(found.body).toEqual({
      id: asked.id,
      device: 'Windows 电脑上的 Chrome',
      askedAt: new Date(world.clock.now()).toISOString(),
      expiresAt: asked.expiresAt,
    });
    expect((await collect(asked)).body).toEqual({ state: 'scanned' });

    expect((await decide(zhao, asked.id, 'confirm')).status).toBe(204);
    const { body } = await collect(asked);
    if (body.state !== 'confirmed') throw new Error(body.state);
    expect(body.me.displayName).toBe('赵慧');
    const inBrowser = world.withToken(body.accessToken);
    expect((await inBrowser.get<Me>('/v1/me')).body).toEqual(body.me);
    const renewed = await world.nobody.post<SignedIn>('/v1/sessions/refresh', {
      refreshToken: body.refreshToken,
    });
    expect(renewed.status).toBe(200);
  });

  it('takes the name that a device gives itself, in our words', async () => {
    const { code } = await ask({ device: 'Firefox, Linux; 社区电脑,请放心确认' });
    const { body } = await find(world.as('staff-zhao'), code);
    expect(body.device).toBe('Linux 电脑上的火狐浏览器');
    const tooLong = await world.nobody.post('/v1/sign-ins', { device: 'x'.repeat(81) });
    expect(tooLong.status).toBe(400);
  });

  it('gives the tokens once, however many come for them at once', async () => {
    const asked = await asConfirmed(world.as('staff-zhao'));
    const answers = await Promise.all(Array.from({ length: 20 }, () => collect(asked)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ problem }) => problem?.code === 'sign_in_gone')).toHaveLength(19);
    expect(await collect(asked)).toMatchObject(GONE);
  });

  it('leaves no row behind once it was collected', async () => {
    const asked = await asConfirmed(world.as('staff-zhao'));
    await collect(asked);
    expect((await world.everything()).filter((item) => item.includes(asked.id))).toEqual([]);
  });

  it('gives nothing to who does not hold the secret, and nothing is lost by that', async () => {
    const asked = await asConfirmed(world.as('staff-zhao'));
    const other = await ask();
    for (const secret of ['x', asked.code, asked.id, other.secret])
      expect(await collect({ id: asked.id, secret })).toMatchObject(GONE);
    expect((await collect(asked)).body.state).toBe('confirmed');
  });

  it('can be refused (不是我), also right after it was confirmed', async () => {
    const zhao = world.as('staff-zhao');
    const refused = await asScanned(zhao);
    expect((await decide(zhao, refused.id, 'refuse')).status).toBe(204);
    expect((await collect(refused)).body).toEqual({ state: 'refused' });
    expect(await decide(zhao, refused.id, 'confirm')).toMatchObject(GONE);

    const regretted = await asConfirmed(zhao);
    expect((await decide(zhao, regretted.id, 'refuse')).status).toBe(204);
    expect((await collect(regretted)).body).toEqual({ state: 'refused' });
  });

  it('is answered by whoever looked first, and by nobody else', async () => {
    const [zhao, wang] = [world.as('staff-zhao'), world.as('resident-wang')];
    const asked = await asScanned(zhao);
    expect(await find(wang, asked.code)).toMatchObject(GONE);
    expect(await decide(wang, asked.id, 'confirm')).toMatchObject(GONE);
    expect(await decide(wang, asked.id, 'refuse')).toMatchObject(GONE);
    expect((await find(zhao, asked.code)).status).toBe(200);
    await decide(zhao, asked.id, 'confirm');
    expect((await decide(zhao, asked.id, 'confirm')).status).toBe(204);
    expect((await collect(asked)).body).toMatchObject({ me: { displayName: '赵慧' } });
  });

  it('has one who looked first, also when five look at once', async () => {
    const asked = await ask();
    const people = ['staff-zhao', 'resident-wang', 'lead-chen', 'grid-li', 'admin'];
    const answers = await Promise.all(people.map((key) => find(world.as(key), asked.code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('cannot be confirmed unseen, nor by somebody who is not signed in', async () => {
    const asked = await ask();
    expect(await decide(world.as('staff-zhao'), asked.id, 'confirm')).toMatchObject(GONE);
    expect((await find(world.nobody, asked.code)).status).toBe(401);
    expect((await decide(world.nobody, asked.id, 'confirm')).status).toBe(401);
    expect((await collect(asked)).body).toEqual({ state: 'waiting' });
  });

  it.each(['', 'ABCDEFGH', 'x', '%%%%', '一二三四'])('finds nothing for "%s"', async (code) => {
    const { status } = await find(world.as('staff-zhao'), code);
    expect(status).toBe(code === '' ? 400 : 404);
  });

  describe('after two minutes', () => {
    it('finds nothing any more, and says so to the browser', async () => {
      const asked = await ask();
      world.clock.advance(2 * MINUTE - 1);
      expect((await collect(asked)).body).toEqual({ state: 'waiting' });
      world.clock.advance(1);
      expect(await find(world.as('staff-zhao'), asked.code)).toMatchObject(GONE);
      expect(await collect(asked)).toMatchObject(GONE);
    });

    it('confirms nothing any more', async () => {
      const asked = await asScanned(world.as('staff-zhao'));
      world.clock.advance(2 * MINUTE);
      expect(await decide(world.as('staff-zhao'), asked.id, 'confirm')).toMatchObject(GONE);
    });

    it('gives nothing any more that was confirmed in time', async () => {
      const asked = await asConfirmed(world.as('staff-zhao'));
      world.clock.advance(2 * MINUTE);
      expect(await collect(asked)).toMatchObject(GONE);
    });
  });

  describe('who has confirmed and then', () => {
    const someone = async (): Promise<Client> => {
      const { body } = await world.nobody.post<SignedIn>('/v1/sessions', {
        code: 'demo:new-confirms',
      });
      return world.withToken(body.accessToken);
    };

    it('signs out, signs nobody in any more', async () => {
      const person = await someone();
      const asked = await asConfirmed(person);
      await person.delete('/v1/sessions/current');
      expect(await collect(asked)).toMatchObject(GONE);
    });

    it('loses a role, signs in without it', async () => {
      const membership = { role: 'communityStaff', areaCode: '990102001001', title: '' } as const;
      const staff = await world.add({ displayName: '周末', memberships: [membership] });
      const asked = await asConfirmed(staff);
      const known = await world.platform.people.find(staff.id, { consistent: true });
      if (known === undefined) throw new Error('nobody');
      await world.platform.people.change(known.person, (now) => ({ ...now, memberships: [] }));
      expect((await collect(asked)).body).toMatchObject({ me: { memberships: [] } });
    });

    it('leaves, signs nobody in any more', async () => {
      const person = await world.add({ displayName: '路人' });
      const asked = await asConfirmed(person);
      const known = await world.platform.people.find(person.id, { consistent: true });
      if (known === undefined) throw new Error('nobody');
      await world.platform.people.erase(known.person, 'no-openid');
      expect(await collect(asked)).toMatchObject(GONE);
    });
  });

  it('leaves code, secret and tokens in no row and no line of the log', async () => {
    const asked = await ask();
    const canaries = [asked.secret, asked.code, asked.code.replace('-', '')];
    const clean = async (): Promise<void> => {
      const kept = [...(await world.everything()), ...world.logged].join('\n');
      for (const canary of canaries) expect(kept).not.toContain(canary);
    };
    await clean();
    await find(world.as('staff-zhao'), asked.code);
    await decide(world.as('staff-zhao'), asked.id, 'confirm');
    await clean();
    const { body } = await collect(asked);
    if (body.state !== 'confirmed') throw new Error(body.state);
    canaries.push(body.accessToken, body.refreshToken);
    await find(world.as('staff-zhao'), asked.code);
    await clean();
  });
});

describe('trying out codes', () => {
  let limited: World;
  beforeAll(async () => {
    limited = await createWorld({ limits: true });
  });
  afterAll(() => limited.close());

  it('ends after sixty a minute, for this person alone', async () => {
    const guess = (who: Client) => find(who, 'AAAA-AAAA');
    const wang = limited.as('resident-wang');
    const answers = await Promise.all(Array.from({ length: 70 }, () => guess(wang)));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(60);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await guess(limited.as('staff-zhao'))).status).toBe(404);
    limited.clock.advance(MINUTE);
    expect((await guess(wang)).status).toBe(404);
  });

  it('asking for codes ends after sixty a minute and address, waiting for one does not', async () => {
    limited.clock.advance(MINUTE);
    const { body } = await limited.nobody.post<AskedSignIn>('/v1/sign-ins', {});
    const answers = await Promise.all(
      Array.from({ length: 70 }, () => limited.nobody.post('/v1/sign-ins', {})),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(59);
    for (let asked = 0; asked < 100; asked += 1) {
      const answer = await limited.nobody.post(`/v1/sign-ins/${body.id}/collect`, {
        secret: body.secret,
      });
      expect(answer.status).toBe(200);
    }
  });
});
