import type { InboxAnswer, InboxAnswerItem } from '../../../functions/messages/list-inbox';
import type { Client, World } from '../../support/api';

/** What somebody finds in their inbox once everything written has been projected. */
export async function inboxOf(
  world: World,
  who: string | Client,
  query = '',
): Promise<InboxAnswer> {
  await world.stream.drain();
  const client = typeof who === 'string' ? world.as(who) : who;
  const { status, body, text } = await client.get<InboxAnswer>(`/v1/inbox${query}`);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}

export const textsIn = ({ items }: InboxAnswer): string[] => items.map(({ text }) => text);

export const about = (orderId: string, { items }: InboxAnswer): InboxAnswerItem[] =>
  items.filter((item) => item.orderId === orderId);
