import { openStandIn, type OpenStandIn } from './stand-in';

const SIGN_IN = '/sns/jscode2session';

describe('failures that a test orders', () => {
  let standIn: OpenStandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());

  const raw = (signal?: AbortSignal) =>
    fetch(`${standIn.url}${SIGN_IN}`, signal ? { signal } : undefined);

  it('come in their order and end by themselves', async () => {
    standIn.control.failNext(SIGN_IN, { errcode: -1 }, 2);
    standIn.control.failNext(SIGN_IN, { httpStatus: 502 });
    standIn.control.failNext(SIGN_IN, { junk: true });
    expect(await standIn.signIn('demo:admin')).toMatchObject({ errcode: -1 });
    expect(await standIn.signIn('demo:admin')).toMatchObject({ errcode: -1 });
    expect((await raw()).status).toBe(502);
    expect(await (await raw()).text()).toMatch(/^<html>/);
    expect(await standIn.signIn('demo:admin')).toHaveProperty('openid');
    expect(standIn.control.calls(SIGN_IN)).toBe(5);
  });

  it('may be silence, which ends with the server at the latest', async () => {
    standIn.control.failNext(SIGN_IN, { timeout: true });
    const silent = raw().then(
      () => 'answered',
      () => 'hung up',
    );
    while (standIn.control.calls(SIGN_IN) === 0) await new Promise(setImmediate);
    await standIn.close();
    expect(await silent).toBe('hung up');
  });

  it('may lose the answer only', async () => {
    const openid = `o${'x'.repeat(27)}`;
    const code = standIn.control.issueCode({ kind: 'login', openid });
    standIn.control.failNext(SIGN_IN, { errcode: -1, afterEffect: true });
    expect(await standIn.signIn(code)).toMatchObject({ errcode: -1 });
    expect(await standIn.signIn(code)).toMatchObject({ errcode: 40163 });
  });
});

describe('the stand-in itself', () => {
  it('knows no other paths', async () => {
    const standIn = await openStandIn();
    expect((await fetch(`${standIn.url}/constructor`)).status).toBe(404);
    await standIn.close();
  });

  it('says so when its port is taken', async () => {
    const standIn = await openStandIn();
    const port = Number(new URL(standIn.url).port);
    await expect(openStandIn({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await standIn.close();
  });
});
