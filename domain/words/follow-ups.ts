import type { FollowUpReason } from '../insight/follow-up-list';

/** Why somebody is called back (回访), as whoever calls reads it. */
export const FOLLOW_UP_REASON_WORDS: Record<FollowUpReason, string> = {
  dissatisfied: '评了不满意',
  unrated: '办完没有评',
  rejected: '没有受理',
  askedTo: '说是工作人员让撤的',
  drawn: '随机抽到的',
};
