import { DEMO_PERSONAS } from '../../../local/wechat/personas';
import { openStandIn, type OpenStandIn } from './stand-in';

describe("the stand-in's subscribe messages", () => {
  let standIn: OpenStandIn;
  beforeEach(async () => {
    standIn = await openStandIn({ templates: ['order-news'] });
  });
  afterEach(() => standIn.close());

  const openid = DEMO_PERSONAS[0]?.openid ?? '';
  const message = {
    touser: openid,
    template_id: 'order-news',
    page: 'pages/order/index?id=1',
    data: { thing1: { value: '字'.repeat(20) } },
    miniprogram_state: 'formal',
    lang: 'zh_CN',
  };
  const send = (change: object = {}) =>
    standIn.postWithToken('/cgi-bin/message/subscribe/send', { ...message, ...change });

  it('use up one grant each', async () => {
    standIn.control.grant(openid, 'order-news');
    standIn.control.grant(openid, 'order-news');
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(standIn.control.grantsOf(openid, 'order-news')).toBe(1);
    expect(await send()).toMatchObject({ errcode: 0 });
    expect(await send()).toMatchObject({ errcode: 43101 });
    expect(standIn.control.sent).toHaveLength(2);
  });

  it.each([
    ['an openid that is none', { touser: 'nobody' }, 40003],
    ['an unknown template', { template_id: 'other' }, 40037],
    ['a page that is none', { page: '/pages/order/index' }, 41030],
    ['a thing of 21 characters', { data: { thing1: { value: '字'.repeat(21) } } }, 47003],
    ['a phrase of 6 characters', { data: { phrase1: { value: '字'.repeat(6) } } }, 47003],
    ['an empty value', { data: { thing1: { value: '' } } }, 47003],
    ['a value in another form', { data: { thing1: 'text' } }, 47003],
    ['no data', { data: {} }, 47003],
  ])('are refused with %s, and the grant stays', async (_, change, errcode) => {
    standIn.control.grant(openid, 'order-news');
    expect(await send(change)).toMatchObject({ errcode });
    expect(standIn.control.grantsOf(openid, 'order-news')).toBe(1);
  });
});
