import { createHmac } from 'node:crypto';

import type { Membership } from '../../../domain/access/people';
import { chance } from '../../platform/random';
import * as keys from '../../platform/table/keys';
import { isNew, type Item, type Table } from '../../platform/table/table';

/** 订阅日历: somebody's own agreed times, or all of a partner that they lead. */
export interface Calendar {
  id: string;
  personId: string;
  partnerId?: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

export interface CalendarStore {
  /** Answers the secret of the address, which is kept nowhere. */
  add: (calendar: Calendar) => Promise<string>;
  of: (personId: string) => Promise<Calendar[]>;
  /** Undefined for a secret that is none, or not any more. */
  findBySecret: (secret: string) => Promise<Calendar | undefined>;
  /** False where the person has no such calendar. */
  remove: (personId: string, id: string) => Promise<boolean>;
  /** Since when somebody has a membership of a partner; undefined where no team lists them. */
  memberSince: (personId: string, membership: Membership) => Promise<number | undefined>;
}

const SECRET_BYTES = 24;

/** Calendars by the digests of their secrets; `key` is the platform's. */
export function createCalendarStore(table: Table, key: string): CalendarStore {
  const digestOf = (secret: string): string =>
    createHmac('sha256', key).update(`calendar\n${secret}`).digest('base64url');
  return {
    add: async ({ personId, id, ...calendar }) => {
      const secret = Buffer.from(chance(SECRET_BYTES)).toString('base64url');
      const digest = digestOf(secret);
      await table.transact((TableName) => [
        {
          Put: {
            TableName,
            Item: { ...keys.calendarKey(personId, id), ...calendar, digest },
            ...isNew,
          },
        },
        {
          Put: { TableName, Item: { ...keys.calendarAddressKey(digest), personId, id }, ...isNew },
        },
      ]);
      return secret;
    },
    of: async (personId) => {
      const { items } = await table.query(keys.belongingsPartition(personId), {
        prefix: keys.CALENDAR_PREFIX,
        consistent: true,
      });
      return items.map((item) => parse(personId, item));
    },
    findBySecret: async (secret) => {
      const address = await table.get(keys.calendarAddressKey(digestOf(secret)));
      if (address === undefined) return undefined;
      const personId = String(address['personId']);
      const item = await table.get(keys.calendarKey(personId, String(address['id'])), {
        consistent: true,
      });
      return item === undefined ? undefined : parse(personId, item);
    },
    remove: async (personId, id) => {
      const place = keys.calendarKey(personId, id);
      const item = await table.get(place, { consistent: true });
      if (item === undefined) return false;
      await table.transact((TableName) => [
        { Delete: { TableName, Key: place } },
        { Delete: { TableName, Key: keys.calendarAddressKey(String(item['digest'])) } },
      ]);
      return true;
    },
    memberSince: async (personId, membership) => {
      const since = (await table.get(keys.memberKey(membership, personId)))?.['since'];
      return typeof since === 'number' ? since : undefined;
    },
  };
}

const parse = (personId: string, { sk, partnerId, createdAt }: Item): Calendar => ({
  id: String(sk).slice(keys.CALENDAR_PREFIX.length),
  personId,
  createdAt: Number(createdAt),
  ...(typeof partnerId === 'string' ? { partnerId } : {}),
});
