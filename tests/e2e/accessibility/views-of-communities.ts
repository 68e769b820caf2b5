import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import type { View } from './look';
import { firstOf, inTurn, once, order, page, sheetOf, tapping } from './views';

/** What the community's lead comes by at the desk. */
export const desk: View[] = [
  page('接单台', '/community/desk/index', 'tab-placed', once('order-')),
  page(
    '接单台, 选了一单',
    '/community/desk/index',
    'tab-placed',
    inTurn(firstOf('order-0'), once('order-head')),
  ),
  page('全部单', '/community/desk/index', 'tab-placed', inTurn(tapping('tab-all'), once('order-'))),
  page('月度台账', '/community/desk/index', 'go-ledger', tapping('go-ledger')),
  page('导出', '/community/desk/index', 'go-export', tapping('go-export')),
  page(
    '代点单',
    '/pages/place/index?behalf=1',
    'field-behalfName',
    tapping('choice-source-hotline'),
  ),
];

export const commands: View[] = [
  order('接单', 'all', 'placed', sheetOf('accept')),
  order('记一次联系', 'all', 'placed', sheetOf('contact')),
  order('并到一单', 'all', 'placed', sheetOf('merge', once('field-merge-search'))),
  order('派给', 'all', 'accepted', sheetOf('dispatch', once('choice-partnerId-'))),
  order('放出认领', 'all', 'accepted', sheetOf('pool')),
  order('吹哨', 'all', 'accepted', sheetOf('escalate')),
  order('挂起的单', 'all', 'paused'),
  order('没受理的单', 'all', 'rejected'),
  order('并过的单', 'all', 'merged'),
];

/** What is the lead's alone, and what lies beside the desk. */
export const besides: View[] = [
  {
    name: '不予受理',
    async open(viewer) {
      const called = { channel: 'phone', reached: true, words: '说过了,这事不归社区管' };
      await viewer.send(`/orders/${await viewer.order('all', 'placed')}/contact`, called);
      await viewer.goToOrder('all', 'placed');
      await sheetOf('reject')(viewer);
    },
  },
  page('成员', '/community/team/index', 'action-invite'),
  page('公开前看一看', '/community/reviews/index', 'review-pass'),
  page('回访', '/community/follow-ups/index', 'visit-save'),
  page(
    '回访, 通了',
    '/community/follow-ups/index',
    'visit-save',
    tapping('choice-reached-yes', 'face-fair', 'visit-save'),
  ),
  page('对外通知', '/community/webhooks/index', 'webhook-add'),
  page(
    '登记对外通知',
    '/community/webhooks/index',
    'webhook-add',
    tapping('webhook-add', 'webhook-save'),
  ),
  page('导入热线单', '/community/hotline/index', 'choose-file'),
  page('门口海报', '/community/posters/index', 'print-all', once('building-')),
  page(
    '一张海报',
    '/community/posters/index',
    'print-all',
    inTurn(firstOf('building-'), once('print-one')),
  ),
  page('加一栋楼', '/community/posters/index', 'print-all', tapping('add-building')),
  page('看板', '/community/board/index', 'rate-responseRate', once('group-')),
  page('数后面的单', '/community/board/index', 'figure-open.overdue', async (viewer) => {
    await viewer.tap('figure-open.overdue');
    await once('order-0')(viewer);
  }),
];

export const partners: View[] = [
  page('要看的申请', '/community/partners/index', 'tab-waiting', once('application-')),
  page(
    '一份申请',
    '/community/partners/index',
    'tab-waiting',
    inTurn(firstOf('application-'), once('application-facts')),
  ),
  page(
    '签下来',
    '/community/partners/index',
    'tab-waiting',
    inTurn(firstOf('application-'), tapping('action-approve'), once('submit-approve')),
  ),
  page(
    '不通过',
    '/community/partners/index',
    'tab-waiting',
    inTurn(firstOf('application-'), tapping('action-reject', 'submit-reason'), once('problem')),
  ),
  page('合伙单位', '/community/partners/index?tab=all', 'tab-all', once('partner-')),
  page(
    '协议',
    '/community/partners/index?tab=all',
    'tab-all',
    inTurn(firstOf('partner-'), once('agreement-facts')),
  ),
  page(
    '续签',
    '/community/partners/index?tab=all',
    'tab-all',
    inTurn(tapping(`partner-${PARTNER_IDS.blueShirts}`, 'action-change'), once('submit-change')),
  ),
  page('快到期', '/community/partners/index?tab=ending', 'tab-ending', once('partner-')),
];

/** A grid worker's day: the queue of the grid, and placing for who has no phone. */
export const grid: View[] = [
  page('网格的单', '/community/desk/index', 'tab-placed', once('order-')),
  order('网格的一单', 'all', 'placed'),
  page('代点单', '/pages/place/index?behalf=1', 'field-behalfName'),
  page('我的', '/pages/me/index', 'desk-community'),
];
