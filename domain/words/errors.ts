import type { ErrorCode } from '../errors';
import { fill, placeholdersOf } from './fill';
import { OCCASION_WORDS } from './occasions';

/** One sentence for each refusal, ready to show; names in braces are filled from the error's data. */
export const ERROR_WORDS: Record<ErrorCode, string> = {
  unauthenticated: '请先登录',
  forbidden: '这件事不归您操作',
  not_found: '没有找到',
  route_not_found: '没有这个地址',
  invalid_json: '发来的内容读不懂',
  validation_failed: '有的地方要改一改',
  payload_too_large: '内容太大了,分开发',
  idempotency_key_required: '缺少防重复的编号',
  idempotency_key_reused: '这个编号已经用在别的内容上了',
  version_conflict: OCCASION_WORDS.versionConflict,
  illegal_transition: '这一单已经走到别的一步了,先看看最新的',
  rate_limited: '点得太快了,歇一歇再来',
  urged_too_soon: '已经催过了,{hours} 小时里只能催一次',
  wechat_unavailable: '微信那边没有回应,过一会再试',
  invalid_code: '登录码不对,请再登录一次',
  invalid_cursor: '翻页的位置不对,从头再看',
  refresh_token_invalid: '登录过期了,请再登录一次',
  category_not_served: '这里还没有开这项服务',
  contact_missing: '留个电话,好联系您',
  too_many_open_orders: '这类事您有 {max} 单还在办,办完再点',
  placing_limit: '今天点了 {max} 单了,明天再点',
  evidence_incomplete: OCCASION_WORDS.evidenceMissing,
  contact_required: '先联系居民,联系上了或试过两次再说',
  referral_required: '请告诉居民该找谁',
  explanation_too_short: '说明至少写 {least} 个字',
  reason_required: '请写明原因',
  partner_not_qualified: '这家单位现在不能接这一单',
  nobody_qualifies: '眼下没有合适的单位能接',
  cap_reached: '手上已有 {cap} 单,办完再接',
  promise_too_late: '答应的时间太晚了,往前一点',
  own_order: '不能办自己的单',
  rating_window_over: '过了 {days} 天,不能再评了',
  appeal_window_over: '过了 {days} 天,不能再提了,可以重新点单',
  already_appealed: '已经提过一次不同意了',
  reopen_window_over: '过了 {days} 天,请重新点单',
  extension_limit: '已经延过 {times} 次,不能再延了',
  extension_too_long: '延得太久了,往前一点',
  extension_too_late: '过了时间才申请,不能延了',
  extension_not_requested: '没有人申请延期',
  pause_limit: '已经挂起过 {times} 次,不能再挂了',
  pause_too_long: '一次最多停 {days} 天',
  date_not_ahead: '日子要在今天以后',
  follow_up_by_handler: '办这一单的人不能自己回访',
  price_not_agreed: '价钱还没有谈定,居民同意了再办',
  no_quote: '还没有报价',
  not_poolable: '这类单只能派,不能放出认领',
  not_complex: '只有难事才能挂账',
  shelved: '已经挂账了,先接着办再说',
  merge_target_invalid: '不能并到那一单',
  has_merged_orders: '有别的单并在这里,不能再并走',
  same_community: '本来就在这个社区',
  worker_not_member: '这个人不在你们单位',
  nothing_proposed: '没有人提新的时间',
  already_replied: '已经回应过了',
  already_handed_back: '已经退回过一次了',
  exempt_window_over: '过了 {days} 个工作日,不能再申请了',
  due_not_earlier: '新的时间要比现在的早',
  nobody_above: '上面没有哪一级了',
  not_joined: '您没有跟这一单',
  own_join: '这是您自己的单',
  media_unusable: '这张照片用不了,请重新传',
  nothing_to_redact: '没有找到要隐去的内容',
  history_full: '这一单的记录满了,请先办结',
  not_due_yet: '还没到时间',
  sensitive_only_by_lead: '这是敏感的单,只有负责人能改',
  not_public_now: '这一单暂不公开',
  store_unavailable: '系统忙,过一会再试',
};

/** The same refusals where the numbers are not known. Every sentence with a place to fill has one. */
export const ERROR_WORDS_WITHOUT_DATA: Partial<Record<ErrorCode, string>> = {
  urged_too_soon: '今天已经催过了,明天可以再催',
  too_many_open_orders: '这类事您还有几单在办,办完再点',
  placing_limit: '今天点得够多了,明天再点',
  evidence_incomplete: '还差几项,补上就能办结',
  explanation_too_short: '说明再多写几个字',
  cap_reached: '手上的单已经满了,办完再接',
  rating_window_over: '时间过了,不能再评了',
  appeal_window_over: '时间过了,不能再提了,可以重新点单',
  reopen_window_over: '时间过了,请重新点单',
  extension_limit: '已经延过了,不能再延了',
  pause_limit: '已经挂起过了,不能再挂了',
  pause_too_long: '停得太久了,往前一点',
  exempt_window_over: '时间过了,不能再申请了',
};

/** The sentence for a refusal, with its numbers where the error carries all of them. */
export function errorWords(
  code: ErrorCode,
  data: Readonly<Record<string, string | number>> = {},
): string {
  if (code === 'illegal_transition' && data['command'] === 'claim') return OCCASION_WORDS.claimLost;
  const exact = ERROR_WORDS[code];
  if (placeholdersOf(exact).every((name) => name in data)) return fill(exact, data);
  return ERROR_WORDS_WITHOUT_DATA[code] ?? fill(exact, data);
}
