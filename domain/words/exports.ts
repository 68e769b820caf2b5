/** What an export holds: one line an order, or one line a rating. */
export const EXPORT_KIND_WORDS = { orders: '单', ratings: '评价' } as const;

/** The columns of the exported orders, by their names in JSON Lines. */
export const ORDER_COLUMN_WORDS = {
  number: '单号',
  externalNumber: '热线单号',
  category: '类别',
  title: '什么事',
  state: '状态',
  triage: '小事急事难事',
  urgent: '急事',
  channel: '怎么点的',
  source: '来源',
  area: '社区',
  firstReceiver: '首接',
  owner: '主责',
  placedAt: '点单',
  acceptedAt: '接单',
  takenAt: '领办',
  startedAt: '开始办',
  fulfilledAt: '办结',
  endedAt: '结束',
  promisedAt: '答应几时前',
  dueAt: '眼下几时到期',
  overdue: '超时',
  onTime: '按时',
  partner: '谁办的',
  rejection: '不予受理的原因',
  exempted: '剔除',
  escalation: '提级的原因',
  escalationLevel: '提到哪一级',
  reopened: '重办次数',
  extensions: '延期次数',
  handledAt: '什么时候办的',
  process: '怎么办的',
  result: '办得怎样',
  feedbackBy: '怎么告诉居民的',
  feedbackAt: '什么时候告诉的',
  charge: '收了多少元',
} as const;
export type OrderColumn = keyof typeof ORDER_COLUMN_WORDS;

/** The columns of the exported ratings, by their names in JSON Lines. */
export const RATING_COLUMN_WORDS = {
  number: '单号',
  category: '类别',
  area: '社区',
  owner: '主责',
  partner: '谁办的',
  ratedAt: '评单',
  by: '谁评的',
  resolved: '解决了',
  satisfaction: '满意度',
  attitude: '态度',
  speed: '快慢',
  outcome: '效果',
  tags: '一句话',
  text: '评语',
} as const;
export type RatingColumn = keyof typeof RATING_COLUMN_WORDS;

export const EXPORT_CELL_WORDS = { yes: '是', no: '否', bySelf: '社区自办', to: '至' } as const;

/** Why a period is none of which there is an export. */
export const EXPORT_PERIOD_WORDS = {
  tooLong: '一次最多导出 {max} 天,把时间改短一点',
  turned: '结束的日子不能比开始的早',
} as const;
