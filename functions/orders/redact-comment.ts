import { DomainError } from '../../domain/errors';
import { REDACTED } from '../../domain/order/commands/redact';
import type { Order } from '../../domain/order/order';
import { commandInputs } from '../../domain/order/inputs';
import type { Step } from '../../domain/order/table';
import type { OrderDeps } from './deps';
import type { Comment } from './store';

/**
 * 隐去 of a comment, which lies beside the order: the comment as it will read, or undefined where the command is about
 * something else. Throws `nothing_to_redact` where there is no such comment, or the words do not stand in it.
 */
export async function redactedComment(
  { beside }: Pick<OrderDeps, 'beside'>,
  order: Order,
  { name, input }: { name: Step; input: object },
): Promise<Comment | undefined> {
  if (name !== 'redact') return undefined;
  const { field, at, find, photoId } = commandInputs.redact.parse(input);
  if (field !== 'comment') return undefined;
  const comment = await meantComment(beside, order, { at, find });
  if (comment === undefined) throw new DomainError('nothing_to_redact');
  if (photoId !== undefined) {
    if (!comment.photos.includes(photoId)) throw new DomainError('nothing_to_redact');
    return { ...comment, photos: comment.photos.filter((photo) => photo !== photoId) };
  }
  if (find !== undefined && !comment.text.includes(find))
    throw new DomainError('nothing_to_redact');
  const text = find === undefined ? REDACTED : comment.text.split(find).join(REDACTED);
  return { ...comment, text };
}

/** The comment named by its id, else the first in which the words stand. */
async function meantComment(
  beside: OrderDeps['beside'],
  order: Order,
  { at, find }: { at: string | number | undefined; find: string | undefined },
): Promise<Comment | undefined> {
  if (typeof at === 'string') return beside.findComment(order, at);
  if (find === undefined) return undefined;
  return (await beside.listComments(order)).find(({ text }) => text.includes(find));
}
