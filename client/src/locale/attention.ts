import { attentionWordsEn } from './attention.en';
import { attentionWords as attentionWordsZhCN } from './attention.zh-CN';
import { wantsEnglish } from './language';

/** The words of what the level above sees to. */
export const attentionWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? attentionWordsEn : attentionWordsZhCN;
