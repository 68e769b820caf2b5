import { isAtWork, type AttentionGroup } from '../../../domain/insight/attention';
import type { Entry } from './attention-list';
import type { OverviewDeps } from './deps';

/** What this level has to decide or see to itself. */
const ABOVE: readonly AttentionGroup[] = [
  'called',
  'overdue',
  'reopened',
  'appealed',
  'requested',
  'extension',
  'askedTo',
];

/** Whose turn it is, as an organisation is called: the level's, the partner's that works on it, else the owner's. */
export async function turnOf(
  { areas }: OverviewDeps,
  { order, group, level }: Pick<Entry, 'order' | 'group' | 'level'>,
): Promise<string> {
  const { partner, ownerArea } = order;
  const isAbove = ABOVE.includes(group);
  if (!isAbove && partner !== undefined && isAtWork(order)) return partner.name;
  return (await areas.get(isAbove ? level : ownerArea)).name;
}
