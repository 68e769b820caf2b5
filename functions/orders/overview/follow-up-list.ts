import type { Person } from '../../../domain/access/people';
import { givenBy } from '../../../domain/access/permissions';
import { communityOf, isInside } from '../../../domain/area';
import { DomainError } from '../../../domain/errors';
import {
  endedIn,
  FOLLOW_UP_DAYS,
  followUpReasons,
  isVisited,
  type FollowUpReason,
  type Visitor,
} from '../../../domain/insight/follow-up-list';
import type { OrderAnswer } from '../../../domain/order/answer';
import type { Order } from '../../../domain/order/order';
import { DAY, shanghaiMonth, toWireTime } from '../../../domain/time/shanghai';
import { lotOf } from '../../platform/digests';
import { recordIn } from '../../platform/stores/records';
import { endedPartition, orderIdOf, toCallPartition } from '../../platform/table/keys';
import type { Item, QueryOptions } from '../../platform/table/table';
import { readCursor, writeCursor, type CursorScope } from '../cursor';
import { mergePages, type Row, type Source } from '../merge-pages';
import { viewRow } from '../view-row';
import type { OverviewDeps } from './deps';

export interface FollowUpQuery {
  area?: string | undefined;
  by: Visitor;
  done: boolean;
  limit: number;
  cursor?: string | undefined;
}

/** A row of the list: the order as this viewer sees it, why it is on the list, since when, and whether it was visited. */
export type FollowUpItem = Partial<OrderAnswer> & {
  reasons: FollowUpReason[];
  since: string;
  done: boolean;
};

/**
 * 回访: orders that ended in the last 30 days and that somebody who did not handle them asks about, oldest end first;
 * with `done` those that this level has visited, newest first. The community's list and that of the level above know
 * nothing of each other. Rows show no contact: that is read one order at a time, and each look is noted.
 *
 * What is still to be done costs what is on the page: half a read unit for the rows of the index and one for each two
 * orders. `done` looks through the ended orders of 30 days, about one unit for each ten.
 * Throws `forbidden` outside of the areas that one serves or stands over, `invalid_cursor`.
 */
export async function listFollowUps(
  deps: OverviewDeps,
  person: Person,
  { cursor, limit, ...asked }: FollowUpQuery,
): Promise<{ items: FollowUpItem[]; next?: string }> {
  const scope: CursorScope = { viewer: person.id, query: `follow-ups ${JSON.stringify(asked)}` };
  const after = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const owners =
    asked.by === 'community' ? ownAreas(person, asked.area) : await areasBelow(deps, person, asked);
  const since = toWireTime(deps.clock.now() - FOLLOW_UP_DAYS * DAY);
  const { rows, next } = await mergePages<Order>({
    ...(asked.done ? visited(deps, owners, since) : toCall(deps, owners, since, asked.by)),
    ...(after === undefined ? {} : { after }),
    limit,
    keep: (items) => ordersToShow(deps, person, asked, items),
  });
  await deps.people.namesOf(rows.flatMap(({ value }) => value.workerId ?? []));
  const items = await Promise.all(rows.map(({ value }) => itemOf(deps, person, value, asked)));
  return {
    items: items.flatMap((item) => item ?? []),
    ...(next === undefined ? {} : { next: writeCursor(deps.secret, scope, next) }),
  };
}

/** The areas whose own staff somebody is, inside the one asked for or around it. */
function ownAreas({ memberships }: Person, area: string | undefined): string[] {
  const own = givenBy(memberships, 'callBack').flatMap(({ areaCode }) => areaCode ?? []);
  const asked = own.filter(
    (code) => area === undefined || isInside(code, area) || communityOf(area) === code,
  );
  if (asked.length === 0) throw new DomainError('forbidden');
  return [...new Set(asked)];
}

/** The areas right below those that somebody stands over, inside the one asked for. */
async function areasBelow(
  deps: OverviewDeps,
  { memberships }: Person,
  { area }: Pick<FollowUpQuery, 'area'>,
): Promise<string[]> {
  const own = givenBy(memberships, 'oversee')
    .flatMap(({ areaCode }) => areaCode ?? [])
    .filter((code) => area === undefined || isInside(area, code) || isInside(code, area));
  if (own.length === 0) throw new DomainError('forbidden');
  const children = await Promise.all(own.map((code) => deps.areas.childrenOf(code)));
  const codes = children.flat().map(({ code }) => code);
  return codes.filter((code) => area === undefined || isInside(code, area));
}

interface Reading {
  sources: Source[];
  sortAttribute: 'workSk' | 'mineSk' | 'openSk';
  newestFirst: boolean;
}

/** No source goes back further than the list does. */
const bounded = ({ from, to, ...rest }: QueryOptions, since: string): QueryOptions => ({
  ...rest,
  from: from === undefined || from < since ? since : from,
  to: to ?? '~~',
});

function toCall(
  { orders }: OverviewDeps,
  owners: readonly string[],
  since: string,
  by: Visitor,
): Reading {
  const index = by === 'community' ? 'byPartner' : 'byResident';
  return {
    sources: owners.map(
      (code) => (options) => orders.list(index, toCallPartition(by, code), bounded(options, since)),
    ),
    sortAttribute: by === 'community' ? 'workSk' : 'mineSk',
    newestFirst: false,
  };
}

function visited(
  { orders, clock }: OverviewDeps,
  owners: readonly string[],
  since: string,
): Reading {
  const months = new Set([shanghaiMonth(Date.parse(since)), shanghaiMonth(clock.now())]);
  const partitions = owners.flatMap((code) =>
    [...months].map((month) => endedPartition(code, month)),
  );
  return {
    sources: partitions.map(
      (partition) => (options) => orders.list('openByArea', partition, bounded(options, since)),
    ),
    sortAttribute: 'openSk',
    newestFirst: true,
  };
}

/** The rows that still belong on the list: an order may have moved on since its row was written. */
async function ordersToShow(
  deps: OverviewDeps,
  person: Person,
  { by, done }: Pick<FollowUpQuery, 'by' | 'done'>,
  items: readonly Item[],
): Promise<Row<Order>[]> {
  const wanted = done
    ? items.filter((item) => recordIn(item).visits?.some((visit) => visit.by === by))
    : items;
  const idOf = ({ pk }: Item): string => orderIdOf(String(pk)) ?? '';
  const found = new Map((await deps.orders.findMany(wanted.map(idOf))).map((one) => [one.id, one]));
  return wanted.flatMap((item): Row<Order>[] => {
    const value = found.get(idOf(item));
    if (value === undefined || reasonsOf(deps, value, by).length === 0) return [];
    // Whoever handled it may not ask how it was.
    if (value.workerId === person.id || isVisited(endedIn(value), by) !== done) return [];
    return [{ sort: String(item['workSk'] ?? item['mineSk'] ?? item['openSk']), value }];
  });
}

const reasonsOf = ({ secret }: OverviewDeps, order: Order, by: Visitor): FollowUpReason[] =>
  followUpReasons(endedIn(order), { lot: lotOf(order, by, secret) });

async function itemOf(
  deps: OverviewDeps,
  person: Person,
  order: Order,
  { by, done }: Pick<FollowUpQuery, 'by' | 'done'>,
): Promise<FollowUpItem | undefined> {
  const row = await viewRow(deps, person, order, { isCard: false });
  if (row === undefined) return undefined;
  return {
    ...row,
    reasons: reasonsOf(deps, order, by),
    since: toWireTime(order.endedAt ?? order.updatedAt),
    done,
  };
}
