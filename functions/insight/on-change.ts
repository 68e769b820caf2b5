import { recordOf } from '../../domain/insight/order-record';
import { orderOf } from '../platform/stores/orders';
import { createRecordStore, type RecordStore } from '../platform/stores/records';
import type { StreamChange } from '../platform/stream';
import type { Platform } from '../platform/wiring';

interface InsightDeps {
  records: RecordStore;
}

/** What the figures keep of an order that changed: its record, replaced by version. */
export async function onInsightChange(
  { records }: InsightDeps,
  { key, after }: StreamChange,
): Promise<void> {
  if (key.sk !== 'ORDER' || after === undefined) return;
  const record = recordOf(orderOf(after));
  if (record !== undefined) await records.put(record);
}

/** The insight part's reader of changes, on this platform. */
export function createInsightProjector(platform: Platform): {
  onChange: (change: StreamChange) => Promise<void>;
} {
  const deps = { records: createRecordStore(platform.table) };
  return { onChange: (change) => onInsightChange(deps, change) };
}
