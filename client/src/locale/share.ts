import { wantsEnglish } from './language';
import { shareWordsEn } from './share.en';
import { shareWords as shareWordsZhCN } from './share.zh-CN';

/** The words of what is sent to a friend or a group (转发). */
export const shareWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? shareWordsEn : shareWordsZhCN;
