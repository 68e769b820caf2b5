import type { Person } from '../../../domain/access/people';
import { NO_PARTNER } from '../../../domain/insight/dims';
import { chargedToPartner } from '../../../domain/insight/order-record';
import { FIGURES, type Figure } from '../../../domain/insight/figures';
import type { FigureScope } from '../../../domain/insight/figure-scope';
import { OPEN_FIGURES, openFiguresOf, type OpenFigure } from '../../../domain/insight/open-figures';
import type { OrderAnswer } from '../../../domain/order/answer';
import type { Order } from '../../../domain/order/order';
import { addDays, shanghaiDay, type Day } from '../../../domain/time/shanghai';
import { cardOf } from '../../platform/stores/orders';
import { countsIn } from '../../platform/stores/owners-in';
import { recordIn } from '../../platform/stores/records';
import { orderIdOf } from '../../platform/table/keys';
import type { Item } from '../../platform/table/table';
import { readCursor, writeCursor, type CursorScope } from '../cursor';
import { mergePages, type Row } from '../merge-pages';
import { viewRow } from '../view-row';
import type { OverviewDeps } from './deps';
import { endedSources, openSources, scopeOf } from './figure-sources';

export interface FigureQuery {
  figure: Figure | OpenFigure;
  area?: string | undefined;
  partner?: string | undefined;
  worker?: string | undefined;
  category?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface FigureOrders {
  items: Partial<OrderAnswer>[];
  /** How many more of this page count, but are not for this viewer: sensitive ones (敏感) of others. */
  hidden: number;
  next?: string;
}

const USUAL_DAYS = 30;

const isOpenFigure = (name: string): name is OpenFigure => OPEN_FIGURES.some((one) => one === name);

/**
 * The orders that a figure counts (每个数点开看单), by the same table that counts them: ended ones by their latest end,
 * newest first; open ones by what is due next. Everything that a figure counts is listed or numbered in `hidden`.
 * Throws `forbidden` outside of what one may see, `invalid_cursor`.
 */
export async function listFigure(
  deps: OverviewDeps,
  person: Person,
  { cursor, limit, ...asked }: FigureQuery,
): Promise<FigureOrders> {
  const cursorOf: CursorScope = { viewer: person.id, query: `figure ${JSON.stringify(asked)}` };
  const after = cursor === undefined ? undefined : readCursor(deps.secret, cursorOf, cursor);
  const { isCard, ...reading } = await readingOf(deps, person, asked);
  const { rows, next } = await mergePages<Order>({
    ...reading,
    ...(after === undefined ? {} : { after }),
    limit,
  });
  await deps.people.namesOf(rows.flatMap(({ value }) => value.workerId ?? []));
  const seen = await Promise.all(rows.map(({ value }) => viewRow(deps, person, value, { isCard })));
  const items = seen.flatMap((item) => item ?? []);
  return {
    items,
    hidden: seen.length - items.length,
    ...(next === undefined ? {} : { next: writeCursor(deps.secret, cursorOf, next) }),
  };
}

type Asked = Omit<FigureQuery, 'limit' | 'cursor'>;

async function readingOf(deps: OverviewDeps, person: Person, asked: Asked) {
  const { figure } = asked;
  const scope = scopeOf(person, asked);
  const now = deps.clock.now();
  if (isOpenFigure(figure)) {
    const { sources, sortAttribute } = await openSources(deps, scope);
    const keep = (items: readonly Item[]): Row<Order>[] =>
      items
        .map((item) => ({ sort: String(item[sortAttribute]), value: cardOf(item) }))
        .filter(
          ({ value }) =>
            openFiguresOf(value, now).includes(figure) && isWanted(placeOf(value), scope, asked),
        );
    return { sources, sortAttribute, newestFirst: false, keep, isCard: true };
  }
  const to = asked.to ?? shanghaiDay(now);
  const period = { from: asked.from ?? addDays(to, 1 - USUAL_DAYS), to };
  return {
    sources: await endedSources(deps, scope, period),
    sortAttribute: 'openSk',
    newestFirst: true,
    keep: (items: readonly Item[]) => countedIn(deps, { figure, scope, asked }, items),
    isCard: false,
  };
}

/** The orders of the records that count. */
async function countedIn(
  { orders }: OverviewDeps,
  { figure, scope, asked }: { figure: Figure; scope: FigureScope; asked: Asked },
  items: readonly Item[],
): Promise<Row<Order>[]> {
  const wanted = items.filter((item) => {
    const record = recordIn(item);
    const isPartners = (scope.partnerId ?? asked.partner) !== undefined;
    const charged = isPartners ? chargedToPartner(record) : record;
    return FIGURES[figure](charged) && isWanted(record, scope, asked);
  });
  const idOf = ({ pk }: Item): string => orderIdOf(String(pk)) ?? '';
  const found = new Map((await orders.findMany(wanted.map(idOf))).map((one) => [one.id, one]));
  return wanted.flatMap((item) => {
    const value = found.get(idOf(item));
    return value === undefined ? [] : [{ sort: String(item['openSk']), value }];
  });
}

interface Place extends Pick<Order, 'areaCode' | 'ownerArea' | 'categoryCode'> {
  partnerId?: string | undefined;
  workerId?: string | undefined;
}

const placeOf = (order: Order): Place => ({ ...order, partnerId: order.partner?.id });

/** Whether an order lies in the scope, and in what else was asked for. */
function isWanted(place: Place, scope: FigureScope, { partner, worker, category }: Asked): boolean {
  const { partnerId, workerId, categoryCode } = place;
  return (
    (scope.areas?.some((area) => countsIn(place, area)) ?? true) &&
    (scope.partnerId === undefined || partnerId === scope.partnerId) &&
    (partner !== NO_PARTNER || partnerId === undefined) &&
    (worker === undefined || workerId === worker) &&
    (category === undefined || categoryCode === category)
  );
}
