import { parsePushEvent } from '../../../../functions/platform/wechat/push';
import { isSignedPush, pushSignature } from '../../../../functions/platform/wechat/push-signature';

describe('the signature of a push', () => {
  const signed = { timestamp: '1772452800', nonce: '42', signature: '' };
  signed.signature = pushSignature('our-token', signed.timestamp, signed.nonce);

  it('is the sha1 of the sorted parts', () => {
    // sha1("1772452800" + "42" + "our-token"), worked out elsewhere
    expect(signed.signature).toBe('4c186a8433100e01fa83ccdebb5cf2f331771393');
  });

  it('is accepted with our token', () => {
    expect(isSignedPush(signed, 'our-token')).toBe(true);
  });

  it.each([
    ['another token', signed, 'their-token'],
    ['another nonce', { ...signed, nonce: '43' }, 'our-token'],
    ['another time', { ...signed, timestamp: '1772452801' }, 'our-token'],
    ['a cut signature', { ...signed, signature: signed.signature.slice(1) }, 'our-token'],
    ['no signature', { ...signed, signature: undefined }, 'our-token'],
    ['no nonce', { ...signed, nonce: undefined }, 'our-token'],
    ['no timestamp', { ...signed, timestamp: undefined }, 'our-token'],
  ])('is refused with %s', (_, query, token) => {
    expect(isSignedPush(query, token)).toBe(false);
  });
});

describe('reading a push', () => {
  const parse = (event: object) => parsePushEvent(JSON.stringify({ FromUserName: 'o1', ...event }));
  const checked = { Event: 'wxa_media_check', trace_id: 't1' };

  it.each([100, '100'])('tells the verdict on a picture, label %j', (label) => {
    const event = { ...checked, result: { suggest: 'risky', label } };
    expect(parse(event)).toEqual({ kind: 'mediaChecked', traceId: 't1', verdict: 'risky' });
  });

  it.each([undefined, { suggest: 'perhaps' }])(
    'leaves a picture without a verdict (%j) to a person',
    (result) => {
      expect(parse({ ...checked, result })).toMatchObject({ verdict: 'review' });
    },
  );

  const accepted = { TemplateId: 'a', SubscribeStatusString: 'accept', PopupScene: '0' };
  const rejected = { TemplateId: 'b', SubscribeStatusString: 'reject', PopupScene: '0' };

  it.each([
    ['an object', accepted, [{ templateId: 'a', accepted: true }]],
    [
      'an array',
      [accepted, rejected],
      [
        { templateId: 'a', accepted: true },
        { templateId: 'b', accepted: false },
      ],
    ],
  ])('reads subscriptions from %s', (_, List, choices) => {
    expect(parse({ Event: 'subscribe_msg_popup_event', List })).toEqual({
      kind: 'subscriptionsChosen',
      openid: 'o1',
      choices,
    });
    expect(parse({ Event: 'subscribe_msg_change_event', List })).toMatchObject({
      kind: 'subscriptionsChanged',
    });
  });

  it('reads what became of a message', () => {
    const List = { TemplateId: 'a', MsgID: 17, ErrorCode: '43101', ErrorStatus: 'refused' };
    expect(parse({ Event: 'subscribe_msg_sent_event', List })).toEqual({
      kind: 'messagesSent',
      openid: 'o1',
      reports: [{ templateId: 'a', messageId: '17', errcode: 43101 }],
    });
  });

  it('reads XML, the data format that WeChat begins with', () => {
    const checkedXml =
      '<xml><ToUserName><![CDATA[gh]]></ToUserName><Event><![CDATA[wxa_media_check]]></Event>' +
      '<trace_id><![CDATA[0012]]></trace_id><result><suggest>risky</suggest><label>100</label></result></xml>';
    expect(parsePushEvent(checkedXml)).toEqual({
      kind: 'mediaChecked',
      traceId: '0012',
      verdict: 'risky',
    });
    const entry = (id: string, word: string): string =>
      `<List><TemplateId>${id}</TemplateId><SubscribeStatusString>${word}</SubscribeStatusString></List>`;
    const popup = (list: string): string =>
      `<xml><FromUserName>o1</FromUserName><Event>subscribe_msg_popup_event</Event>` +
      `<SubscribeMsgPopupEvent>${list}</SubscribeMsgPopupEvent></xml>`;
    const one = [{ templateId: 'a', accepted: true }];
    expect(parsePushEvent(popup(entry('a', 'accept')))).toMatchObject({ choices: one });
    expect(parsePushEvent(popup(entry('a', 'accept') + entry('b', 'reject')))).toMatchObject({
      choices: [...one, { templateId: 'b', accepted: false }],
    });
  });

  it('reads nothing that an entity stands for', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "risky">]>';
    const event = (suggest: string): string =>
      `${bomb}<xml><Event>wxa_media_check</Event><trace_id>1</trace_id><result><suggest>${suggest}</suggest></result></xml>`;
    expect(parsePushEvent(event('&a;'))).toMatchObject({ verdict: 'review' });
  });

  it.each([
    '',
    'null',
    '[]',
    '<xml/>',
    '<xml>',
    '<a></b>',
    '<xml><__proto__>1</__proto__></xml>',
    '<x>'.repeat(5000),
    '{"Event":"unknown"}',
    '{"Event":"wxa_media_check"}',
  ])('passes over %j', (body) => {
    expect(parsePushEvent(body)).toBeUndefined();
  });
});
