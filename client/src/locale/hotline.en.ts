import type { hotlineWords } from './hotline.zh-CN';

/** The words of 导入热线单, in English. */
export const hotlineWordsEn: typeof hotlineWords = {
  title: 'Import from the hotline',
  says: 'Save work orders of 12345 as CSV or JSON Lines, 200 at a time. One number is one order: importing again adds nothing.',
  choose: 'Choose a file',
  taken: (created, known) => `${created} new, ${known} known already`,
  refused: (count) => `${count} not taken: mend them and import again`,
  line: (line) => `Line ${line}`,
  created: 'new',
  known: 'known',
  unreadable: 'This file is no text: save it as CSV in UTF-8',
  notYours: 'For staff of a community',
  done: 'Done',
};
