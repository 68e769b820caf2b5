import { en, type Words } from './en';
import { wantsEnglish } from './language';
import { words as zhCN } from './zh-CN';

export { personas } from './zh-CN';

/** The words of the screens; those of the business are in domain/words.zh-CN.ts. */
export const words: Words = process.env.TARO_ENV === 'h5' && wantsEnglish() ? en : zhCN;
