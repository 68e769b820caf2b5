import type { ExportFormat, ExportKind } from '../../../domain/exports/kinds';
import type { Role } from '../../../domain/order/vocabulary';
import type { Day } from '../../../domain/time/shanghai';
import { exportedKey, exportedPartition } from '../../platform/table/keys';
import type { Item, Page, QueryOptions, Table } from '../../platform/table/table';

/** Who took what out of the platform: by whom is an id, which names nobody once they have left. */
export interface ExportRecord {
  /** Sortable by when it began (ULID). */
  id: string;
  by: string;
  role: Role;
  kind: ExportKind;
  format: ExportFormat;
  areas: string[];
  from: Day;
  to: Day;
  /** `begun` until the last line went out; `broken` where somebody took no more, or it took too long. */
  state: 'begun' | 'complete' | 'broken';
  rows: number;
}

export interface ExportStore {
  /** Writes the record, over what it was when it began; with each district whose areas are in it. */
  put: (record: ExportRecord) => Promise<void>;
  /** Records of a district, sorted by `sk`. */
  list: (area: string, options: QueryOptions) => Promise<Page>;
}

export function createExportStore(table: Table): ExportStore {
  return {
    put: async ({ id, ...record }) => {
      const districts = new Set(record.areas.map((area) => exportedPartition(area)));
      const places = [...districts].flatMap((partition) => {
        const area = record.areas.find((one) => exportedPartition(one) === partition);
        return area === undefined ? [] : [exportedKey(area, id)];
      });
      await Promise.all(places.map((place) => table.put({ ...place, ...record })));
    },
    list: (area, options) => table.query(exportedPartition(area), options),
  };
}

/** The record that a row holds. */
export const exportIn = ({ pk: _, sk, ...row }: Item): ExportRecord =>
  JSON.parse(JSON.stringify({ ...row, id: sk }));
