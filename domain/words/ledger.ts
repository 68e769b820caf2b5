import type { WaitingCause } from '../insight/waiting';
import type { VoiceKind } from '../rates';

/** 等谁: for whom an order waited, in the ledger and beside the figures. */
export const WAITING_WORDS: Record<WaitingCause, string> = {
  owner: '社区安排',
  partners: '等人领办',
  handler: '办理',
  above: '等上级',
  shelved: '挂账',
  merged: '随并单',
  resident: '等居民',
  parts: '等配件',
  weather: '等天气',
  otherBody: '等别的单位',
};

/** Whose voice it is. */
export const VOICE_WORDS: Record<VoiceKind, string> = {
  resident: '本人',
  relative: '家属',
  above: '上级回访',
  onBehalf: '代评',
  community: '社区自访',
};

/** The columns of 月度台账, in their order. */
export const LEDGER_COLUMNS = [
  'number',
  'externalNumber',
  'source',
  'category',
  'placedAt',
  'respondedAt',
  'acceptedAt',
  'takenAt',
  'fulfilledAt',
  'endedAt',
  'state',
  'firstReceiver',
  'owner',
  'partner',
  'onTime',
  'voice',
  'resolved',
  'satisfaction',
  'reopened',
  'waited',
  'exempted',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

export const LEDGER_WORDS: Record<LedgerColumn, string> = {
  number: '单号',
  externalNumber: '热线单号',
  source: '来源',
  category: '类别',
  placedAt: '点单',
  respondedAt: '联系上居民',
  acceptedAt: '接单',
  takenAt: '领办',
  fulfilledAt: '办结',
  endedAt: '结束',
  state: '状态',
  firstReceiver: '首接',
  owner: '主责',
  partner: '谁办的',
  onTime: '按时',
  voice: '谁评的',
  resolved: '解决了',
  satisfaction: '满意度',
  reopened: '重办次数',
  waited: '时间花在哪',
  exempted: '剔除',
};

export const LEDGER_TOTAL_WORDS = {
  total: '合计',
  placed: '本月点单',
  ended: '本月结束',
  responseRate: '响应率',
  resolutionRate: '解决率',
  satisfactionRate: '满意率',
  firstTimeRate: '一次办结率',
  withExempted: '(含剔除)',
  rejected: '不予受理',
  reopened: '重办',
  unrated: '未评',
  exempted: '剔除',
  noData: '没有数据',
  unlisted: '敏感单(不列)',
  bySelf: '社区自办',
  yes: '是',
  no: '否',
} as const;
