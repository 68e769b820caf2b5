import { publicPieces, verdictOn, type Piece } from '../../domain/order/view/public-pieces';
import { needsCheck, waitsForPerson } from '../../domain/order/view/publicity';
import type { OrderBundle } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';
import { categoryOf } from './read-order';

/** Whether anything of the order may stand in a list of reviews, now or before it changed. */
export const mayWait = ({ checks }: Pick<OrderBundle, 'checks'>): boolean =>
  waitsForPerson(checks.text?.verdict) || Object.values(checks.pieces).some(waitsForPerson);

/** A piece in the keys and the list of reviews. */
export const pieceRef = ({ kind, at, id = '' }: Piece): string =>
  kind === 'photo' ? `photo#${id}` : `text#${at}`;

/** What neighbours would see of the order and a person has to look at first; nothing of what is sensitive or private. */
export function waitingPieces({ order, texts, checks }: OrderBundle): Piece[] {
  const category = categoryOf(order);
  return needsCheck(order, category)
    ? publicPieces(order, { texts, category }).filter((piece) =>
        waitsForPerson(verdictOn(piece, checks)),
      )
    : [];
}

/** 复核单: a row for each such piece under the owner, none under whoever owned the order before. Rows hold no words. */
export async function projectReviews(
  { table }: { table: Table },
  bundle: OrderBundle,
  formerOwner = bundle.order.ownerArea,
): Promise<void> {
  const { id, ownerArea } = bundle.order;
  const wanted = waitingPieces(bundle).map((piece) =>
    keys.reviewKey(ownerArea, id, pieceRef(piece)),
  );
  const areas = [...new Set([ownerArea, formerOwner])];
  const pages = await Promise.all(
    areas.map((area) =>
      table.query(keys.reviewPartition(area), { prefix: keys.reviewPrefix(id), consistent: true }),
    ),
  );
  const kept = pages.flatMap(({ items }) => items);
  const isSame = (key: keys.Key, item: Item): boolean =>
    key.pk === item['pk'] && key.sk === item['sk'];
  const gone = kept.filter((item) => !wanted.some((key) => isSame(key, item)));
  const added = wanted.filter((key) => !kept.some((item) => isSame(key, item)));
  await Promise.all([
    ...gone.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })),
    ...added.map((key) => table.put({ ...key })),
  ]);
}
