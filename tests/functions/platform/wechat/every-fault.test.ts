import type { PlannedFault } from '../../../../local/wechat/faults';
import {
  ERRCODES,
  isTokenErrcode,
  nameOf,
  ON_THE_WAY,
  timesUntilTold,
  type CallPath,
} from '../../../support/wechat-faults';
import { createWechat } from '../../../../functions/platform/wechat/client';
import { createMemoryTokenStore } from './memory-token-store';
import {
  APP,
  CHECK_MEDIA,
  CHECK_TEXT,
  demoPerson,
  openBench,
  PHONE,
  SEND,
  SIGN_IN,
  STABLE_TOKEN,
  type Bench,
} from './wechat-on-stand-in';

const { openid } = demoPerson('resident-wang');
const MESSAGE = { openid, templateId: 'order-news', data: { thing1: '收到了' } };

/** One way to make each call; the token is asked for on the way to the others. */
const CALLS: Record<CallPath, (bench: Bench) => Promise<unknown>> = {
  [SIGN_IN]: ({ wechat }) => wechat.codeToSession('demo:resident-wang'),
  [PHONE]: ({ wechat }) => wechat.phoneNumber('demo:resident-wang'),
  [STABLE_TOKEN]: ({ anotherWechat }) =>
    anotherWechat(createMemoryTokenStore()).checkText({ openid, scene: 2, content: '灯' }),
  [CHECK_TEXT]: ({ wechat }) => wechat.checkText({ openid, scene: 2, content: '灯' }),
  [CHECK_MEDIA]: ({ wechat }) =>
    wechat.checkMedia({ openid, scene: 2, mediaUrl: 'https://example.com/a.jpg' }),
  [SEND]: ({ wechat }) => wechat.sendSubscribeMessage(MESSAGE),
};

/** What the caller is told of an errcode. */
const told = (path: CallPath, errcode: number): object => {
  if (path === SIGN_IN || path === PHONE) {
    if (errcode === 45011) return { code: 'rate_limited', data: { retryAfter: 60 } };
    const isOfTheCode = [40029, 40163, 40226, 41008].includes(errcode);
    return { code: isOfTheCode ? 'invalid_code' : 'wechat_unavailable' };
  }
  const kind =
    errcode === -1
      ? 'busy'
      : errcode === 45009
        ? 'quota'
        : isTokenErrcode(errcode)
          ? 'unavailable'
          : 'refused';
  return { name: 'WechatFault', kind, errcode, path, rid: expect.stringMatching(/^[\w-]{20,}$/) };
};

const PATHS: CallPath[] = [SIGN_IN, STABLE_TOKEN, PHONE, SEND, CHECK_TEXT, CHECK_MEDIA];

describe.each(PATHS.map((path) => ({ path, errcodes: [...ERRCODES[path]] })))(
  '$path',
  ({ path, errcodes }) => {
    let bench: Bench;
    beforeEach(async () => {
      bench = await openBench();
      bench.control.grant(openid, 'order-news');
      bench.control.grant(openid, 'order-news');
    });
    afterEach(() => bench.close());

    const call = () => CALLS[path](bench);
    const failing = (fault: PlannedFault): void =>
      bench.control.failNext(path, fault, timesUntilTold(fault));

    it.each(errcodes)(
      'errcode %i is told as what it is, and the next call succeeds',
      async (errcode) => {
        failing({ errcode });
        const isAnswer = path === SEND && [43101, 40003, 40037, 47003, 41030].includes(errcode);
        if (isAnswer) {
          const rid: unknown = expect.any(String);
          expect(await call()).toEqual({ sent: false, errcode, rid });
        } else await expect(call()).rejects.toMatchObject(told(path, errcode));
        expect(bench.control.calls(path)).toBe(timesUntilTold({ errcode }));
        await expect(call()).resolves.toBeTruthy();
      },
    );

    it.each(errcodes.filter((errcode) => timesUntilTold({ errcode }) > 1))(
      'errcode %i is nothing that the caller hears of when it passes',
      async (errcode) => {
        bench.control.failNext(path, { errcode }, timesUntilTold({ errcode }) - 1);
        await expect(call()).resolves.toBeTruthy();
      },
    );

    it.each(ON_THE_WAY.map((fault) => [nameOf(fault), fault] as const))(
      '%s is WeChat being away, once, and the next call succeeds',
      async (_, fault) => {
        failing(fault);
        const isPerson = path === SIGN_IN || path === PHONE;
        await expect(call()).rejects.toMatchObject(
          isPerson ? { code: 'wechat_unavailable' } : { kind: 'unavailable', path },
        );
        expect(bench.control.calls(path)).toBe(1);
        await expect(call()).resolves.toBeTruthy();
      },
    );
  },
);

describe('a message', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
    for (let grants = 0; grants < 5; grants += 1) bench.control.grant(openid, 'order-news');
  });
  afterEach(() => bench.close());

  it.each(ON_THE_WAY.map((fault) => [nameOf(fault), fault] as const))(
    'whose answer is lost (%s) went out once',
    async (_, fault) => {
      bench.control.failNext(SEND, { ...fault, afterEffect: true });
      await expect(CALLS[SEND](bench)).rejects.toMatchObject({ kind: 'unavailable' });
      expect(bench.control.sent).toHaveLength(1);
    },
  );

  it('went out once where a busy server, or another token, made it wait', async () => {
    bench.control.failNext(SEND, { errcode: -1 });
    bench.control.failNext(SEND, { errcode: 42001 });
    expect(await CALLS[SEND](bench)).toEqual({ sent: true });
    expect(bench.control.sent).toHaveLength(1);
  });
});

describe('the token', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  it('that cannot be forced any more today leaves every call for later, and loses none', async () => {
    await CALLS[CHECK_TEXT](bench);
    bench.control.failNext(CHECK_TEXT, { errcode: 40001 });
    // The token in force is the refused one: it asks for it, then forces another.
    bench.control.failNext(STABLE_TOKEN, { errcode: 45009 }, 2);
    await expect(CALLS[CHECK_TEXT](bench)).rejects.toMatchObject({ kind: 'quota' });
    bench.control.forgetFaults();
    expect(await CALLS[CHECK_TEXT](bench)).toBe('pass');
  });
});

describe('time', () => {
  it('runs out by itself where nobody says for how long', async () => {
    const bench = await openBench();
    bench.control.failNext(SIGN_IN, { timeout: true });
    const wechat = createWechat({
      ...{ ...APP, apiBase: bench.url, fetch, clock: bench.clock, timeoutMs: 1 },
      tokens: createMemoryTokenStore(),
    });
    await expect(wechat.codeToSession('demo:resident-wang')).rejects.toMatchObject({
      code: 'wechat_unavailable',
    });
    await bench.close();
  });
});
