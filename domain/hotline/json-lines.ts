import { HOTLINE_WORDS } from '../words/hotline';
import type { HotlineAdapter, HotlineLine } from './adapter';
import { byOurNames } from './by-our-names';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function lineOf(text: string, line: number): HotlineLine {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value)
      ? { line, sent: byOurNames(value) }
      : { line, unreadable: HOTLINE_WORDS.notAnObject };
  } catch {
    return { line, unreadable: HOTLINE_WORDS.notJson };
  }
}

/** JSON Lines: one work order a line, UTF-8, blank lines between; a mark at the beginning (BOM) is no part of it. */
export const jsonLines: HotlineAdapter = {
  contentType: 'application/x-ndjson; charset=utf-8',
  read: (text) =>
    text
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .flatMap((line, index) => (line.trim() === '' ? [] : [lineOf(line, index + 1)])),
  write: (updates) => updates.map((update) => `${JSON.stringify(update)}\n`).join(''),
};
