/** What is printed of a building and of its community. */
export interface PosterFacts {
  community: string;
  phone: string;
  hoursText: string;
  dutyPhone?: string;
  address: string;
  code: string;
}

/** What the poster at a door (门口海报) says, whether the command prints it or the console; with wide commas, as print has. */
export const POSTER_WORDS = {
  call: '有事 扫一扫',
  promise: '漏水、灯坏、要人搭把手？点一单，社区来办',
  scan: '打开微信扫一扫',
  steps: [
    { title: '扫一扫', hint: '打开就知道您在哪栋楼' },
    { title: '说一说', hint: '什么事，拍张照片更清楚' },
    { title: '等回音', hint: '办到哪一步都告诉您' },
  ],
  orCall: '不扫码，打电话也行',
  duty: '值班',
  code: (code: string): string => `门口码 ${code}`,
} as const;

/** When somebody is there, and whom to call when nobody is. */
export const hoursLine = ({ hoursText, dutyPhone }: PosterFacts): string =>
  [hoursText, ...(dutyPhone === undefined ? [] : [`${POSTER_WORDS.duty} ${dutyPhone}`])]
    .join('，')
    .replace(/,/g, '，');

const NARROW = 0.6;

/** How wide a text is, in units of the size of its letters: a Chinese sign takes a whole one. */
const widthOf = (text: string): number =>
  text.split('').reduce((sum, sign) => sum + (sign < '\u2000' ? NARROW : 1), 0);

/** The size in which a text is printed: smaller where its line would be longer than `most`. */
export const printedSize = (text: string, size: number, most: number): number =>
  Math.min(size, most / widthOf(text));
