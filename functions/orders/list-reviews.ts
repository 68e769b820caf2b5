import type { Person } from '../../domain/access/people';
import type { PhotoAnswer, WireTime } from '../../domain/order/answer';
import type { Piece } from '../../domain/order/view/public-pieces';
import { verdictOn } from '../../domain/order/view/public-pieces';
import type { Verdict } from '../../domain/order/view/publicity';
import { wire } from '../../domain/order/view/wire';
import type { OrderBundle } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';
import { readCursor, writeCursor, type CursorScope } from './cursor';
import type { OrderHttpDeps } from './deps';
import { servedAreas, withBelow } from './lists/served-areas';
import { mergePages, type Row } from './merge-pages';
import { pieceRef, waitingPieces } from './project-reviews';

export type ReviewDeps = OrderHttpDeps & { table: Table };

/** Something that waits for a person: the words as they were said, or the photo. */
export interface ReviewAnswer {
  orderId: string;
  number: string;
  kind: Piece['kind'];
  /** The step that brought it; a text is meant by this. */
  at: number;
  text?: string;
  photo?: PhotoAnswer;
  verdict: Verdict;
  /** When it was said. */
  since: WireTime;
}

export interface ReviewQuery {
  area?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** 人工复核: what waits in the areas of whoever asks, orders placed first before others. Throws `forbidden`. */
export async function listReviews(
  deps: ReviewDeps,
  person: Person,
  { area, cursor, limit }: ReviewQuery,
): Promise<{ items: ReviewAnswer[]; next?: string }> {
  const scope: CursorScope = { viewer: person.id, query: JSON.stringify({ area }) };
  const after = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const served = servedAreas(person, area, 'reviewContent');
  const owners = await Promise.all(served.map((code) => withBelow(deps, code)));
  const { rows, next } = await mergePages<ReviewAnswer>({
    sources: [...new Set(owners.flat())].map(
      (code) => (options) => deps.table.query(keys.reviewPartition(code), options),
    ),
    sortAttribute: 'sk',
    newestFirst: false,
    limit,
    ...(after === undefined ? {} : { after }),
    keep: (items) => reviewsIn(deps, items),
  });
  return {
    items: rows.map(({ value }) => value),
    ...(next === undefined ? {} : { next: writeCursor(deps.secret, scope, next) }),
  };
}

/** As the orders are now: what was decided or changed a moment ago is left out. */
async function reviewsIn(deps: ReviewDeps, items: readonly Item[]): Promise<Row<ReviewAnswer>[]> {
  const wanted = new Set(items.map((item) => String(item['sk'])));
  const orderIds = [...new Set([...wanted].map((sk) => sk.split('#')[0] ?? ''))];
  const bundles = await Promise.all(orderIds.map((id) => deps.orders.find(id)));
  const found = bundles.flatMap((bundle) =>
    bundle === undefined ? [] : waitingPieces(bundle).map((piece) => ({ bundle, piece })),
  );
  const rows = await Promise.all(
    found.map(async ({ bundle, piece }) => ({
      sort: `${keys.reviewPrefix(bundle.order.id)}${pieceRef(piece)}`,
      value: await reviewAnswer(deps, bundle, piece),
    })),
  );
  return rows.filter(({ sort }) => wanted.has(sort));
}

export async function reviewAnswer(
  { mediaUrl, clock }: Pick<ReviewDeps, 'mediaUrl' | 'clock'>,
  { order, checks }: OrderBundle,
  piece: Piece,
): Promise<ReviewAnswer> {
  const { kind, at, id, text } = piece;
  const url = kind === 'photo' && id !== undefined ? await mediaUrl(id, clock.now()) : undefined;
  return {
    orderId: order.id,
    number: order.number,
    kind,
    at,
    ...(text === undefined ? {} : { text }),
    ...(id === undefined || url === undefined ? {} : { photo: { id, url, thumbnailUrl: url } }),
    verdict: verdictOn(piece, checks) ?? 'review',
    since: wire(order.events[at - 1]?.at ?? order.placedAt),
  };
}
