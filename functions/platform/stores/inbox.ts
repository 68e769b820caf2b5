import { DAY } from '../../../domain/time/shanghai';
import { timeOfId } from '../ids';
import * as keys from '../table/keys';
import { isNew, type Item, type Page, type QueryOptions, type Table } from '../table/table';

/** One message (消息) as it lies in an inbox; its id begins with the time at which it happened. */
export interface InboxRow {
  id: string;
  kind: string;
  text: string;
  phrase: string;
  orderId?: string;
  number?: string;
}

export interface InboxStore {
  /** Once: whoever puts it again changes nothing. What would be swept already is not put at all. */
  put: (whose: string, row: InboxRow, now: number) => Promise<void>;
  list: (whose: string, options: QueryOptions) => Promise<Page>;
  /** How many came after that id, so many at most. */
  countAfter: (whose: string, id: string, most: number) => Promise<number>;
  all: (whose: string) => Promise<InboxRow[]>;
  /** Everything, or what is about one order. */
  remove: (whose: string, orderId?: string) => Promise<void>;
  readUpTo: (personId: string) => Promise<string>;
  /** Never goes back. */
  read: (personId: string, id: string) => Promise<void>;
}

const KEPT_DAYS = 180;

/** Inboxes: a partition each, without an index; a message is put under a key that follows from what it tells. */
export function createInboxStore(table: Table): InboxStore {
  const rowsOf = async (whose: string): Promise<InboxRow[]> =>
    (await table.query(keys.inboxPartition(whose), { consistent: true })).items.map(inboxRowOf);
  return {
    put: async (whose, { id, ...row }, now) => {
      const until = timeOfId(id) + KEPT_DAYS * DAY;
      if (until <= now) return;
      const expiresAt = Math.floor(until / 1000);
      await table.putIf({ ...keys.inboxKey(whose, id), ...row, expiresAt }, isNew);
    },
    list: (whose, options) => table.query(keys.inboxPartition(whose), options),
    countAfter: (whose, id, most) =>
      table.count(keys.inboxPartition(whose), { from: `${id}!`, limit: most }),
    all: rowsOf,
    remove: async (whose, orderId) => {
      const rows = await rowsOf(whose);
      const meant = rows.filter((row) => orderId === undefined || row.orderId === orderId);
      await Promise.all(meant.map(({ id }) => table.remove(keys.inboxKey(whose, id))));
    },
    readUpTo: async (personId) => {
      const row = await table.get(keys.readUpToKey(personId), { consistent: true });
      return typeof row?.['upTo'] === 'string' ? row['upTo'] : '';
    },
    read: async (personId, id) => {
      await table.update(keys.readUpToKey(personId), {
        UpdateExpression: 'SET #upTo = :id',
        ConditionExpression: 'attribute_not_exists(#upTo) OR #upTo < :id',
        ExpressionAttributeNames: { '#upTo': 'upTo' },
        ExpressionAttributeValues: { ':id': id },
      });
    },
  };
}

export const inboxRowOf = ({ sk, kind, text, phrase, orderId, number }: Item): InboxRow => ({
  id: String(sk),
  kind: String(kind),
  text: String(text),
  phrase: String(phrase),
  ...(orderId === undefined ? {} : { orderId: String(orderId) }),
  ...(number === undefined ? {} : { number: String(number) }),
});
