import { MINUTE, openStandIn, type OpenStandIn } from './stand-in';

const PHONE = '/wxa/business/getuserphonenumber';

describe("the stand-in's access tokens", () => {
  let standIn: OpenStandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());

  const use = (token: string) =>
    standIn.post(`${PHONE}?access_token=${token}`, { code: 'demo:admin' });

  it('are 512 characters long and the same until 5 minutes before the end', async () => {
    const first = await standIn.newToken();
    expect(first).toEqual({
      access_token: expect.stringMatching(/^[\w-]{512}$/),
      expires_in: 7200,
    });
    standIn.forward(114 * MINUTE);
    expect(await standIn.newToken()).toEqual({ ...Object(first), expires_in: 360 });
  });

  it('work beside the next one to their end', async () => {
    const old = await standIn.token();
    standIn.forward(115 * MINUTE);
    const next = await standIn.token();
    expect(next).not.toBe(old);
    expect(await use(old)).toMatchObject({ errcode: 0 });
    expect(await use(next)).toMatchObject({ errcode: 0 });
    standIn.forward(5 * MINUTE);
    expect(await use(old)).toMatchObject({ errcode: 42001 });
    expect(await use(next)).toMatchObject({ errcode: 0 });
  });

  it('end at once when another is forced, 20 times a day', async () => {
    const old = await standIn.token();
    for (let times = 0; times < 20; times += 1) {
      expect(await standIn.newToken({ force_refresh: true })).toHaveProperty('expires_in', 7200);
    }
    expect(await use(old)).toMatchObject({ errcode: 40001 });
    expect(await standIn.newToken({ force_refresh: true })).toMatchObject({ errcode: 45009 });
    expect(await standIn.newToken()).toHaveProperty('access_token');
    standIn.forward(24 * 60 * MINUTE);
    expect(await standIn.newToken({ force_refresh: true })).toHaveProperty('access_token');
  });

  it.each([
    ['no token', '', 41001],
    ['something that is no token', 'abc', 40014],
    ['a token of somebody else', 'a'.repeat(512), 40001],
  ])('do not let in with %s', async (_, token, errcode) => {
    expect(await use(token)).toMatchObject({ errcode });
  });

  it.each([
    [{ secret: 'guess' }, 40125],
    [{ secret: '' }, 41004],
    [{ appid: '' }, 41002],
    [{ appid: 'wx1' }, 40013],
    [{ grant_type: 'x' }, 40002],
  ])('are not given for %j', async (wish, errcode) => {
    expect(await standIn.newToken(wish)).toMatchObject({ errcode });
  });

  it('are asked for by POST', async () => {
    expect(await standIn.get('/cgi-bin/stable_token', {})).toMatchObject({ errcode: 43002 });
  });
});
