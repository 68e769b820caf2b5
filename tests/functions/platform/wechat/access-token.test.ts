import { createMemoryTokenStore } from './memory-token-store';
import { openBench, PHONE, STABLE_TOKEN, type Bench } from './wechat-on-stand-in';

const MINUTE = 60_000;

describe('the one access token', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const call = (wechat = bench.wechat) => wechat.phoneNumber('demo:resident-wang');
  const asked = () => bench.control.calls(STABLE_TOKEN);

  it('is asked for once for calls that come together', async () => {
    await Promise.all([call(), call(), call()]);
    expect(asked()).toBe(1);
  });

  it('is shared with the other functions through the store', async () => {
    await call();
    await call(bench.anotherWechat());
    expect(asked()).toBe(1);
  });

  it('is renewed before its end, without a refused call', async () => {
    await call();
    bench.clock.forward(117 * MINUTE);
    await call();
    expect(asked()).toBe(2);
    expect(bench.control.calls(PHONE)).toBe(2);
  });

  it('is taken from the store where another function has renewed it', async () => {
    const other = bench.anotherWechat();
    await call();
    await call(other);
    bench.clock.forward(117 * MINUTE);
    await call();
    await call(other);
    expect(asked()).toBe(2);
  });

  it('gives way to the token of somebody who was faster', async () => {
    const fast = createMemoryTokenStore();
    await call(bench.anotherWechat(fast));
    const theirs = await fast.find();
    let reads = 0;
    const slow = {
      find: () => (reads++ === 0 ? Promise.resolve(undefined) : fast.find()),
      save: fast.save,
    };
    await call(bench.anotherWechat(slow));
    expect(reads).toBe(2);
    expect(await fast.find()).toEqual(theirs);
  });

  it('is replaced once when WeChat has invalidated it, for all refused calls together', async () => {
    await call();
    bench.control.invalidateTokens();
    await Promise.all([call(), call()]);
    expect(asked()).toBe(2);
  });

  it.each([40001, 40014, 42001])(
    'is forced when errcode %i meets the newest token',
    async (errcode) => {
      const tokens = createMemoryTokenStore();
      const wechat = bench.anotherWechat(tokens);
      await call(wechat);
      const before = await tokens.find();
      bench.control.failNext(PHONE, { errcode });
      expect(await call(wechat)).toBe('13999000001');
      expect((await tokens.find())?.token).not.toBe(before?.token);
    },
  );

  it('is not replaced for ever', async () => {
    bench.control.failNext(PHONE, { errcode: 40001 }, 9);
    await expect(call()).rejects.toMatchObject({ code: 'wechat_unavailable' });
    expect(bench.control.calls(PHONE)).toBe(2);
  });

  it.each([{ errcode: 40125 }, { errcode: 45009 }, { junk: true }, { timeout: true }] as const)(
    'is not remembered as missing after %j',
    async (fault) => {
      bench.control.failNext(STABLE_TOKEN, fault);
      await expect(call()).rejects.toMatchObject({ code: 'wechat_unavailable' });
      expect(await call()).toBe('13999000001');
    },
  );
});
