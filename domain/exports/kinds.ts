import { EXPORT_KIND_WORDS, ORDER_COLUMN_WORDS, RATING_COLUMN_WORDS } from '../words/exports';
import type { Column } from './column';
import type { Exported } from './exported';
import { ORDER_COLUMNS } from './order-columns';
import { RATING_COLUMNS } from './rating-columns';

export const EXPORT_KINDS = ['orders', 'ratings'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the lines of an export are made of, and how it and its columns are called. */
export interface ExportTable {
  title: string;
  columns: readonly Column<string, Exported>[];
  words: Readonly<Record<string, string>>;
}

export const EXPORT_TABLES: Readonly<Record<ExportKind, ExportTable>> = {
  orders: {
    title: EXPORT_KIND_WORDS.orders,
    columns: ORDER_COLUMNS,
    words: ORDER_COLUMN_WORDS,
  },
  ratings: {
    title: EXPORT_KIND_WORDS.ratings,
    columns: RATING_COLUMNS,
    words: RATING_COLUMN_WORDS,
  },
};
