import type { CommentAnswer } from '../../domain/order/answer';
import type { ActorRole } from '../../domain/order/vocabulary';
import { DAY } from '../../domain/time/shanghai';
import type { Order } from '../../domain/order/order';
import type { CommandKey } from '../platform/digests';
import * as keys from '../platform/table/keys';
import { openedBy } from '../platform/stores/sealed-texts';
import { isNew, type Item, type Table } from '../platform/table/table';
import { orderSubject, type Vault } from '../platform/vault/vault';

/** A comment (留言) beside an order: not an event, it changes nothing in it. */
export interface Comment {
  id: string;
  at: number;
  by: string;
  role: ActorRole;
  text: string;
  photos: string[];
  /** Digest of the request's body. */
  body?: string;
}

/** What of an order tells whose key seals the words beside it. */
type Of = Pick<Order, 'id' | 'placerId' | 'ownKey'>;

/** A picture that somebody announced: bound to its sender, and to the order that it was first used in. */
export interface MediaRecord {
  id: string;
  owner: string;
  usedBy?: string;
  /** What came turned out to be no picture that we take. */
  refused?: true;
}

export interface BesideStore {
  follows: (orderId: string, personId: string) => Promise<boolean>;
  /** False where this person follows already. With a key the row that remembers the request is written at once. */
  join: (orderId: string, personId: string, now: number, key?: CommandKey) => Promise<boolean>;
  /** False where this person does not follow. */
  leave: (orderId: string, personId: string, now: number, key: CommandKey) => Promise<boolean>;
  /** Whoever leaves the platform follows nothing any more. */
  unfollow: (orderId: string, personId: string) => Promise<void>;
  /** The digest of the body that was sent under this key to join or to leave. */
  findDone: (orderId: string, key: CommandKey) => Promise<string | undefined>;
  countFollowers: (orderId: string) => Promise<number>;
  /** False where a comment stands under this id: the same person said it under the same key. */
  addComment: (order: Of, comment: Comment) => Promise<boolean>;
  findComment: (order: Of, commentId: string) => Promise<Comment | undefined>;
  /** The row of a comment as it will read, for redaction: written with the order, or not at all. */
  sealedComment: (order: Of, comment: Comment) => Promise<Item>;
  listComments: (order: Of) => Promise<Comment[]>;
  findMedia: (mediaIds: readonly string[]) => Promise<MediaRecord[]>;
  /** Binds a picture to an order; false where another order has it, or it is somebody else's. */
  useMedia: (mediaId: string, personId: string, orderId: string) => Promise<boolean>;
  /** Frees a picture that was bound to an order which came to nothing. */
  releaseMedia: (mediaId: string, orderId: string, now: number) => Promise<boolean>;
  minePointers: (phoneDigest: string) => Promise<string[]>;
  publicRows: (area: string, options: { before?: string; limit: number }) => Promise<PublicRow[]>;
}

/** One line of the public feed. */
export interface PublicRow {
  sort: string;
  orderId: string;
  categoryCode: string;
  state: string;
  point?: { lat: number; lng: number };
}

/** Rows beside the orders. */
export function createBesideStore(table: Table, vault: Vault): BesideStore {
  const commentItem = async (order: Of, comment: Comment): Promise<Item> => {
    const place = keys.commentKey(order.id, comment.id);
    const subjectKey = await vault.obtain(orderSubject(order));
    return { ...place, sealed: subjectKey.seal(JSON.stringify(comment), place) };
  };
  const commentsOf = async (order: Of, items: readonly Item[]): Promise<Comment[]> => {
    if (items.length === 0) return [];
    const subjectKey = await vault.find(orderSubject(order));
    return items.flatMap((item): Comment[] => {
      const place = { pk: textOf(item, 'pk'), sk: textOf(item, 'sk') };
      const opened = openedBy(subjectKey, item['sealed'], place);
      return opened === undefined ? [] : [JSON.parse(opened)];
    });
  };
  return {
    follows: async (orderId, personId) =>
      (await table.get(keys.followKey(orderId, personId))) !== undefined,
    join: async (orderId, personId, now, key) => {
      const row = { ...keys.followKey(orderId, personId), at: now };
      if (key === undefined) {
        await table.put({ ...keys.joinedKey(personId, orderId) });
        return table.putIf(row, isNew);
      }
      const done = doneItem(orderId, key, now);
      const isFirst = await table.transact((TableName) => [
        { Put: { TableName, Item: row, ...isNew } },
        { Put: { TableName, Item: keys.joinedKey(personId, orderId) } },
        { Put: { TableName, Item: done } },
      ]);
      if (!isFirst) await table.put(done);
      return isFirst;
    },
    leave: (orderId, personId, now, key) =>
      table.transact((TableName) => [
        {
          Delete: {
            TableName,
            Key: keys.followKey(orderId, personId),
            ConditionExpression: 'attribute_exists(pk)',
          },
        },
        { Delete: { TableName, Key: keys.joinedKey(personId, orderId) } },
        { Put: { TableName, Item: doneItem(orderId, key, now) } },
      ]),
    unfollow: async (orderId, personId) => {
      await table.remove(keys.followKey(orderId, personId));
      await table.remove(keys.joinedKey(personId, orderId));
    },
    findDone: async (orderId, key) => {
      const item = await table.get(keys.doneKey(orderId, key.key), { consistent: true });
      return item === undefined ? undefined : textOf(item, 'body');
    },
    countFollowers: (orderId) =>
      table.count(keys.orderPartition(orderId), {
        prefix: keys.BESIDE_PREFIX.follow,
        consistent: true,
      }),
    addComment: async (order, comment) => table.putIf(await commentItem(order, comment), isNew),
    sealedComment: commentItem,
    findComment: async (order, commentId) => {
      const item = await table.get(keys.commentKey(order.id, commentId), { consistent: true });
      return item === undefined ? undefined : (await commentsOf(order, [item]))[0];
    },
    listComments: async (order) => {
      const { items } = await table.query(keys.orderPartition(order.id), {
        prefix: keys.BESIDE_PREFIX.comment,
        consistent: true,
      });
      return commentsOf(order, items);
    },
    findMedia: async (mediaIds) => {
      if (mediaIds.length === 0) return [];
      const items = await table.getMany([...new Set(mediaIds)].map(keys.mediaKey));
      return items.map((item) => ({
        id: textOf(item, 'pk').slice('MEDIA#'.length),
        owner: textOf(item, 'owner'),
        ...(item['usedBy'] === undefined ? {} : { usedBy: textOf(item, 'usedBy') }),
        ...(item['refused'] === undefined ? {} : { refused: true }),
      }));
    },
    useMedia: (mediaId, personId, orderId) =>
      table.update(keys.mediaKey(mediaId), {
        UpdateExpression: 'SET #usedBy = :order REMOVE #expiresAt',
        ConditionExpression:
          '#owner = :person AND attribute_not_exists(refused) AND ' +
          '(attribute_not_exists(#usedBy) OR #usedBy = :order)',
        ExpressionAttributeNames: {
          '#usedBy': 'usedBy',
          '#owner': 'owner',
          '#expiresAt': 'expiresAt',
        },
        ExpressionAttributeValues: { ':order': orderId, ':person': personId },
      }),
    releaseMedia: (mediaId, orderId, now) =>
      table.update(keys.mediaKey(mediaId), {
        UpdateExpression: 'SET #expiresAt = :expires REMOVE #usedBy',
        ConditionExpression: '#usedBy = :order',
        ExpressionAttributeNames: { '#usedBy': 'usedBy', '#expiresAt': 'expiresAt' },
        ExpressionAttributeValues: { ':order': orderId, ':expires': doneUntil(now) },
      }),
    minePointers: async (phoneDigest) => {
      const { items } = await table.query(keys.minePartition(phoneDigest), {
        newestFirst: true,
        limit: 50,
      });
      return items.map((item) => textOf(item, 'sk'));
    },
    publicRows: async (area, { before, limit }) => {
      const { items } = await table.query(keys.publicPartition(area), {
        newestFirst: true,
        limit,
        ...(before === undefined ? {} : { from: ' ', to: before }),
      });
      return items
        .map((item): PublicRow => ({
          ...JSON.parse(textOf(item, 'row')),
          sort: textOf(item, 'sk'),
        }))
        .filter(({ sort }) => sort !== before);
    },
  };
}

/** A request is remembered for this long: longer than any phone tries again. */
const DONE_DAYS = 2;

const doneUntil = (now: number): number => Math.floor((now + DONE_DAYS * DAY) / 1000);

const doneItem = (orderId: string, { key, body }: CommandKey, now: number): Item => ({
  ...keys.doneKey(orderId, key),
  body,
  expiresAt: doneUntil(now),
});

const textOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

export const commentAnswer = (
  { id, at, by, role, text, photos }: Comment,
  {
    nameOf,
    photoOf,
  }: {
    nameOf: (personId: string) => string | undefined;
    photoOf: (mediaId: string) => CommentAnswer['photos'][number];
  },
): CommentAnswer => {
  const displayName = nameOf(by);
  return {
    id,
    at: new Date(at).toISOString(),
    actor: { role, ...(displayName === undefined ? {} : { displayName }) },
    text,
    photos: photos.map(photoOf),
  };
};
