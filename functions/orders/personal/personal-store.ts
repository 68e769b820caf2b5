import { communityOf } from '../../../domain/area';
import { nameOfInbox } from '../../../domain/messages/inboxes';
import type { Order, SaidText } from '../../../domain/order/order';
import { toWireTime } from '../../../domain/time/shanghai';
import { timeOfId } from '../../platform/ids';
import { createDeliveryStore } from '../../platform/stores/deliveries';
import { createInboxStore } from '../../platform/stores/inbox';
import * as keys from '../../platform/table/keys';
import { textItem, textsOf } from '../../platform/stores/sealed-texts';
import type { Item, Table } from '../../platform/table/table';
import { orderSubject, personSubject, type Vault } from '../../platform/vault/vault';

/** What leaving does beside the use cases of the loop: rows found and removed as they lie. */
export interface PersonalStore {
  /** Ids of every order that somebody placed, then of those that others placed for their phone. */
  ordersOf: (person: { id: string; phoneDigest?: string }) => Promise<string[]>;
  /** Orders placed for this phone. */
  ordersFor: (phoneDigest: string) => Promise<string[]>;
  joined: (personId: string) => Promise<string[]>;
  /** Words of an order by whichever of its keys opens them: an erasure may have been broken off. */
  textsOf: (order: Order) => Promise<SaidText[]>;
  /** Puts words in place of what they were, for good, under the order's own key. */
  replaceTexts: (order: Order, texts: readonly SaidText[]) => Promise<void>;
  /** Nothing of what was said about the order is left, nor who looked at it. */
  removeWords: (order: Order) => Promise<void>;
  removeComments: (order: Order) => Promise<void>;
  removeFromFeed: (order: Order) => Promise<void>;
  removePointers: (order: Order, phoneDigest: string | undefined) => Promise<void>;
  /** Rows of pictures; the pictures follow by the stream. */
  removeMedia: (mediaIds: readonly string[]) => Promise<void>;
  /** Pictures that somebody announced lately. */
  announcedMedia: (personId: string) => Promise<string[]>;
  /** What else lies with somebody (applications, raised limits), with what is sealed in it. */
  kept: (personId: string) => Promise<KeptRow[]>;
  removeBelongings: (personId: string) => Promise<void>;
  /** 消息: what somebody was told, themselves or by their phone, and what of it went out by WeChat. */
  messages: (person: Told) => Promise<Messages>;
  removeMessages: (person: Told) => Promise<void>;
  destroyKey: (order: Pick<Order, 'id' | 'placerId'>) => Promise<void>;
}

type Told = { id: string; phoneDigest?: string };

export interface Messages {
  inbox: { at: string; number?: string; text: string }[];
  sent: { at: string; text: string; state: string }[];
}

/** A row as its person may read it. */
export interface KeptRow {
  kind: string;
  id: string;
  row: Record<string, unknown>;
  said?: string;
}

/** Instants as everybody reads them. */
const withTimes = (row: Item): Item =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('At') && name !== 'expiresAt' && typeof value === 'number'
        ? new Date(value).toISOString()
        : value,
    ]),
  );

/** In other places of an export, or mere counters. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['PERSON', 'COUNT', 'JOINED', 'MEDIA']);

/** Their own, and that of their phone. */
const inboxesOfOne = ({ id, phoneDigest }: Told): string[] => [
  nameOfInbox({ personId: id }),
  ...(phoneDigest === undefined ? [] : [nameOfInbox({ phoneDigest })]),
];

export function createPersonalStore(table: Table, vault: Vault): PersonalStore {
  const inbox = createInboxStore(table);
  const deliveries = createDeliveryStore(table);
  const rowsOf = async (orderId: string): Promise<Item[]> =>
    (await table.query(keys.orderPartition(orderId), { consistent: true })).items;
  const ordersFor = async (phoneDigest: string): Promise<string[]> =>
    (await table.query(keys.minePartition(phoneDigest), { consistent: true })).items.map(({ sk }) =>
      String(sk),
    );
  const removeRows = async (pk: string, isMeant: (sk: string) => boolean): Promise<void> => {
    const { items } = await table.query(pk, { consistent: true });
    const meant = items.map(({ sk }) => String(sk)).filter(isMeant);
    await Promise.all(meant.map((sk) => table.remove({ pk, sk })));
  };
  /** Of calendars: what leads from outside to a person. */
  const removeAddresses = async (personId: string): Promise<void> => {
    const { items } = await table.query(keys.belongingsPartition(personId), {
      prefix: keys.CALENDAR_PREFIX,
      consistent: true,
    });
    const places = items.map(({ digest }) => keys.calendarAddressKey(String(digest)));
    await Promise.all(places.map((place) => table.remove(place)));
  };
  return {
    ordersOf: async ({ id, phoneDigest }) => {
      const [{ items }, forPhone] = await Promise.all([
        table.query(keys.minePartition(id), { index: 'byResident' }),
        phoneDigest === undefined ? [] : ordersFor(phoneDigest),
      ]);
      const own = items.flatMap(({ pk }) => keys.orderIdOf(String(pk)) ?? []);
      return [...new Set([...own, ...forPhone])];
    },
    ordersFor,
    joined: async (personId) => {
      const { items } = await table.query(keys.belongingsPartition(personId), {
        prefix: keys.JOINED_PREFIX,
      });
      return items.map(({ sk }) => String(sk).slice(keys.JOINED_PREFIX.length));
    },
    textsOf: async (order) => {
      const rows = (await rowsOf(order.id)).filter(({ sk }) => String(sk).startsWith('TEXT#'));
      const subjects = [orderSubject(order), orderSubject({ ...order, ownKey: true })];
      const opened = await Promise.all(
        [personSubject(order.placerId), ...subjects].map(async (subject) =>
          textsOf(rows, await vault.find(subject)),
        ),
      );
      return [...new Map(opened.flat().map((text) => [text.id, text])).values()];
    },
    replaceTexts: async (order, texts) => {
      const subjectKey = await vault.obtain(orderSubject({ ...order, ownKey: true }));
      await Promise.all(
        texts.map((text) => {
          const { expiresAt: _, ...item } = textItem(order.id, text, subjectKey);
          return table.put(item);
        }),
      );
    },
    removeWords: (order) => removeRows(keys.orderPartition(order.id), keys.isWords),
    removeComments: (order) =>
      removeRows(keys.orderPartition(order.id), (sk) =>
        [keys.BESIDE_PREFIX.comment, keys.BESIDE_PREFIX.look].some((prefix) =>
          sk.startsWith(prefix),
        ),
      ),
    removeFromFeed: (order) =>
      table.remove(
        keys.publicKey(
          communityOf(order.areaCode) ?? order.areaCode,
          new Date(order.placedAt).toISOString(),
          order.id,
        ),
      ),
    announcedMedia: async (personId) => {
      const { items } = await table.query(keys.belongingsPartition(personId), {
        prefix: keys.OWN_MEDIA_PREFIX,
      });
      return items.map(({ sk }) => String(sk).slice(keys.OWN_MEDIA_PREFIX.length));
    },
    kept: async (personId) => {
      const [own, belongings, subjectKey] = await Promise.all([
        table.query(keys.personPartition(personId), { consistent: true }),
        table.query(keys.belongingsPartition(personId), { consistent: true }),
        vault.find(personSubject(personId)),
      ]);
      return [...own.items, ...belongings.items].flatMap(({ pk, sk, sealed, ...row }) => {
        const [kind = '', ...id] = String(sk).split('#');
        if (TOLD_ELSEWHERE.has(kind)) return [];
        const said = subjectKey?.open(sealed, { pk: String(pk), sk: String(sk) });
        return [
          { kind, id: id.join('#'), row: withTimes(row), ...(said === undefined ? {} : { said }) },
        ];
      });
    },
    removeBelongings: async (personId) => {
      await removeAddresses(personId);
      await removeRows(keys.belongingsPartition(personId), () => true);
    },
    messages: async (person) => {
      const [rows, sent] = await Promise.all([
        Promise.all(inboxesOfOne(person).map((whose) => inbox.all(whose))),
        deliveries.all(person.id),
      ]);
      return {
        inbox: rows.flat().map(({ id, number, text }) => ({
          at: toWireTime(timeOfId(id)),
          text,
          ...(number === undefined ? {} : { number }),
        })),
        sent: sent.map(({ at, thing, state }) => ({ at: toWireTime(at), text: thing, state })),
      };
    },
    removeMessages: async (person) => {
      await Promise.all(inboxesOfOne(person).map((whose) => inbox.remove(whose)));
      await deliveries.removeAll(person.id);
    },
    removePointers: async (order, phoneDigest) => {
      if (phoneDigest === undefined) return;
      await table.remove(keys.mineKey(phoneDigest, order.id));
      await inbox.remove(nameOfInbox({ phoneDigest }), order.id);
    },
    removeMedia: async (mediaIds) => {
      await Promise.all(mediaIds.map((mediaId) => table.remove(keys.mediaKey(mediaId))));
    },
    destroyKey: (order) => vault.destroy(orderSubject({ ...order, ownKey: true })),
  };
}
