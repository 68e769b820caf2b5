import type { RecordStore } from '../platform/stores/records';
import type { Platform } from '../platform/wiring';

/** What the insight part stands on: it reads orders and records, and writes only figures. */
export type InsightDeps = Platform & { records: RecordStore };
