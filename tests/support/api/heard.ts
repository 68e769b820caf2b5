import type { OrderRecord } from '../../../domain/insight/order-record';
import { nodeOfOwner } from '../../../domain/insight/nodes';
import { HOUR, shanghaiDay } from '../../../domain/time/shanghai';
import { newId } from '../../../functions/platform/ids';
import { createDirtyDayStore } from '../../../functions/platform/stores/dirty-days';
import { createRecordStore } from '../../../functions/platform/stores/records';
import { COMMUNITY } from '../../../local/demo/areas';
import type { World } from './world';

type Own = Partial<OrderRecord> & Pick<OrderRecord, 'placedAt'>;

const LASTED = 30 * HOUR;

/** The record of an order that a resident rated 满意 and resolved, done in time, unless it says otherwise. */
export function aHeardRecord(own: Own): OrderRecord {
  const at = own.placedAt + LASTED;
  return {
    id: newId(own.placedAt),
    version: 5,
    areaCode: COMMUNITY,
    ownerArea: COMMUNITY,
    firstReceiver: COMMUNITY,
    categoryCode: 'facility',
    sensitive: false,
    channel: 'app',
    urgent: false,
    end: { state: 'rated', at },
    listedAt: at,
    contacts: [{ at: own.placedAt + HOUR, reached: true }],
    voices: [{ at, kind: 'resident', resolved: true, satisfaction: 'satisfied' }],
    reopened: 0,
    exempted: false,
    shelved: false,
    merged: false,
    toAccept: HOUR,
    toFulfil: 24 * HOUR,
    onTime: true,
    declined: [],
    escalations: [],
    waited: {},
    ...own,
  };
}

/** Puts ended orders into the figures, as their stream would. */
export async function hear(world: World, records: readonly OrderRecord[]): Promise<void> {
  const { table, secret, clock } = world.platform;
  const store = createRecordStore(table, secret);
  const dirty = createDirtyDayStore(table);
  await Promise.all(records.map((record) => store.put(record)));
  const days = new Set(
    records.flatMap(({ ownerArea, end }) =>
      end === undefined ? [] : [`${nodeOfOwner(ownerArea)} ${shanghaiDay(end.at)}`],
    ),
  );
  for (const place of days) {
    const [node = '', day = ''] = place.split(' ');
    await dirty.mark(node, day, clock.now());
  }
}
