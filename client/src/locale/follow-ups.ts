import { followUpWordsEn } from './follow-ups.en';
import { followUpWords as followUpWordsZhCN } from './follow-ups.zh-CN';
import { wantsEnglish } from './language';

/** The words of 回访. */
export const followUpWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? followUpWordsEn : followUpWordsZhCN;
