import type { InsightDeps } from './deps';

/** What the insight part does by the clock. */
export async function insightOnClock(_deps: InsightDeps): Promise<void> {
  await Promise.resolve();
}
