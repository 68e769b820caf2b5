import { DomainError } from '../../../../domain/errors';
import { APP, demoPerson, openBench, SIGN_IN, type Bench } from './wechat-on-stand-in';

describe('turning a login code into a person', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const { openid } = demoPerson('resident-wang');

  it('answers openid, session key and unionid', async () => {
    const code = bench.control.issueCode({ kind: 'login', openid, unionid: 'union-wang' });
    expect(await bench.wechat.codeToSession(code)).toEqual({
      openid,
      sessionKey: expect.stringMatching(/^[\w+/]{22}==$/),
      unionid: 'union-wang',
    });
  });

  it('sends a code with signs in it unharmed', async () => {
    const { openid: first } = await bench.wechat.codeToSession('demo:new-小&明 #1?x=y');
    const { openid: second } = await bench.wechat.codeToSession('demo:new-小');
    expect(first).not.toBe(second);
  });

  it('refuses a code that has been used', async () => {
    const code = bench.control.issueCode({ kind: 'login', openid });
    await bench.wechat.codeToSession(code);
    await expect(bench.wechat.codeToSession(code)).rejects.toEqual(new DomainError('invalid_code'));
  });

  it.each([
    [40029, 'invalid_code'],
    [40163, 'invalid_code'],
    [40226, 'invalid_code'],
    [41008, 'invalid_code'],
    [45011, 'rate_limited'],
    [40013, 'wechat_unavailable'],
    [40125, 'wechat_unavailable'],
    [41002, 'wechat_unavailable'],
    [41004, 'wechat_unavailable'],
    [45009, 'wechat_unavailable'],
    [99999, 'wechat_unavailable'],
  ] as const)('tells errcode %i as %s, without a second try', async (errcode, code) => {
    bench.control.failNext(SIGN_IN, { errcode });
    await expect(bench.wechat.codeToSession('demo:resident-wang')).rejects.toEqual(
      new DomainError(code),
    );
    expect(bench.control.calls(SIGN_IN)).toBe(1);
  });

  it.each([
    ['no answer in time', { timeout: true }],
    ['junk', { junk: true }],
    ['a 500', { httpStatus: 500 }],
    ['a 404', { httpStatus: 404 }],
  ] as const)('is wechat_unavailable after %s, and can be tried again', async (_, fault) => {
    bench.control.failNext(SIGN_IN, fault);
    const signIn = () => bench.wechat.codeToSession('demo:resident-wang');
    await expect(signIn()).rejects.toEqual(new DomainError('wechat_unavailable'));
    expect(bench.control.calls(SIGN_IN)).toBe(1);
    expect((await signIn()).openid).toBe(openid);
  });

  it('is wechat_unavailable when nobody listens', async () => {
    await bench.close();
    await expect(bench.wechat.codeToSession('demo:admin')).rejects.toEqual(
      new DomainError('wechat_unavailable'),
    );
  });

  it('asks a busy server three times, later each time', async () => {
    bench.control.failNext(SIGN_IN, { errcode: -1 }, 2);
    expect((await bench.wechat.codeToSession('demo:resident-wang')).openid).toBe(openid);
    expect(bench.pauses).toEqual([150, 300]);
  });

  it('gives up on a server that stays busy', async () => {
    bench.control.failNext(SIGN_IN, { errcode: -1 }, 9);
    await expect(bench.wechat.codeToSession('demo:resident-wang')).rejects.toEqual(
      new DomainError('wechat_unavailable'),
    );
    expect(bench.control.calls(SIGN_IN)).toBe(3);
  });

  it('says nothing of secret, code or session key in its errors', async () => {
    await bench.close();
    const error: unknown = await bench.wechat.codeToSession('canary-code').catch((e) => e);
    if (!(error instanceof Error)) throw new Error('expected an error');
    const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join();
    expect(told).not.toContain('canary');
    expect(told).not.toContain(APP.secret);
  });
});
