import { MINUTE } from '../../domain/time/shanghai';
import type { HandOverDeps } from './deps';
import { messageOf } from './message';

const PAGE = 100;
/** What is on its way again is not due before this; after that something went wrong with it. */
const ON_ITS_WAY = 10 * MINUTE;

/** Puts what is to be tried again on its way, and whatever was broken off; what is left over the next run finds. */
export async function webhooksOnClock(
  deps: HandOverDeps,
  isOver: () => boolean = () => false,
): Promise<void> {
  const { deliveries, sending, clock } = deps;
  const now = clock.now();
  while (!isOver()) {
    const due = await deliveries.due(now, PAGE);
    let moved = 0;
    for (const { webhookId, id } of due) {
      const delivery = await deliveries.find(webhookId, id);
      if (delivery === undefined) continue;
      if (!(await deliveries.postpone(delivery, now + ON_ITS_WAY))) continue;
      await sending.send([messageOf(delivery, delivery.tries)]);
      moved += 1;
    }
    // The index may show for a moment what is no longer so.
    if (due.length < PAGE || moved === 0) return;
  }
}
