import { wantsEnglish } from './language';
import { webhookWordsEn } from './webhooks.en';
import { webhookWords as webhookWordsZhCN } from './webhooks.zh-CN';

/** The words of 对外通知. */
export const webhookWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? webhookWordsEn : webhookWordsZhCN;
