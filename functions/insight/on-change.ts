import { nodeOfOwner } from '../../domain/insight/nodes';
import { recordOf, type OrderRecord } from '../../domain/insight/order-record';
import { shanghaiDay } from '../../domain/time/shanghai';
import type { RebuildPartOn, RowKind } from '../platform/rebuild-part';
import { createDirtyDayStore, type DirtyDayStore } from '../platform/stores/dirty-days';
import { orderOf } from '../platform/stores/orders';
import { createRecordStore, type RecordStore } from '../platform/stores/records';
import { countedIn } from '../platform/stores/tally-rows';
import type { StreamChange } from '../platform/stream';
import * as keys from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import type { Platform } from '../platform/wiring';

interface ProjectorDeps extends Pick<Platform, 'clock'> {
  records: RecordStore;
  dirtyDays: DirtyDayStore;
}

/**
 * What the figures keep of an order that changed: its record, replaced by version, and then a mark on each day whose
 * counts that changes: where it stands now and where it stood before. The mark is put again whenever a change comes
 * again: counting a day once more changes nothing.
 */
export async function onInsightChange(
  { records, dirtyDays, clock }: ProjectorDeps,
  { key, before, after }: StreamChange,
): Promise<void> {
  if (key.sk !== 'ORDER' || after === undefined) return;
  const record = recordOf(orderOf(after));
  if (record === undefined) return;
  await records.put(record);
  const counted = [record, recordIn(before)].flatMap((one) => placeOf(one) ?? []);
  const places = new Map(counted.map((place) => [`${place.node} ${place.day}`, place]));
  const now = clock.now();
  await Promise.all([...places.values()].map(({ node, day }) => dirtyDays.mark(node, day, now)));
}

const recordIn = (image: Item | undefined): OrderRecord | undefined =>
  image === undefined ? undefined : recordOf(orderOf(image));

/** Where an order counts; nowhere while it is open, or follows another one (并单). */
const placeOf = (record: OrderRecord | undefined) =>
  record?.end === undefined
    ? undefined
    : { node: nodeOfOwner(record.ownerArea), day: shanghaiDay(record.end.at) };

/** The insight part's reader of changes, on this platform. */
export function createInsightProjector(platform: Platform): {
  onChange: (change: StreamChange) => Promise<void>;
} {
  const { table, secret, clock } = platform;
  const records = createRecordStore(table, secret);
  const deps = { records, dirtyDays: createDirtyDayStore(table), clock };
  return { onChange: (change) => onInsightChange(deps, change) };
}

const RECORDS: RowKind = {
  name: '事实',
  orderOf: ({ pk, sk }) => {
    const orderId = keys.orderIdOf(pk);
    return orderId !== undefined && sk === keys.recordKey(orderId).sk ? orderId : undefined;
  },
};

/**
 * The insight part in a rebuild: records are made again, and every day of which there are counts (汇总) is marked, so that
 * the clock counts it anew.
 */
export const insightInRebuild: RebuildPartOn = (platform) => {
  const { onChange } = createInsightProjector(platform);
  const dirtyDays = createDirtyDayStore(platform.table);
  return {
    kinds: [RECORDS],
    project: onChange,
    revisit: async (row) => {
      const counted = countedIn(row);
      if (counted === undefined) return undefined;
      await dirtyDays.mark(counted.node, counted.day, platform.clock.now());
      return '汇总';
    },
  };
};
