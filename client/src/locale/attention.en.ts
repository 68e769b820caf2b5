import type { attentionWords } from './attention.zh-CN';
import { counted } from './counted.en';

/** The words of what the level above sees to (关注), in English. */
export const attentionWordsEn: typeof attentionWords = {
  title: 'Needs attention',
  count: (count) => counted(count, 'order'),
  since: (time) => `since ${time}`,
  turn: (who) => `Waiting for ${who}`,
  review: (day) => `review ${day}`,
  until: (day) => `asks to extend to ${day}`,
  all: (count) => `See all ${count}`,
  fewer: 'Show fewer',
  none: 'Nothing needs you right now',
  noneHint: 'Orders escalated, overdue, shelved or waiting for your decision will appear here',
  followUps: 'Higher-level follow-ups',
};
