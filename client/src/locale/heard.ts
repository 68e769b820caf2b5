import { heardWordsEn } from './heard.en';
import { heardWords as heardWordsZhCN } from './heard.zh-CN';
import { wantsEnglish } from './language';

/** What a screen reader says where the eye needs no words. */
export const heardWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? heardWordsEn : heardWordsZhCN;
