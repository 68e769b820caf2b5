import { attentionWordsEn } from '@/locale/attention.en';
import { attentionWords } from '@/locale/attention.zh-CN';
import { boardEn } from '@/locale/board.en';
import { board } from '@/locale/board.zh-CN';
import { calendarWordsEn } from '@/locale/calendars.en';
import { calendarWords } from '@/locale/calendars.zh-CN';
import { doorWordsEn } from '@/locale/door.en';
import { doorWords } from '@/locale/door.zh-CN';
import { en } from '@/locale/en';
import { exportWordsEn } from '@/locale/exports.en';
import { exportWords } from '@/locale/exports.zh-CN';
import { figureWordsEn } from '@/locale/figures.en';
import { figureWords } from '@/locale/figures.zh-CN';
import { followUpWordsEn } from '@/locale/follow-ups.en';
import { followUpWords } from '@/locale/follow-ups.zh-CN';
import { galleryWordsEn } from '@/locale/gallery.en';
import { galleryWords } from '@/locale/gallery.zh-CN';
import { posterWordsEn } from '@/locale/posters.en';
import { posterWords } from '@/locale/posters.zh-CN';
import { receiptWordsEn } from '@/locale/receipt.en';
import { receiptWords } from '@/locale/receipt.zh-CN';
import { shareWordsEn } from '@/locale/share.en';
import { shareWords } from '@/locale/share.zh-CN';
import { heardWordsEn } from '@/locale/heard.en';
import { heardWords } from '@/locale/heard.zh-CN';
import { words } from '@/locale/zh-CN';

const CHINESE = /\p{Script=Han}/u;
const SAMPLES = [1, 2, 3, 4];

/** Every word by its path; what is worked out from something, for numbers. */
function saidIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[`${path}()`, String(value(...SAMPLES))]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`no word at ${path}`);
  return Object.entries(value).flatMap(([name, one]) => saidIn(one, `${path}.${name}`));
}

describe.each([
  ['the screens', words, en],
  ['看板', board, boardEn],
  ['the public figures', figureWords, figureWordsEn],
  ['组件', galleryWords, galleryWordsEn],
  ['回访', followUpWords, followUpWordsEn],
  ['导出', exportWords, exportWordsEn],
  ['订阅日历', calendarWords, calendarWordsEn],
  ['回执', receiptWords, receiptWordsEn],
  ['门口码', doorWords, doorWordsEn],
  ['门口海报', posterWords, posterWordsEn],
  ['转发', shareWords, shareWordsEn],
  ['what the level above sees to', attentionWords, attentionWordsEn],
  ['what is only heard', heardWords, heardWordsEn],
])('the English words of %s', (_, chinese, english) => {
  it('are all there, and no others', () => {
    expect(saidIn(english).map(([path]) => path)).toEqual(saidIn(chinese).map(([path]) => path));
  });

  it('say something wherever the Chinese ones do, in English', () => {
    const said = new Map(saidIn(english));
    const silent = saidIn(chinese).filter(
      ([path, text]) => (said.get(path) === '') !== (text === ''),
    );
    expect(silent).toEqual([]);
    expect([...said].filter(([, text]) => CHINESE.test(text))).toEqual([]);
    expect([...said].filter(([, text]) => text.includes('undefined'))).toEqual([]);
  });
});
