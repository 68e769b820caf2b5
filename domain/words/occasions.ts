/** Sentences that belong to a moment rather than to a code. */
export const OCCASION_WORDS = {
  /** Beside the switch 公开. */
  publicSwitch: '邻居能看到办什么、办得怎样,看不到您是谁、住哪户',
  /** Beside the switch 紧急. */
  urgentSwitch: '有危险、正漏水才算急;伤人、着火、老人摔倒先打 120、119',
  /** Beside the switch 紧急 outside opening hours, where no duty phone is named. */
  urgentNight: '现在没人值班,有危险请马上打 110、119、120',
  offline: '没有网,单先存着,有网自动发出',
  versionConflict: '刚刚有人动过这一单,已换成最新的',
  claimLost: '这单别人先领了,看看别的吧',
  evidenceMissing: '还差{missing},补上就能办结',
  beforeRating: '解决了吗?怎么想就怎么评',
  hidden: '暂不公开',
  manyHouseholds: '10 户以上',
  noData: '还没有数据',
  unresolved: '就这样,如实记未解决',
  communityFollowUp: '社区自访',
} as const;
