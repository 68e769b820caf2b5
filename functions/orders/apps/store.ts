import { createHmac } from 'node:crypto';

import { cached } from '../../platform/stores/cached';
import * as keys from '../../platform/table/keys';
import { isNew, type Item, type Table } from '../../platform/table/table';

/** By which door an app comes: as a 311 client, or as the city's hotline (12345). */
export const APP_DOORS = ['open311', 'hotline'] as const;
export type AppDoor = (typeof APP_DOORS)[number];

/** A registered application: it files for others, by one door, in its area and no more than so many a day. */
export interface RegisteredApp {
  /** Of the key, without which nobody knows it. */
  digest: string;
  door: AppDoor;
  name: string;
  /** As whom it places; nobody signs in as that person. */
  personId: string;
  /** A community, subdistrict or district, with all that lies in it. */
  areaCode: string;
  perDay: number;
}

export interface AppStore {
  /** Whose key that is at this door; undefined for none of ours, and for one that opens another. */
  findByKey: (door: AppDoor, key: string) => Promise<RegisteredApp | undefined>;
  /** All of them, as they were a minute ago at most: where they file is what is served. */
  all: () => Promise<RegisteredApp[]>;
  /** False where the key is taken. */
  add: (key: string, app: Omit<RegisteredApp, 'digest'>) => Promise<boolean>;
  /** From the next request on. */
  end: (digest: string) => Promise<void>;
}

/** Apps by the digests of their keys; `secret` is the platform's. */
export function createAppStore(table: Table, secret: string): AppStore {
  const digestOf = (key: string): string =>
    createHmac('sha256', secret).update(`app\n${key}`).digest('base64url').slice(0, 22);
  const list = cached(async () => {
    const { items } = await table.query(keys.appsPartition());
    return items.map(parse);
  });
  return {
    findByKey: async (door, key) => {
      const item = await table.get(keys.appKey(digestOf(key)));
      const app = item === undefined ? undefined : parse(item);
      return app?.door === door ? app : undefined;
    },
    all: async () => (await list('all')) ?? [],
    add: (key, app) => {
      const place = keys.appKey(digestOf(key));
      return table.putIf({ ...place, app: JSON.stringify(app) }, isNew);
    },
    end: (digest) => table.remove(keys.appKey(digest)),
  };
}

/** An app that was registered before there was a second door is a 311 client. */
const parse = (item: Item): RegisteredApp => ({
  door: 'open311',
  ...JSON.parse(String(item['app'])),
  digest: String(item['sk']),
});
