import { doorWordsEn } from './door.en';
import { doorWords as doorWordsZhCN } from './door.zh-CN';
import { wantsEnglish } from './language';

/** The words of 门口码. */
export const doorWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? doorWordsEn : doorWordsZhCN;
