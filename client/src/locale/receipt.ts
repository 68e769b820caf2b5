import { receiptWordsEn } from './receipt.en';
import { receiptWords as receiptWordsZhCN } from './receipt.zh-CN';
import { wantsEnglish } from './language';

/** The words of 回执. */
export const receiptWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? receiptWordsEn : receiptWordsZhCN;
