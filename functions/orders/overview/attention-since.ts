import type { AttentionGroup } from '../../../domain/insight/attention';
import type { CommandName } from '../../../domain/order/command-names';
import type { Entry } from './attention-list';
import type { OverviewDeps } from './deps';

/** What a card does not tell the time of: the command that began it. */
const BEGUN_BY: Partial<Record<AttentionGroup, CommandName>> = {
  extension: 'request-extension',
  hidden: 'hide',
};

/** Since when each of these stands in its group; what its card does not tell is read from the order itself. */
export async function sinceIn(
  { orders }: OverviewDeps,
  shown: readonly Entry[],
): Promise<(entry: Entry) => number> {
  const unknown = shown.filter(({ group }) => BEGUN_BY[group] !== undefined);
  const found = await orders.findMany(unknown.map(({ order }) => order.id));
  const byId = new Map(found.map((order) => [order.id, order]));
  return ({ group, order, since }) => {
    const command = BEGUN_BY[group];
    const events = byId.get(order.id)?.events ?? [];
    return events.findLast((event) => event.command === command)?.at ?? since;
  };
}
