import type { InsightDeps } from './deps';
import { recountDirtyDays } from './recount';

/** What the insight part does by the clock: it counts anew the days (汇总) on which something changed. */
export async function insightOnClock(deps: InsightDeps): Promise<void> {
  await recountDirtyDays(deps);
}
