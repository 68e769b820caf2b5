import type { Person } from '../../../domain/access/people';
import { givenBy } from '../../../domain/access/permissions';
import { communityOf, isInside } from '../../../domain/area';
import { findCategory } from '../../../domain/catalogue/catalogue';
import { DomainError } from '../../../domain/errors';
import { exportedOf, type Exported, type ExportNames } from '../../../domain/exports/exported';
import { EXPORT_TABLES, type ExportFormat, type ExportKind } from '../../../domain/exports/kinds';
import { exportPeriod, type ExportPeriod } from '../../../domain/exports/period';
import type { Role } from '../../../domain/order/vocabulary';
import type { Day } from '../../../domain/time/shanghai';
import { EXPORT_CELL_WORDS } from '../../../domain/words/exports';
import type { Reply } from '../../platform/http/route';
import { newId } from '../../platform/ids';
import type { OrderBundle } from '../../platform/stores/orders';
import { servedAreas } from '../lists/served-areas';
import type { ExportDeps } from './deps';
import { readBundles } from './read-bundles';
import { streamLines } from './stream-lines';
import { lineWriter } from './write-lines';

export interface ExportQuery {
  kind: ExportKind;
  format: ExportFormat;
  area?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

/**
 * 导出: the orders placed, or the ratings given, in a period and an area as a file that is read as it is taken. Who takes
 * it is recorded before the first line, and how it ended after the last. Throws `forbidden` outside of what one
 * may export, `validation_failed` for a period that is none.
 */
export async function exportFile(
  deps: ExportDeps,
  person: Person,
  { kind, format, area, from, to }: ExportQuery,
): Promise<Reply> {
  const areas = servedAreas(person, area, 'exportData');
  const period = exportPeriod({ from, to }, deps.clock.now());
  const table = EXPORT_TABLES[kind];
  const writer = lineWriter(table, format);
  const record = {
    id: newId(deps.clock.now()),
    by: person.id,
    role: roleFor(person, areas),
    ...{ kind, format, areas, from: period.from, to: period.to },
  };
  await deps.exports.put({ ...record, state: 'begun', rows: 0 });
  const bundles = readBundles(deps, kind, { areas, period });
  const stream = streamLines(exportedIn(deps, bundles), writer, (state, rows) =>
    deps.exports.put({ ...record, state, rows }),
  );
  const names = await namesOf(deps, areas);
  const ending = `.${format}`;
  return {
    stream,
    headers: {
      'content-type': writer.type,
      'content-disposition': disposition({
        ascii: `${kind}-${areas.join('-')}-${period.from}-${period.to}${ending}`,
        words: `${table.title}-${areas.map(names).join('、')}-${daysIn(period)}${ending}`,
      }),
    },
  };
}

const daysIn = ({ from, to }: ExportPeriod): string => `${from}${EXPORT_CELL_WORDS.to}${to}`;

/** In which role somebody takes it: that of the first of the areas. */
function roleFor({ memberships }: Person, [first = '']: readonly string[]): Role {
  const membership = givenBy(memberships, 'exportData').find(
    ({ areaCode }) => areaCode !== undefined && isInside(first, areaCode),
  );
  if (membership === undefined) throw new DomainError('forbidden');
  return membership.role;
}

/** RFC 6266 with the name in UTF-8 (RFC 8187), and a plain one for who does not know that. */
const disposition = ({ ascii, words }: { ascii: string; words: string }): string =>
  `attachment; filename="${ascii}"; filename*=UTF-8''${encoded(words)}`;

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

async function* exportedIn(
  deps: ExportDeps,
  batches: AsyncIterable<OrderBundle[]>,
): AsyncGenerator<Exported[]> {
  const now = deps.clock.now();
  for await (const batch of batches) {
    const areaOf = await namesOf(deps, batch.flatMap(areasIn));
    const names: ExportNames = {
      areaOf,
      categoryOf: (code) => findCategory(code)?.name ?? code,
    };
    yield batch.map((bundle) => exportedOf(bundle, { names, now }));
  }
}

const areasIn = ({ order }: OrderBundle): string[] => [
  order.ownerArea,
  order.firstReceiver,
  communityOf(order.areaCode) ?? order.areaCode,
  ...(order.escalation === undefined ? [] : [order.escalation.level]),
];

/** How areas are called; one that is not known any more by its code. */
async function namesOf(
  { areas }: Pick<ExportDeps, 'areas'>,
  codes: readonly string[],
): Promise<(code: string) => string> {
  const found = await Promise.all([...new Set(codes)].map((code) => areas.find(code)));
  const byCode = new Map(found.flatMap((area) => (area ? [[area.code, area.name] as const] : [])));
  return (code) => byCode.get(code) ?? code;
}
