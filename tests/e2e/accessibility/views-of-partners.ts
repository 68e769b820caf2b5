import type { View } from './look';
import { firstOf, inTurn, once, order, page, sheetOf, tapping } from './views';

/** What a partner's lead comes by: their work, and the people who do it. */
export const work: View[] = [
  page('我的任务', '/partner/desk/index', 'tab-work', once('order-')),
  page('订阅日历', '/partner/desk/index', 'go-calendar', tapping('go-calendar')),
  page('认领', '/partner/desk/index', 'tab-work', inTurn(tapping('tab-pool'), once('order-'))),
  page('任务', '/partner/desk/index', 'tab-work', inTurn(firstOf('order-'), once('order-head'))),
  order('领办', 'pool', 'offered', sheetOf('claim')),
  order('办结', 'work', 'started', sheetOf('fulfil')),
  order(
    '办结, 还差几样',
    'work',
    'started',
    sheetOf('fulfil', inTurn(tapping('submit-fulfil'), once('problem'))),
  ),
  order('报进展', 'work', 'started', sheetOf('progress')),
  order('先挂起', 'work', 'started', sheetOf('pause')),
  order('申请延期', 'work', 'started', sheetOf('request-extension')),
  order('改个时间', 'work', 'started', sheetOf('reschedule')),
  order('更多', 'work', 'started', tapping('action-more')),
];

export const team: View[] = [
  page('成员', '/community/team/index', 'action-invite'),
  page('邀请', '/community/team/index', 'action-invite', tapping('action-invite')),
  page(
    '交给要请的人',
    '/community/team/index',
    'action-invite',
    inTurn(tapping('action-invite', 'submit-invite'), once('invitation-code')),
  ),
  page('结束身份', '/community/team/index', 'action-invite', firstOf('action-end-')),
  page('谁给了谁什么身份', '/community/team/index', 'action-invite', tapping('show-record')),
  page('我们的数', '/community/board/index', 'rate-responseRate', tapping('tab-worker')),
];
