import type { Person } from '../../../domain/access/people';
import { isInside } from '../../../domain/area';
import { toWireTime } from '../../../domain/time/shanghai';
import { timeOfId } from '../../platform/ids';
import { exportedPartition } from '../../platform/table/keys';
import { readCursor, writeCursor, type CursorScope } from '../cursor';
import { servedAreas } from '../lists/served-areas';
import { mergePages } from '../merge-pages';
import type { ExportDeps } from './deps';
import { exportIn, type ExportRecord } from './export-store';

export interface ExportsQuery {
  area?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/**
 * Who exported what of an area, of what lies in it and of what it lies in, newest first. Throws `forbidden` outside of
 * what one may export oneself, `invalid_cursor`.
 */
export async function listExports(
  deps: ExportDeps,
  person: Person,
  { area, limit, cursor }: ExportsQuery,
) {
  const asked = servedAreas(person, area, 'exportData');
  const scope: CursorScope = { viewer: person.id, query: `exports ${area ?? ''}` };
  const after = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const districts = new Map(asked.map((one) => [exportedPartition(one), one]));
  const { rows, next } = await mergePages<ExportRecord>({
    sources: [...districts.values()].map((one) => (options) => deps.exports.list(one, options)),
    sortAttribute: 'sk',
    newestFirst: true,
    ...(after === undefined ? {} : { after }),
    limit,
    keep: (items) =>
      items
        .map((item) => ({ sort: String(item['sk']), value: exportIn(item) }))
        .filter(({ value }) => value.areas.some((one) => asked.some(touches(one)))),
  });
  const once = [...new Map(rows.map(({ value }) => [value.id, value])).values()];
  const names = await deps.people.namesOf(once.map(({ by }) => by));
  return {
    items: once.map((record) => answerOf(record, names.get(record.by))),
    ...(next === undefined ? {} : { next: writeCursor(deps.secret, scope, next) }),
  };
}

const touches =
  (one: string) =>
  (other: string): boolean =>
    isInside(one, other) || isInside(other, one);

const answerOf = ({ by: _, role, ...record }: ExportRecord, displayName: string | undefined) => ({
  ...record,
  at: toWireTime(timeOfId(record.id)),
  by: { role, ...(displayName === undefined ? {} : { displayName }) },
});
