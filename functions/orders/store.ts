import type { CommentAnswer } from '../../domain/order/answer';
import type { ActorRole } from '../../domain/order/vocabulary';
import * as keys from '../platform/table/keys';
import { isNew, type Item, type Table } from '../platform/table/table';

/** A comment (留言) beside an order: not an event, it changes nothing in it. */
export interface Comment {
  id: string;
  at: number;
  by: string;
  role: ActorRole;
  displayName: string;
  text: string;
  photos: string[];
}

/** A picture that somebody announced: bound to its sender, and to the order that it was first used in. */
export interface MediaRecord {
  id: string;
  owner: string;
  usedBy?: string;
}

export interface BesideStore {
  follows: (orderId: string, personId: string) => Promise<boolean>;
  /** False where this person follows already. */
  join: (orderId: string, personId: string, now: number) => Promise<boolean>;
  leave: (orderId: string, personId: string) => Promise<void>;
  countFollowers: (orderId: string) => Promise<number>;
  saveComment: (orderId: string, comment: Comment) => Promise<void>;
  listComments: (orderId: string) => Promise<Comment[]>;
  findMedia: (mediaIds: readonly string[]) => Promise<MediaRecord[]>;
  /** Binds a picture to an order; false where another order has it, or it is somebody else's. */
  useMedia: (mediaId: string, personId: string, orderId: string) => Promise<boolean>;
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
export function createBesideStore(table: Table): BesideStore {
  return {
    follows: async (orderId, personId) =>
      (await table.get(keys.followKey(orderId, personId))) !== undefined,
    join: (orderId, personId, now) =>
      table.putIf({ ...keys.followKey(orderId, personId), at: now }, isNew),
    leave: (orderId, personId) => table.remove(keys.followKey(orderId, personId)),
    countFollowers: (orderId) =>
      table.count(keys.orderPartition(orderId), {
        prefix: keys.BESIDE_PREFIX.follow,
        consistent: true,
      }),
    saveComment: (orderId, comment) =>
      table.put({ ...keys.commentKey(orderId, comment.id), comment: JSON.stringify(comment) }),
    listComments: async (orderId) => {
      const { items } = await table.query(keys.orderPartition(orderId), {
        prefix: keys.BESIDE_PREFIX.comment,
        consistent: true,
      });
      return items.map((item): Comment => JSON.parse(textOf(item, 'comment')));
    },
    findMedia: async (mediaIds) => {
      if (mediaIds.length === 0) return [];
      const items = await table.getMany([...new Set(mediaIds)].map(keys.mediaKey));
      return items.map((item) => ({
        id: textOf(item, 'pk').slice('MEDIA#'.length),
        owner: textOf(item, 'owner'),
        ...(item['usedBy'] === undefined ? {} : { usedBy: textOf(item, 'usedBy') }),
      }));
    },
    useMedia: (mediaId, personId, orderId) =>
      table.update(keys.mediaKey(mediaId), {
        UpdateExpression: 'SET #usedBy = :order REMOVE #expiresAt',
        ConditionExpression:
          '#owner = :person AND (attribute_not_exists(#usedBy) OR #usedBy = :order)',
        ExpressionAttributeNames: {
          '#usedBy': 'usedBy',
          '#owner': 'owner',
          '#expiresAt': 'expiresAt',
        },
        ExpressionAttributeValues: { ':order': orderId, ':person': personId },
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

const textOf = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

export const commentAnswer = (
  { id, at, role, displayName, text, photos }: Comment,
  photoOf: (mediaId: string) => CommentAnswer['photos'][number],
): CommentAnswer => ({
  id,
  at: new Date(at).toISOString(),
  actor: { role, displayName },
  text,
  photos: photos.map(photoOf),
});
