import { may } from '../../domain/access/permissions';
import { isForPerson } from '../../domain/access/relations';
import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { publicPieces, verdictOn, type Piece } from '../../domain/order/view/public-pieces';
import { isPublic, needsCheck, whyUnseen, type Verdict } from '../../domain/order/view/publicity';
import { sightOf } from '../../domain/order/view/sight';
import { versionOf } from '../../domain/order/order';
import { Conflict } from '../platform/http/problem';
import { newId } from '../platform/ids';
import * as keys from '../platform/table/keys';
import { isNew, type Item } from '../platform/table/table';
import { orderSubject, type Vault } from '../platform/vault/vault';
import { reviewAnswer, type ReviewAnswer, type ReviewDeps } from './list-reviews';
import { readOrder, standingIn, type ReadOrder } from './read-order';

export type DecideDeps = ReviewDeps & { vault: Vault };

/** Which piece is meant, a text by its step and a photo by its id, and what becomes of it. */
export type Decision = (
  { kind: 'text'; at: number } | { kind: 'photo'; photoId: string; at?: number | undefined }
) & { decision: 'pass' | 'refuse'; reason?: string | undefined };

/**
 * 人工复核: staff of the owner let neighbours see a piece, or refuse it for good. What was refused may be let through
 * later; what has passed is taken back by `hide`. Said again it changes nothing. Throws `not_found`, `forbidden`,
 * `own_order`, and `version_conflict` where somebody was faster.
 */
export async function decideReview(
  deps: DecideDeps,
  person: Person,
  orderId: string,
  decision: Decision,
): Promise<ReviewAnswer> {
  const read = await readOrder(deps, orderId, { consistent: true });
  await requireReviewer(deps, person, read);
  const piece = meantPiece(read, decision);
  const was = piece === undefined ? undefined : verdictOn(piece, read.checks);
  if (piece === undefined || was === undefined) throw new DomainError('not_found');
  const verdict: Verdict = decision.decision === 'pass' ? 'pass' : 'refused';
  if (verdict === was) return reviewAnswer(deps, read, piece);
  const isDecided =
    was !== 'pass' && (await keepDecision(deps, person, { read, piece, was, verdict, decision }));
  if (!isDecided) {
    const { id, state } = read.order;
    throw new Conflict(new DomainError('version_conflict'), {
      ...{ id, state, version: versionOf(read.order) },
    });
  }
  return { ...(await reviewAnswer(deps, read, piece)), verdict };
}

async function requireReviewer(deps: DecideDeps, person: Person, read: ReadOrder): Promise<void> {
  const { order } = read;
  const standing = await standingIn(deps, read, person, deps.clock.now());
  if (sightOf(order, standing, isPublic(order, read)) === undefined) throw whyUnseen(order, read);
  if (!may(person.memberships, 'reviewContent', { areaCode: order.ownerArea })) {
    throw new DomainError('forbidden');
  }
  if (isForPerson(order, person)) throw new DomainError('own_order');
}

function meantPiece({ order, texts, category }: ReadOrder, decision: Decision): Piece | undefined {
  if (!needsCheck(order, category)) return undefined;
  return publicPieces(order, { texts, category }).find((piece) =>
    decision.kind === 'photo'
      ? piece.kind === 'photo' && piece.id === decision.photoId
      : piece.kind === 'text' && piece.at === decision.at,
  );
}

interface Kept {
  read: ReadOrder;
  piece: Piece;
  was: Verdict;
  verdict: Verdict;
  decision: Decision;
}

/** The verdict and who gave it, both or neither; the reason may quote what was said, and is sealed like it. */
async function keepDecision(
  { table, vault, clock }: DecideDeps,
  { id: by }: Person,
  { read, piece, was, verdict, decision }: Kept,
): Promise<boolean> {
  const { order } = read;
  const now = clock.now();
  const place = keys.decidedKey(order.id, newId(now));
  const { reason } = decision;
  const sealed =
    reason === undefined
      ? {}
      : { sealed: (await vault.obtain(orderSubject(order))).seal(reason, place) };
  const record: Item = {
    ...place,
    by,
    at: now,
    piece: piece.id ?? piece.at,
    was,
    verdict,
    ...sealed,
  };
  return table.transact((TableName) => [
    { Put: { TableName, Item: verdictItem(order.id, piece, verdict), ...isStill(piece, was) } },
    { Put: { TableName, Item: record, ...isNew } },
  ]);
}

const verdictItem = (orderId: string, { id, at }: Piece, verdict: Verdict): Item =>
  id === undefined
    ? { ...keys.textCheckKey(orderId), verdict, sequence: at }
    : { ...keys.pieceCheckKey(orderId, id), verdict };

/** Nobody decided since it was read, and the first words are those that were looked at. */
const isStill = ({ id, at }: Piece, was: Verdict) =>
  id === undefined
    ? {
        ConditionExpression: '#verdict = :was AND #sequence = :at',
        ExpressionAttributeNames: { '#verdict': 'verdict', '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':was': was, ':at': at },
      }
    : {
        ConditionExpression: '#verdict = :was',
        ExpressionAttributeNames: { '#verdict': 'verdict' },
        ExpressionAttributeValues: { ':was': was },
      };
