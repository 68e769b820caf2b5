import { findDemoPerson } from '../../../local/wechat/personas';
import { APP, MINUTE, openStandIn, type OpenStandIn } from './stand-in';

const PHONE = '/wxa/business/getuserphonenumber';
const openid = `o${'x'.repeat(27)}`;

describe("signing in at the stand-in for WeChat's server", () => {
  let standIn: OpenStandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());

  const refused = (errcode: number) => ({
    errcode,
    errmsg: expect.stringMatching(/ rid: [\da-f]{8}-[\da-f]{8}-[\da-f]{8}$/),
  });

  it('answers a persona as often as one likes, with the same openid', async () => {
    const expected = { openid: findDemoPerson('demo:resident-wang')?.openid };
    for (let times = 0; times < 101; times += 1) {
      expect(await standIn.signIn('demo:resident-wang')).toMatchObject(expected);
    }
  });

  it('takes an issued code once', async () => {
    const code = standIn.control.issueCode({ kind: 'login', openid });
    expect(await standIn.signIn(code)).toEqual({ openid, session_key: expect.any(String) });
    expect(await standIn.signIn(code)).toEqual(refused(40163));
  });

  it('takes an issued code for 5 minutes', async () => {
    const code = standIn.control.issueCode({ kind: 'login', openid });
    standIn.forward(5 * MINUTE);
    expect(await standIn.signIn(code)).toEqual(refused(40029));
  });

  it.each([
    ['an unknown code', 'junk', {}, 40029],
    ['an unknown persona', 'demo:nobody', {}, 40029],
    ['no code', '', {}, 41008],
    ['no appid', 'demo:admin', { appid: '' }, 41002],
    ['no secret', 'demo:admin', { secret: '' }, 41004],
    ['another appid', 'demo:admin', { appid: 'wx1' }, 40013],
    ['another secret', 'demo:admin', { secret: 'guess' }, 40125],
    ['another grant type', 'demo:admin', { grant_type: 'x' }, 40002],
  ])('refuses %s', async (_, code, query, errcode) => {
    expect(await standIn.signIn(code, query)).toEqual(refused(errcode));
  });

  it('refuses a person whom WeChat holds back', async () => {
    standIn.control.block(openid);
    const code = standIn.control.issueCode({ kind: 'login', openid });
    expect(await standIn.signIn(code)).toEqual(refused(40226));
  });

  it('lets a user in 100 times a minute', async () => {
    const signIn = () => standIn.signIn(standIn.control.issueCode({ kind: 'login', openid }));
    for (let times = 0; times < 100; times += 1) expect(await signIn()).toHaveProperty('openid');
    expect(await signIn()).toEqual(refused(45011));
    standIn.forward(MINUTE);
    expect(await signIn()).toHaveProperty('openid');
  });

  it("answers a persona's phone as often as one likes", async () => {
    const expected = {
      errcode: 0,
      phone_info: {
        phoneNumber: '13999000001',
        purePhoneNumber: '13999000001',
        countryCode: '86',
        watermark: { appid: APP.appId },
      },
    };
    for (let times = 0; times < 2; times += 1) {
      const answer = await standIn.postWithToken(PHONE, { code: 'demo:resident-wang' });
      expect(answer).toMatchObject(expected);
    }
  });

  it("takes the phone button's code once, and none of wx.login", async () => {
    const phoneOf = (code: string) => standIn.postWithToken(PHONE, { code });
    const code = standIn.control.issueCode({ kind: 'phone', openid, phone: '13800000000' });
    expect(await phoneOf(code)).toMatchObject({ phone_info: { phoneNumber: '13800000000' } });
    expect(await phoneOf(code)).toEqual(refused(40029));
    const login = standIn.control.issueCode({ kind: 'login', openid });
    expect(await phoneOf(login)).toEqual(refused(40029));
    expect(await standIn.signIn(login)).toHaveProperty('openid', openid);
  });

  it('wants a body that is JSON', async () => {
    const address = `${PHONE}?access_token=${await standIn.token()}`;
    expect(await standIn.postRaw(address, '{')).toEqual(refused(47001));
    expect(await standIn.postRaw(address, '')).toEqual(refused(44002));
    expect(await standIn.postRaw(address, '{"code":1}')).toEqual(refused(47001));
  });
});
