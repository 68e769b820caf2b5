import { wantsEnglish } from './language';
import { hotlineWordsEn } from './hotline.en';
import { hotlineWords as hotlineWordsZhCN } from './hotline.zh-CN';

/** The words of 导入热线单. */
export const hotlineWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? hotlineWordsEn : hotlineWordsZhCN;
