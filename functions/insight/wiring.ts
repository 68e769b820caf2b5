import { createRecordStore } from '../platform/stores/records';
import { createRootStore } from '../platform/stores/roots';
import { createTallies } from '../platform/stores/tallies';
import type { Platform } from '../platform/wiring';
import type { InsightDeps } from './deps';

export const createInsightDeps = (platform: Platform): InsightDeps => {
  const records = createRecordStore(platform.table, platform.secret);
  return {
    ...platform,
    records,
    tallies: createTallies({ ...platform, records }),
    roots: createRootStore(platform.table),
  };
};
