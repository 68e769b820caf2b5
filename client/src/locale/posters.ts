import { wantsEnglish } from './language';
import { posterWordsEn } from './posters.en';
import { posterWords as posterWordsZhCN } from './posters.zh-CN';

/** The words of 门口海报. */
export const posterWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? posterWordsEn : posterWordsZhCN;
