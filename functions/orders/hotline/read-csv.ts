import { parse } from 'csv-parse/sync';

import type { HotlineLine } from '../../../domain/hotline/adapter';
import { byOurNames } from '../../../domain/hotline/by-our-names';
import { HOTLINE_WORDS } from '../../../domain/words/hotline';

interface Row {
  info: { lines: number };
  record: Record<string, string>;
}

/**
 * Work orders of a table saved as CSV: the first row names the columns (ours, such as `caller.phone`, or those of the hotline), each other
 * row is one. Lines are counted as the file has them. What is no CSV is one line that cannot be read.
 */
export function readCsv(text: string): HotlineLine[] {
  try {
    const rows: Row[] = parse(text, {
      ...{ bom: true, columns: true, info: true, skip_empty_lines: true, trim: true },
      skip_records_with_empty_values: true,
    });
    return rows.map(({ info, record }) => ({ line: info.lines, sent: byOurNames(record) }));
  } catch {
    return [{ line: 1, unreadable: HOTLINE_WORDS.notCsv }];
  }
}
