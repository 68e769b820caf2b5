import type { SignedIn } from '../../functions/identity/sign-in';
import type { Me } from '../../functions/identity/me';
import type { PlannedFault } from '../../local/wechat/faults';
import { createWorld, type Client, type World } from '../support/api';
import { ERRCODES, nameOf, ON_THE_WAY, timesUntilTold } from '../support/wechat-faults';

const SIGN_IN = '/sns/jscode2session';
const PHONE = '/wxa/business/getuserphonenumber';
const TOKEN = '/cgi-bin/stable_token';

const OF_THE_CODE = [40029, 40163, 40226, 41008];
/** What a person is answered. */
const answerTo = (fault: PlannedFault): [number, string] => {
  if (!('errcode' in fault)) return [503, 'wechat_unavailable'];
  if (fault.errcode === 45011) return [429, 'rate_limited'];
  return OF_THE_CODE.includes(fault.errcode) ? [401, 'invalid_code'] : [503, 'wechat_unavailable'];
};

const faultsOf = (path: keyof typeof ERRCODES): [string, PlannedFault][] =>
  [...ERRCODES[path].map((errcode) => ({ errcode })), ...ON_THE_WAY].map((fault) => [
    nameOf(fault),
    fault,
  ]);

describe('while WeChat fails', () => {
  let world: World;
  let openids = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const fail = (path: string, fault: PlannedFault): void =>
    world.wechat.failNext(path, fault, timesUntilTold(fault));
  const newOpenid = (): string => `o${String((openids += 1)).padStart(27, 'canary-openid-')}`;
  const signIn = (code: string) => world.nobody.post<SignedIn>('/v1/sessions', { code });
  const loginCode = (openid: string) => world.wechat.issueCode({ kind: 'login', openid });

  describe('signing in', () => {
    it.each(faultsOf(SIGN_IN))(
      'is refused at %s, leaves nothing, and succeeds after it',
      async (_, fault) => {
        const openid = newOpenid();
        const before = await world.everything();
        fail(SIGN_IN, fault);
        const refused = await signIn(loginCode(openid));
        expect([refused.status, refused.problem?.code]).toEqual(answerTo(fault));
        expect(refused.problem?.title).toMatch(/\p{Script=Han}/u);
        if (refused.status === 429) expect(refused.headers['retry-after']).toBe('60');
        expect(await world.everything()).toEqual(before);
        const { status, body } = await signIn(loginCode(openid));
        expect(status).toBe(201);
        expect((await world.withToken(body.accessToken).get('/v1/me')).status).toBe(200);
      },
    );

    it.each(ON_THE_WAY.map((fault) => [nameOf(fault), fault] as const))(
      'whose answer is lost (%s) wants another code, and finds the same person',
      async (_, fault) => {
        const openid = newOpenid();
        const first = await signIn(loginCode(openid));
        const code = loginCode(openid);
        world.wechat.failNext(SIGN_IN, { ...fault, afterEffect: true });
        expect((await signIn(code)).status).toBe(503);
        expect((await signIn(code)).status).toBe(401);
        const again = await signIn(loginCode(openid));
        expect(again.body.me.id).toBe(first.body.me.id);
      },
    );
  });

  describe('verifying the phone', () => {
    let people = 0;
    const newcomer = async (): Promise<Client & { openid: string }> => {
      const openid = newOpenid();
      const { body } = await signIn(loginCode(openid));
      return { ...world.withToken(body.accessToken), openid };
    };
    const newPhone = (): string => `1399977${String((people += 1)).padStart(4, '0')}`;

    it.each([
      ...faultsOf(PHONE).map(([name, fault]) => [name, PHONE, fault] as const),
      ...faultsOf(TOKEN).map(([name, fault]) => [`${name} at the token`, TOKEN, fault] as const),
    ])(
      'is refused at %s, leaves things as they were, and succeeds after it',
      async (_, path, fault) => {
        const person = await newcomer();
        const phone = newPhone();
        const send = () => {
          const code = world.wechat.issueCode({ kind: 'phone', openid: person.openid, phone });
          return person.post<Me>('/v1/me/phone', { code });
        };
        if (path === TOKEN) {
          world.wechat.invalidateTokens();
          world.wechat.failNext(PHONE, { errcode: 40001 });
        }
        fail(path, fault);
        const refused = await send();
        const [status, code] = path === TOKEN ? [503, 'wechat_unavailable'] : answerTo(fault);
        expect([refused.status, refused.problem?.code]).toEqual([status, code]);
        expect((await person.get<Me>('/v1/me')).body).not.toHaveProperty('phone');
        world.wechat.forgetFaults();
        expect((await send()).body.phone).toContain(phone.slice(-4));
      },
    );
  });

  it('nothing of what WeChat tells or asks for stands in a log, an answer or the table', async () => {
    const phone = '13799990001';
    const openid = newOpenid();
    const { body, text } = await signIn(loginCode(openid));
    const code = world.wechat.issueCode({ kind: 'phone', openid, phone });
    const verified = await world.withToken(body.accessToken).post('/v1/me/phone', { code });
    for (const [, fault] of faultsOf(SIGN_IN)) {
      fail(SIGN_IN, fault);
      await signIn(loginCode(openid));
    }
    world.wechat.forgetFaults();
    const { secrets } = world.wechat;
    const sessionKeys = secrets.filter((secret) => secret.endsWith('=='));
    expect([secrets.length > 20, sessionKeys.length > 20]).toEqual([true, true]);
    const planted = [...secrets, 'app-secret-canary', 'canary-openid', phone, code];
    const logs = world.logged.join('\n');
    expect(planted.filter((canary) => logs.includes(canary))).toEqual([]);
    const answers = [text, verified.text].join('\n');
    expect(planted.filter((canary) => answers.includes(canary))).toEqual([]);
    const kept = (await world.opened()).join('\n');
    expect([...sessionKeys, 'app-secret-canary'].filter((one) => kept.includes(one))).toEqual([]);
  });
});
