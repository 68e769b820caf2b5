import { createPushCrypt } from '../../../functions/platform/wechat/push-crypt';
import { pushSignature } from '../../../functions/platform/wechat/push-signature';
import { createWorld, PUSH_AES_KEY, PUSH_TOKEN, type World } from '../../support/api';

const APP_ID = 'wx-of-the-tests';
const AES = createPushCrypt(PUSH_AES_KEY, APP_ID);
const PASS = {
  json: JSON.stringify({
    Event: 'wxa_media_check',
    trace_id: 'trace',
    result: { suggest: 'pass', label: '100' },
  }),
  xml: '<xml><Event>wxa_media_check</Event><trace_id>trace</trace_id><result><suggest>pass</suggest></result></xml>',
};

/** The sender of pushes knows us by what stands in a query that we have not seen before. */
const signedQuery = (token: string): string => {
  const signature = pushSignature(token, '1776218400', '42');
  return `signature=${signature}&timestamp=1776218400&nonce=42`;
};

describe.each([
  { mode: 'encrypted (安全模式)', plainPush: false },
  { mode: 'in the clear (明文模式)', plainPush: true },
])('what WeChat pushes $mode', ({ plainPush }) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({ plainPush });
  });
  afterAll(() => world.close());

  const send = (sent: { path: string; body: string }) =>
    world.nobody.send({ method: 'POST', ...sent });
  const statusOf = async (sent: { path: string; body: string }) => (await send(sent)).status;

  it('is answered with its own word when it asks who we are', async () => {
    const ask = (token: string) =>
      world.nobody.get(`/v1/wechat/push?${signedQuery(token)}&echostr=a-word`);
    const [echoed, refused] = [await ask(PUSH_TOKEN), await ask('another')];
    expect([echoed.status, echoed.text, echoed.headers['content-type']]).toEqual([
      200,
      'a-word',
      'text/plain',
    ]);
    expect([refused.status, refused.problem?.code]).toEqual([403, 'forbidden']);
  });

  it.each(['json', 'xml'] as const)('is kept, as %s', async (format) => {
    const answer = await send(world.pushed(PASS[format]));
    expect([answer.status, answer.text]).toEqual([200, 'success']);
    expect((await world.everything()).join()).toContain('TRACE#trace');
  });

  it('may come again, and may be about what nobody listens to', async () => {
    const again = world.pushed(PASS.json);
    expect([await statusOf(again), await statusOf(again)]).toEqual([200, 200]);
    expect(await statusOf(world.pushed('{"Event":"user_info_modified"}'))).toBe(200);
    expect(await statusOf(world.pushed('<xml><Event>kf_create_session</Event></xml>'))).toBe(200);
  });

  describe('changes nothing and is told so', () => {
    const fine = () => world.pushed(PASS.json);
    const query = (change: string) => ({
      ...fine(),
      path: fine().path.replace(/nonce=\d+/, change),
    });
    const REFUSED: [string, () => { path: string; body: string }, number][] = [
      ['under another token', () => world.pushed(PASS.json, doorOf({ token: 'another' })), 403],
      ['with another nonce', () => query('nonce=another'), 403],
      ['without a nonce', () => query('once=1'), 400],
      ['without any signature', () => ({ path: '/v1/wechat/push', body: PASS.json }), 400],
      ['of what is neither JSON nor XML', () => world.pushed('not anything'), 400],
      ['of nothing', () => world.pushed(''), 400],
      ['of broken XML', () => world.pushed('<xml><Event>'), 400],
    ];
    const doorOf = ({ token }: { token: string }) =>
      plainPush ? { token } : { token, crypt: AES };

    it.each(REFUSED)('a push %s', async (_, sent, status) => {
      const before = await world.everything();
      expect(await statusOf(sent())).toBe(status);
      expect(await world.everything()).toEqual(before);
    });
  });

  it('is logged as a request and no more: not as a fault, not with its query', () => {
    expect(world.logged.filter((entry) => !entry.startsWith('["request"'))).toEqual([]);
    expect(world.logged.filter((entry) => /nonce|signature|trace/.test(entry))).toEqual([]);
  });
});

describe('an encrypted push', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const signedWith = (encrypted: string) => {
    const signature = pushSignature(PUSH_TOKEN, '1776218400', '42', encrypted);
    return {
      method: 'POST',
      path: `/v1/wechat/push?${signedQuery(PUSH_TOKEN)}&encrypt_type=aes&msg_signature=${signature}`,
      body: JSON.stringify({ ToUserName: 'gh', Encrypt: encrypted }),
    };
  };
  const salt = Buffer.alloc(16, 1);
  const sealed = AES.seal(PASS.json, salt);

  it('arrives in an envelope of XML too', async () => {
    const sent = signedWith(AES.seal(PASS.xml, salt));
    const { Encrypt: encrypted } = JSON.parse(sent.body);
    const body = `<xml><ToUserName><![CDATA[gh]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
    expect((await world.nobody.send({ ...sent, body })).status).toBe(200);
  });

  it.each([
    ['in the clear, however well signed', { ...signedWith(sealed), body: PASS.json }],
    [
      'whose words are not those that were signed',
      { ...signedWith(sealed), body: `{"Encrypt":"${AES.seal('{}', salt)}"}` },
    ],
    [
      'without the signature of the words',
      { ...signedWith(sealed), path: `/v1/wechat/push?${signedQuery(PUSH_TOKEN)}` },
    ],
    [
      'for another app',
      signedWith(createPushCrypt(PUSH_AES_KEY, 'wx-other').seal(PASS.json, salt)),
    ],
    [
      'under another key',
      signedWith(createPushCrypt('C'.repeat(43), APP_ID).seal(PASS.json, salt)),
    ],
    ['with junk in it', signedWith(Buffer.alloc(64, 9).toString('base64'))],
    ['cut short', signedWith(sealed.slice(0, 40))],
    ['with nothing in it', signedWith('')],
    ['with a number in it', { ...signedWith(sealed), body: '{"Encrypt":7}' }],
    ['in broken XML', { ...signedWith(sealed), body: `<xml><Encrypt>${sealed}` }],
  ])('is refused %s, and nothing changes', async (_, sent) => {
    const before = await world.everything();
    const answer = await world.nobody.send(sent);
    expect([answer.status, answer.problem?.code]).toEqual([403, 'forbidden']);
    expect(await world.everything()).toEqual(before);
  });
});
