import type { Person } from '../../domain/access/people';
import { levelOf } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import type { Dim } from '../../domain/insight/dims';
import type { FigureScope } from '../../domain/insight/figure-scope';
import { sumOfTallies } from '../../domain/insight/tally';
import { fieldProblemWords, fieldWords } from '../../domain/words.zh-CN';
import { countsIn } from '../platform/stores/owners-in';
import type { Period, TallyRow } from '../platform/stores/tallies';
import type { Grouping, StatsDeps } from './get-stats';

interface Wanted {
  person: Pick<Person, 'id'>;
  scope: FigureScope;
  period: Period;
  by: Grouping | undefined;
}

/** The counts that an answer is made of: each order is in one cell, which bears the key of its group. */
export async function readRows(deps: StatsDeps, wanted: Wanted): Promise<TallyRow[]> {
  const { scope, period, by } = wanted;
  if (scope.partnerId !== undefined) return rowsOfPartner(deps, { ...wanted, scope });
  const dim = scope.areas.map((area) => dimOf(by, area));
  const read = scope.areas.map((area, index) =>
    deps.tallies.readTallies(area, period, dim[index] ?? 'total'),
  );
  const rows = (await Promise.all(read)).flat();
  return by === 'day' ? rows.map(underDay) : rows;
}

/** How the counts of an area are kept for a grouping; throws where they are not. */
function dimOf(by: Grouping | undefined, area: string): Dim {
  const level = levelOf(area);
  if (by === undefined || by === 'day') return 'total';
  if (by === 'category') return 'category';
  if (by === 'worker') throw new DomainError('forbidden');
  const isKept =
    by === 'grid' ? level === 'community' || level === 'grid' : by === 'area' || level !== 'grid';
  if (!isKept) throw notThere();
  return by;
}

const notThere = (): DomainError =>
  new DomainError('validation_failed', {}, [
    {
      path: 'by',
      code: 'not_in_list',
      message: `${fieldWords('by')}:${fieldProblemWords('not_in_list')}`,
    },
  ]);

async function rowsOfPartner(
  { tallies, partners }: StatsDeps,
  {
    person,
    scope: { areas, partnerId, workers },
    period,
    by,
  }: Wanted & { scope: Extract<FigureScope, { partnerId: string }> },
): Promise<TallyRow[]> {
  if (by === 'partner' || by === 'grid') throw notThere();
  if (by === 'worker' && workers === 'none') throw new DomainError('forbidden');
  const partner = await partners.findCached(partnerId);
  if (partner === undefined) throw new DomainError('not_found');
  const worksIn = partner.agreement.areas;
  const dim = by === 'worker' ? 'worker' : 'category';
  const rows = await tallies.readPartnerTallies(partnerId, { ...period, areas: worksIn }, dim);
  const here = rows.filter(
    ({ owner = '' }) =>
      areas === undefined ||
      areas.some((area) => countsIn({ areaCode: '', ownerArea: owner }, area)),
  );
  if (by === 'day') return here.map(underDay);
  if (by === 'area') return here.map((row) => under(row.owner ?? '', row));
  if (by !== 'worker' || workers === 'all') return here;
  return here.map((row) => only(person.id, row));
}

const underDay = (row: TallyRow): TallyRow => under(row.day, row);

/** The whole of a row under one key. */
const under = (key: string, { cells, ...row }: TallyRow): TallyRow => ({
  ...row,
  cells: { [key]: sumOfTallies(Object.values(cells)) },
});

const only = (key: string, { cells, ...row }: TallyRow): TallyRow => ({
  ...row,
  cells: cells[key] === undefined ? {} : { [key]: cells[key] },
});
