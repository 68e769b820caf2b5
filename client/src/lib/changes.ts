import type { HistoryItemAnswer } from '@domain/order/answer';
import { COMMAND_WORDS } from '@domain/words/commands';

/** How many steps are named; the timeline shows them all. */
const MOST = 3;

/** What happened to an order after that many steps, one after the other; undefined where nothing did. */
export function changedSince(
  items: readonly Pick<HistoryItemAnswer, 'sequence' | 'command' | 'actor'>[],
  version: number,
): string | undefined {
  const fresh = items.filter(({ sequence }) => sequence > version).slice(-MOST);
  if (fresh.length === 0) return undefined;
  return fresh
    .map(({ command, actor }) =>
      [actor.displayName, COMMAND_WORDS[command]].filter(Boolean).join(' '),
    )
    .join('、');
}
