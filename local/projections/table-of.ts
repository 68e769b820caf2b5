import type { RebuildTally } from '../../functions/stream/rebuild-tallies';

const HEAD = ['看过', '补上', '改好', '拿掉'];
const WIDE = 14;
const NARROW = 8;

/** Chinese characters are as wide as two others. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0);
const filled = (text: string, width: number): string =>
  `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
const right = (text: string): string => `${' '.repeat(Math.max(0, NARROW - widthOf(text)))}${text}`;

/** What a rebuild looked at and did, a line a kind of rows. */
export const tableOf = (kinds: readonly RebuildTally[]): string[] => [
  `${filled('', WIDE)}${HEAD.map(right).join('')}`,
  ...kinds.map(({ kind, checked, added, changed, removed }) => {
    const figures = [checked, added, changed, removed].map((figure) => right(String(figure)));
    return `${filled(kind, WIDE)}${figures.join('')}`;
  }),
];
