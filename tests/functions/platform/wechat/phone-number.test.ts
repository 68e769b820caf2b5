import { createWechat } from '../../../../functions/platform/wechat/client';
import { createMemoryTokenStore } from './memory-token-store';
import { APP, demoPerson, openBench, PHONE, type Bench } from './wechat-on-stand-in';

describe('asking for a verified phone number', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const { openid } = demoPerson('resident-ma');

  it('answers the number behind the code of the phone button', async () => {
    const code = bench.control.issueCode({ kind: 'phone', openid, phone: '13800000000' });
    expect(await bench.wechat.phoneNumber(code)).toBe('13800000000');
  });

  it('refuses a code of wx.login', async () => {
    const code = bench.control.issueCode({ kind: 'login', openid });
    await expect(bench.wechat.phoneNumber(code)).rejects.toMatchObject({ code: 'invalid_code' });
  });

  it('is wechat_unavailable when the quota is used up', async () => {
    bench.control.failNext(PHONE, { errcode: 45009 });
    await expect(bench.wechat.phoneNumber('demo:resident-ma')).rejects.toMatchObject({
      code: 'wechat_unavailable',
    });
  });

  it('keeps the country code of a number from abroad', async () => {
    const phone_info = {
      phoneNumber: '+85291234567',
      purePhoneNumber: '91234567',
      countryCode: '852',
    };
    const wechat = createWechat({
      ...APP,
      apiBase: 'http://127.0.0.1:9',
      tokens: createMemoryTokenStore({ token: 'a token', expiresAt: bench.clock.now() + 3600_000 }),
      clock: bench.clock,
      fetch: () => Promise.resolve(Response.json({ errcode: 0, phone_info })),
    });
    expect(await wechat.phoneNumber('a code')).toBe('+85291234567');
  });
});
