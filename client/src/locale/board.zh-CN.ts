import type { Age, OpenFigure } from '@domain/insight/open-figures';
import type { WaitingCause } from '@domain/insight/waiting';

const ages: Record<Age, string> = {
  day1: '一天以内',
  days3: '一到三天',
  days7: '三到七天',
  days15: '七到十五天',
  days30: '十五到三十天',
  older: '三十天以上',
};

const states: Partial<Record<OpenFigure, string>> = {
  'open.placed': '待接单',
  'open.accepted': '已接单',
  'open.offered': '待领办',
  'open.taken': '已领办',
  'open.started': '办理中',
  'open.paused': '已挂起',
  'open.escalated': '已提级',
  'open.awaitingRating': '待评单',
};

const waited: Record<WaitingCause, string> = {
  owner: '社区安排',
  partners: '等人领办',
  handler: '正在办',
  above: '等上一级',
  shelved: '挂账',
  merged: '跟着别的单',
  resident: '等居民',
  parts: '等配件',
  weather: '等天气',
  otherBody: '等别的单位',
};

/** The words of 看板, beside the pages that show it. */
export const board = {
  title: '看板',
  ours: '我们的数',
  periods: { week: '近 7 天', month: '近 30 天', quarter: '近 90 天' },
  provisional: '这段时间的单还能补评,数还会变。',
  empty: '这段时间还没有办结的单',
  emptyHint: '单子办结、居民评了,数就有了。',
  voices: (of: number) => `有效评价 ${of} 单`,
  few: '不到 10 单,先不比',
  rates: {
    responseRate: '响应率',
    resolutionRate: '解决率',
    satisfactionRate: '满意率',
    onTimeRate: '按时办结',
    firstTimeRate: '一次办结',
  },
  noData: '没有数',
  ofCount: (count: number, of: number) => `${count} / ${of}`,
  shares: {
    rejected: '不予受理',
    reopened: '重办',
    unrated: '没评就到期',
    exempted: '剔除',
    shelved: '挂账',
  },
  sharesTitle: '另外看看',
  times: { toAccept: '多久接单', toTake: '多久领办', toFulfil: '多久办结' },
  timesTitle: '快慢',
  median: (words: string) => `一半在 ${words}内`,
  p90: (words: string) => `九成在 ${words}内`,
  open: '手上的单',
  openTotal: (count: number) => `${count} 单没办完`,
  overdue: '已超时',
  ages: '放了多久',
  waitedTitle: '时间花在等谁',
  waitedHint: '等别人的时间算在别人头上。',
  trend: '每天办结',
  most: (count: number) => `最多一天 ${count} 单`,
  by: { category: '按类别', grid: '按网格', partner: '按服务方', area: '按下级', worker: '按人' },
  rank: (place: number) => `第 ${place}`,
  ended: (count: number) => `办结 ${count} 单`,
  figureTitle: '数后面的单',
  figureEmpty: '没有单',
  figureEmptyHint: '换一段时间再看看。',
  hidden: (count: number) => `另有 ${count} 单您看不到内容`,
  ageWords: ages,
  stateWords: states,
  waitedWords: waited,
};
