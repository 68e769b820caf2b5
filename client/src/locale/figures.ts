import { figureWordsEn } from './figures.en';
import { figureWords as figureWordsZhCN } from './figures.zh-CN';
import { wantsEnglish } from './language';

/** The words of the public figures. */
export const figureWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? figureWordsEn : figureWordsZhCN;
