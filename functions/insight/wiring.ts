import { createRecordStore } from '../platform/stores/records';
import type { Platform } from '../platform/wiring';
import type { InsightDeps } from './deps';

export const createInsightDeps = (platform: Platform): InsightDeps => ({
  ...platform,
  records: createRecordStore(platform.table),
});
