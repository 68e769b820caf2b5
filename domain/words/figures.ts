/** 统计: what groups are called that are nobody's name. */
export const FIGURE_GROUP_WORDS = {
  /** Orders that no partner handled. */
  noPartner: '没有交给社会力量的',
  /** Somebody who is no member any more. */
  formerWorker: '已离开的人',
} as const;
