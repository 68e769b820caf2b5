import type { exportWords } from './exports.zh-CN';

/** The words of 导出, in English. */
export const exportWordsEn: typeof exportWords = {
  title: 'Export',
  hint: 'Without names, phone numbers or addresses of residents, and without sensitive orders. Who exports what is recorded.',
  what: 'What to export',
  orders: 'Orders',
  ratings: 'Ratings',
  from: 'From',
  to: 'To',
  download: 'Download',
  share: 'Send to a chat',
  done: 'Exported',
  name: (what, from, to) => `${what} ${from} to ${to}`,
};
