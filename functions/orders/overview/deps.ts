import type { InboxStore } from '../../platform/stores/inbox';
import type { RecordStore } from '../../platform/stores/records';
import type { OrderHttpDeps } from '../deps';

/** What the lists over many orders stand on: whom to call back, what the level above sees to, what a figure counts. */
export type OverviewDeps = OrderHttpDeps & { records: RecordStore; inbox: InboxStore };
