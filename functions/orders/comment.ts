import { allowedMove, requireAllowed } from '../../domain/order/allow';
import type { CommentAnswer, OrderAnswer } from '../../domain/order/answer';
import { DomainError } from '../../domain/errors';
import type { Person } from '../../domain/access/people';
import { versionOf } from '../../domain/order/order';
import { isPublic } from '../../domain/order/view/publicity';
import { sightOf } from '../../domain/order/view/sight';
import { createHash } from 'node:crypto';
import { commandKeyOf } from '../platform/digests';
import type { OrderDeps } from './deps';
import { photosOf, readOrder, standingIn } from './read-order';
import { commentAnswer, type Comment } from './store';
import { mediaIn, requireMedia, useMedia } from './use-media';
import { answerAfter } from './view-answer';

export interface CommentRequest {
  orderId: string;
  input: { text: string; photos?: string[] | undefined };
  idempotencyKey: string;
  ifMatch?: number;
}

/** 留言: a row beside the order; the same key is the same row, so that a repeated request adds nothing. */
export async function comment(
  deps: OrderDeps,
  person: Person,
  { orderId, input, idempotencyKey, ifMatch }: CommentRequest,
): Promise<{ order: OrderAnswer | undefined; replayed: boolean }> {
  const id = commentId(person.id, idempotencyKey, orderId);
  const { body } = commandKeyOf(person.id, idempotencyKey, input);
  const read = await readOrder(deps, orderId, { consistent: true });
  const now = deps.clock.now();
  const [earlier, standing] = await Promise.all([
    deps.beside.findComment(read.order, id),
    standingIn(deps, read, person, now),
  ]);
  const repeated = async (first: Comment) => {
    if (first.body !== body) throw new DomainError('idempotency_key_reused');
    return { order: await answerAfter(deps, read, person, standing), replayed: true };
  };
  if (earlier !== undefined) return repeated(earlier);
  if (sightOf(read.order, standing, isPublic(read.order, read)) === undefined) {
    throw new DomainError('not_found');
  }
  requireAllowed(read.order, 'comment', person, standing);
  if (ifMatch !== undefined && ifMatch !== versionOf(read.order))
    throw new DomainError('version_conflict');
  const { role } = allowedMove(read.order, 'comment', person, standing);
  const media = mediaIn(input);
  await requireMedia(deps, media, { personId: person.id, orderId });
  await useMedia(deps, media, { personId: person.id, orderId });
  const said: Comment = {
    id,
    at: now,
    by: person.id,
    role,
    text: input.text,
    photos: input.photos ?? [],
    body,
  };
  if (!(await deps.beside.addComment(read.order, said))) {
    return repeated((await deps.beside.findComment(read.order, id)) ?? said);
  }
  return { order: await answerAfter(deps, read, person, standing), replayed: false };
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LENGTH = 26;

/** An id of the form of a ULID that follows from person, key and order. */
const commentId = (personId: string, key: string, orderId: string): string =>
  [
    ...createHash('sha256')
      .update(`${personId}\n${orderId}\n${key}`)
      .digest()
      .subarray(0, ID_LENGTH),
  ]
    .map((byte, index) => ALPHABET[index === 0 ? byte % 8 : byte % 32])
    .join('');

/** Comments, oldest first, for everyone who takes part. */
export async function listComments(
  deps: OrderDeps,
  person: Person,
  orderId: string,
): Promise<CommentAnswer[]> {
  const read = await readOrder(deps, orderId, { consistent: false });
  const standing = await standingIn(deps, read, person, deps.clock.now());
  const sight = sightOf(read.order, standing, isPublic(read.order, read));
  if (sight === undefined) throw new DomainError('not_found');
  if (sight !== 'full' && sight !== 'handler') return [];
  const comments = await deps.beside.listComments(read.order);
  const [photoOf, names] = await Promise.all([
    photosOf(
      deps.mediaUrl,
      comments.flatMap(({ photos }) => photos),
      deps.clock.now(),
    ),
    deps.people.namesOf(comments.map(({ by }) => by)),
  ]);
  const around = { photoOf, nameOf: (id: string) => names.get(id) };
  return [...comments].sort((a, b) => a.at - b.at).map((one) => commentAnswer(one, around));
}
