import type { calendarWords } from './calendars.zh-CN';

/** The words of 订阅日历, in English. */
export const calendarWordsEn: typeof calendarWords = {
  title: 'Calendar subscription',
  hint: 'Puts agreed times into your own calendar and keeps them up to date. It holds category, number and community only, no phone numbers or addresses.',
  mine: 'My work',
  partners: 'The whole team',
  add: 'Get an address',
  address: 'Calendar address',
  once: 'The address is shown this once. Whoever has it can read it, so keep it to yourself.',
  copy: 'Copy address',
  since: (day) => `Since ${day}`,
  stop: 'Stop',
  stopped: 'Stopped',
  none: 'No subscriptions yet',
};
