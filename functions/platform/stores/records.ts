import { isToBeCalled, isVisited, type Visitor } from '../../../domain/insight/follow-up-list';
import { endedOf, type OrderRecord } from '../../../domain/insight/order-record';
import { shanghaiMonth, toWireTime } from '../../../domain/time/shanghai';
import { lotOf } from '../digests';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';

/** Records (事实) of ended orders: one row beside each order, listed by area and time of the end through an index. */
export interface RecordStore {
  /** Replaces an earlier version; a later or the same one stays. */
  put: (record: OrderRecord) => Promise<void>;
  /** The records of one area's own ended orders (not of what lies below), oldest end first, both ends included. */
  listEnded: (area: string, from: number, to: number) => Promise<OrderRecord[]>;
}

export function createRecordStore(table: Table, secret: string): RecordStore {
  return {
    put: async (record) => {
      await table.putIf(
        { ...itemOf(record), ...listedIn(record, secret) },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': record.version },
        },
      );
    },
    listEnded: async (area, from, to) => {
      const pages = await Promise.all(
        monthsOf(from, to).map((month) =>
          table.query(keys.endedPartition(area, month), {
            index: 'openByArea',
            from: toWireTime(from),
            to: `${toWireTime(to)}#~`,
          }),
        ),
      );
      return pages.flatMap(({ items }) => items.map(recordIn));
    },
  };
}

/** The record lies in the attribute that the index carries. */
function itemOf(record: OrderRecord): Item {
  const { id, ownerArea, listedAt, version } = record;
  return {
    ...keys.recordKey(id),
    version,
    card: JSON.stringify(record),
    ...(listedAt === undefined
      ? {}
      : keys.endedByArea(
          ownerArea,
          shanghaiMonth(listedAt),
          toWireTime(listedAt),
          keys.tailOf(id),
        )),
  };
}

/**
 * Where a record stands while somebody has to see to it, and nowhere once that is done: on the 回访 list of the owner, on
 * that of the level above, and among what the level above was asked (关注). So those lists cost what is on them.
 */
function listedIn(record: OrderRecord, secret: string): Item {
  const { id, ownerArea, listedAt } = record;
  if (listedAt === undefined) return {};
  const ended = endedOf(record);
  const place = [ownerArea, toWireTime(listedAt), keys.tailOf(id)] as const;
  const isCalled = (by: Visitor): boolean =>
    isToBeCalled(ended, by, { lot: lotOf(record, by, secret) });
  return {
    ...(isCalled('community') ? keys.toCallByCommunity(...place) : {}),
    ...(isCalled('above') ? keys.toCallByAbove(...place) : {}),
    ...(concernsAbove(record) ? keys.askedOfAbove(...place) : {}),
  };
}

/** An ended order with a request, hidden, or withdrawn because staff asked for it. */
const concernsAbove = ({
  end,
  requested,
  hidden,
  withdrawReason,
  ...record
}: OrderRecord): boolean =>
  end !== undefined &&
  (requested === 'exempt' ||
    hidden === true ||
    (end.state === 'withdrawn' &&
      withdrawReason === 'askedTo' &&
      !isVisited({ state: end.state, visits: record.visits ?? [] }, 'above')));

/** The record that a row of the index of ended orders carries. */
export const recordIn = ({ card }: Item): OrderRecord => JSON.parse(String(card));

/** The months in Shanghai that a period touches, as `YYYYMM`. */
export function monthsOf(from: number, to: number): string[] {
  const months: string[] = [];
  const last = shanghaiMonth(to);
  for (let month = shanghaiMonth(from); month <= last; month = monthAfter(month))
    months.push(month);
  return months;
}

const YEAR_LENGTH = 4;
const DECEMBER = 12;

function monthAfter(month: string): string {
  const year = Number(month.slice(0, YEAR_LENGTH));
  const next = Number(month.slice(YEAR_LENGTH)) + 1;
  return next > DECEMBER ? `${year + 1}01` : `${year}${String(next).padStart(2, '0')}`;
}
