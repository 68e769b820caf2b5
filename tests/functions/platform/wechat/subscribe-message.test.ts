import { demoPerson, openBench, SEND, type Bench } from './wechat-on-stand-in';

describe('sending a subscribe message', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const { openid } = demoPerson('resident-wang');
  const message = {
    openid,
    templateId: 'order-news',
    page: 'pages/order/index?id=1',
    data: { thing1: '收到了,社区会尽快联系您', phrase2: '已收到' },
  };

  it('goes out once for one grant', async () => {
    bench.control.grant(openid, 'order-news');
    expect(await bench.wechat.sendSubscribeMessage(message)).toEqual({ sent: true });
    expect(await bench.wechat.sendSubscribeMessage(message)).toEqual({
      sent: false,
      errcode: 43101,
      rid: expect.any(String),
    });
    expect(bench.control.sent).toEqual([message]);
  });

  it.each([43101, 40003, 40037, 47003, 41030])('tells refusal %i as an answer', async (errcode) => {
    bench.control.failNext(SEND, { errcode });
    expect(await bench.wechat.sendSubscribeMessage(message)).toEqual({
      sent: false,
      errcode,
      rid: expect.any(String),
    });
  });

  it('is not sent again when only the answer was lost', async () => {
    bench.control.grant(openid, 'order-news');
    bench.control.grant(openid, 'order-news');
    bench.control.failNext(SEND, { timeout: true, afterEffect: true });
    await expect(bench.wechat.sendSubscribeMessage(message)).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(bench.control.sent).toHaveLength(1);
  });

  it('is a fault to try later when the quota is used up', async () => {
    bench.control.failNext(SEND, { errcode: 45009 });
    await expect(bench.wechat.sendSubscribeMessage(message)).rejects.toMatchObject({
      kind: 'quota',
    });
  });
});
