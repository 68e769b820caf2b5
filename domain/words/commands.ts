import type { CommandName } from '../order/command-names';

/** What is written on the button of a command, and in the history beside it. */
export const COMMAND_WORDS: Record<CommandName, string> = {
  place: '点单',
  amend: '补充一下',
  accept: '接单',
  contact: '记一次联系',
  reject: '不予受理',
  appeal: '我不同意',
  forward: '转给别的社区',
  merge: '并到一单',
  follow: '随并单一起变',
  split: '拆出来',
  withdraw: '不用办了',
  dispatch: '派给',
  pool: '放出认领',
  claim: '我来办',
  assign: '指派人',
  transfer: '换人办',
  reschedule: '改个时间',
  decline: '退单',
  recall: '收回',
  lapse: '没人认领,已退回',
  quote: '报个价',
  'agree-quote': '同意这个价',
  'refuse-quote': '价钱不合适',
  start: '开始办',
  progress: '报进展',
  pause: '先挂起',
  shelve: '挂账',
  resume: '接着办',
  'request-extension': '申请延期',
  'grant-extension': '同意延期',
  'refuse-extension': '不同意延期',
  fulfil: '办好了',
  'send-back': '退回再办',
  rate: '评一评',
  reopen: '没解决,再办',
  close: '到期办结',
  'follow-up': '回访',
  reply: '回应评价',
  escalate: '吹哨',
  respond: '报到',
  'hand-back': '退回首接',
  urge: '催一催',
  supervise: '督办',
  exempt: '剔除',
  hide: '暂停公开',
  show: '恢复公开',
  redact: '隐去隐私',
  comment: '留言',
  join: '我家也是',
  leave: '不跟了',
};

/** 点单 by staff for somebody, and by a resident for a relative. */
export const PLACE_ON_BEHALF_WORDS = '代点单';
export const PLACE_FOR_RELATIVE_WORDS = '替家人点单';

/** The pool (抢单池) is called 认领 on screens. */
export const POOL_WORDS = '认领';
