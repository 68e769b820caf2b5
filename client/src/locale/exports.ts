import { exportWordsEn } from './exports.en';
import { exportWords as exportWordsZhCN } from './exports.zh-CN';
import { wantsEnglish } from './language';

/** The words of 导出. */
export const exportWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? exportWordsEn : exportWordsZhCN;
