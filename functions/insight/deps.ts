import type { RecordStore } from '../platform/stores/records';
import type { RootStore } from '../platform/stores/roots';
import type { Tallies } from '../platform/stores/tallies';
import type { Platform } from '../platform/wiring';

/** What the insight part stands on: it reads orders and records, and writes only figures. */
export type InsightDeps = Platform & { records: RecordStore; tallies: Tallies; roots: RootStore };
