import { createPushCrypt } from '../../../functions/platform/wechat/push-crypt';
import { DEMO_PERSONAS } from '../../../local/wechat/personas';
import { openPushReceiver } from './push-receiver';
import { APP, openStandIn, type OpenStandIn } from './stand-in';

const TEXT = '/wxa/msg_sec_check';
const MEDIA = '/wxa/media_check_async';
const openid = DEMO_PERSONAS[0]?.openid ?? '';

describe("the stand-in's check of texts", () => {
  let standIn: OpenStandIn;
  beforeEach(async () => {
    standIn = await openStandIn();
  });
  afterEach(() => standIn.close());

  const check = (change: object) =>
    standIn.postWithToken(TEXT, { version: 2, openid, scene: 1, content: '灯坏了', ...change });

  it.each([
    ['灯坏了', { suggest: 'pass', label: 100 }],
    ['有待审测试', { suggest: 'review', label: 20001 }],
    ['有违规测试和待审测试', { suggest: 'risky', label: 20001 }],
  ])('answers the verdict on %s at once', async (content, result) => {
    expect(await check({ content })).toMatchObject({ errcode: 0, result });
  });

  it.each([
    ['no content', { content: '' }, 44002],
    ['2,501 characters', { content: '字'.repeat(2501) }, 45002],
    ['scene 5', { scene: 5 }, 40129],
    ['another openid', { openid: 'nobody' }, 40003],
    ['version 1', { version: 1 }, 47001],
  ])('refuses %s', async (_, change, errcode) => {
    expect(await check(change)).toMatchObject({ errcode });
  });

  it('refuses the text of somebody who has been away for two hours', async () => {
    standIn.control.makeIdle(openid);
    expect(await check({})).toMatchObject({ errcode: 61010 });
  });

  it('wants a token', async () => {
    expect(await standIn.post(TEXT, {})).toMatchObject({ errcode: 41001 });
  });
});

describe("the stand-in's check of pictures", () => {
  const picture = { version: 2, media_type: 2, openid, scene: 1 };

  it('pushes the verdict under the trace id that it has answered, signed', async () => {
    const receiver = await openPushReceiver({ token: 'push-token' });
    const standIn = await openStandIn({ pushUrl: receiver.url, pushToken: 'push-token' });
    standIn.control.judgePictures('risky.jpg', 'risky');
    const ask = (media_url: string) => standIn.postWithToken(MEDIA, { ...picture, media_url });

    const fine = await ask('https://example.com/fine.jpg?signature=1');
    expect(await receiver.event(1)).toEqual({
      kind: 'mediaChecked',
      traceId: Object(fine).trace_id,
      verdict: 'pass',
    });
    const risky = await ask('https://example.com/risky.jpg?signature=1');
    expect(await receiver.event(2)).toEqual({
      kind: 'mediaChecked',
      traceId: Object(risky).trace_id,
      verdict: 'risky',
    });
    await Promise.all([standIn.close(), receiver.close()]);
  });

  it('pushes encrypted where it has a key', async () => {
    const pushAesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    const door = { token: 'push-token', crypt: createPushCrypt(pushAesKey, APP.appId) };
    const receiver = await openPushReceiver(door);
    const pushUrl = receiver.url;
    const standIn = await openStandIn({ pushUrl, pushToken: 'push-token', pushAesKey });
    standIn.control.grant(openid, 'order-news');
    expect(await receiver.event(1)).toMatchObject({ kind: 'subscriptionsChosen', openid });
    await Promise.all([standIn.close(), receiver.close()]);
  });

  it('pushes again where the first push was not taken', async () => {
    const receiver = await openPushReceiver({ token: 'push-token' }, 1);
    const standIn = await openStandIn({ pushToken: 'push-token' });
    standIn.control.pushTo(receiver.url);
    standIn.control.grant(openid, 'order-news');
    expect(await receiver.event(1)).toEqual({
      kind: 'subscriptionsChosen',
      openid,
      choices: [{ templateId: 'order-news', accepted: true }],
    });
    await Promise.all([standIn.close(), receiver.close()]);
  });

  it('refuses an address that is none', async () => {
    const standIn = await openStandIn();
    const answer = standIn.postWithToken(MEDIA, { ...picture, media_url: 'file:///etc/passwd' });
    expect(await answer).toMatchObject({ errcode: 47001 });
    await standIn.close();
  });

  it('can be closed while a push finds nobody', async () => {
    const standIn = await openStandIn({ pushUrl: 'http://127.0.0.1:9/push' });
    standIn.control.grant(openid, 'order-news');
    await expect(standIn.close()).resolves.toBeUndefined();
  });
});
