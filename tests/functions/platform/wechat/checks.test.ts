import { CHECK_MEDIA, CHECK_TEXT, demoPerson, openBench, type Bench } from './wechat-on-stand-in';

describe('asking WeChat about content', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
  });
  afterEach(() => bench.close());

  const { openid } = demoPerson('resident-wang');
  const check = (content: string) => bench.wechat.checkText({ openid, scene: 2, content });

  it.each([
    ['楼道灯不亮', 'pass'],
    ['这是待审测试', 'review'],
    ['这是违规测试', 'risky'],
  ])('answers the verdict on a text: %s is %s', async (content, verdict) => {
    expect(await check(content)).toBe(verdict);
  });

  it('asks about a long text in pieces, and the worst verdict counts', async () => {
    expect(await check(`${'灯'.repeat(2500)}违规测试${'𠮷'.repeat(2500)}`)).toBe('risky');
    expect(bench.control.calls(CHECK_TEXT)).toBe(3);
  });

  it('lets an empty text pass without asking', async () => {
    expect(await check('  ')).toBe('pass');
    expect(bench.control.calls(CHECK_TEXT)).toBe(0);
  });

  it.each([
    [{ errcode: 61010 }, { kind: 'refused', errcode: 61010, rid: expect.any(String) }],
    [{ errcode: 45009 }, { kind: 'quota', errcode: 45009 }],
    [{ httpStatus: 502 }, { kind: 'unavailable' }],
    [{ junk: true }, { kind: 'unavailable' }],
    [{ timeout: true }, { kind: 'unavailable' }],
  ] as const)('after %j throws a fault and never calls it a pass', async (fault, expected) => {
    bench.control.failNext(CHECK_TEXT, fault);
    await expect(check('楼道灯不亮')).rejects.toMatchObject({ name: 'WechatFault', ...expected });
  });

  it('is busy after three busy answers', async () => {
    bench.control.failNext(CHECK_TEXT, { errcode: -1 }, 3);
    await expect(check('楼道灯不亮')).rejects.toMatchObject({ kind: 'busy', errcode: -1 });
  });

  it('answers the trace id under which the verdict on a picture will come', async () => {
    const picture = { openid, scene: 2, mediaUrl: 'https://example.com/a.jpg' } as const;
    const { traceId } = await bench.wechat.checkMedia(picture);
    expect((await bench.wechat.checkMedia(picture)).traceId).not.toBe(traceId);
    bench.control.failNext(CHECK_MEDIA, { errcode: 45009 });
    await expect(bench.wechat.checkMedia(picture)).rejects.toMatchObject({ kind: 'quota' });
  });
});
