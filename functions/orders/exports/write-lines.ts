import { stringify } from 'csv-stringify/sync';

import type { Exported } from '../../../domain/exports/exported';
import type { ExportFormat, ExportTable } from '../../../domain/exports/kinds';

/** How a file begins and how its lines are written, some at a time. */
export interface LineWriter {
  /** Says what the bytes are, for `Content-Type`. */
  type: string;
  head: string;
  lines: (some: readonly Exported[]) => string;
}

const BOM = '\uFEFF';

/** RFC 4180; cells that a table would take for a formula are not one, numbers stay numbers. */
const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n' },
  );

const WRITERS: Readonly<Record<ExportFormat, (table: ExportTable) => LineWriter>> = {
  csv: ({ columns, words }) => ({
    type: 'text/csv; charset=utf-8; header=present',
    head: `${BOM}${csv([columns.map(({ name }) => words[name] ?? name)])}`,
    lines: (some) => csv(some.map((one) => columns.map(({ cell }) => cell(one)))),
  }),
  jsonl: ({ columns }) => ({
    type: 'application/x-ndjson',
    head: '',
    lines: (some) =>
      some
        .map((one) =>
          JSON.stringify(Object.fromEntries(columns.map(({ name, fact }) => [name, fact(one)]))),
        )
        .map((line) => `${line}\n`)
        .join(''),
  }),
};

/** A file of these columns in one of the two forms: CSV in Chinese with a mark for Excel, or JSON Lines for programs. */
export const lineWriter = (table: ExportTable, format: ExportFormat): LineWriter =>
  WRITERS[format](table);
