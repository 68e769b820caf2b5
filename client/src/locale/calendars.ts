import { calendarWordsEn } from './calendars.en';
import { calendarWords as calendarWordsZhCN } from './calendars.zh-CN';
import { wantsEnglish } from './language';

/** The words of 订阅日历. */
export const calendarWords =
  process.env.TARO_ENV === 'h5' && wantsEnglish() ? calendarWordsEn : calendarWordsZhCN;
