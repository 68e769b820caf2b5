import { CATEGORIES } from '../../domain/catalogue/catalogue';
import { nodeOfOwner } from '../../domain/insight/nodes';
import type { OrderRecord } from '../../domain/insight/order-record';
import { addDays, DAY, HOUR, MINUTE, shanghaiDay, startOfDay } from '../../domain/time/shanghai';
import { getStats } from '../../functions/insight/get-stats';
import { recountDirtyDays } from '../../functions/insight/recount';
import { createInsightDeps } from '../../functions/insight/wiring';
import { noLimits } from '../../functions/platform/limits';
import { silentLog } from '../../functions/platform/log';
import { newId } from '../../functions/platform/ids';
import { createDirtyDayStore } from '../../functions/platform/stores/dirty-days';
import { createRecordStore } from '../../functions/platform/stores/records';
import { tableSchema } from '../../functions/platform/table/schema';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { DEMO_AREAS } from '../../local/demo/areas';
import { createEmbeddedClient } from '../../local/engine';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import type { Figures } from '../figure';
import { collectRows } from '../filled-engine/collect-rows';
import { startFilledEngine } from '../filled-engine/start-filled-engine';
import { meterOf, type Meter } from '../loop/meter';
import { readUnits } from '../loop/sums';
import { rounded } from '../middle';

const TABLE = 'bench-insight';
const KEY_TABLE = 'bench-insight-keys';
const SECRET = 'bench-secret-of-no-worth';
const COMMUNITY = '990102001001';
/** Monday, 11 May 2026, 10:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 4, 11, 2);
const FEW = 100;
const MANY = 100_000;
const DENSE = 3_000;
const TWO_YEARS = 730;
const MONTH = 30;
const LAST_MONTH = { from: 0, to: MONTH };

const STAFF = {
  id: 'lead',
  displayName: '',
  memberships: [{ role: 'communityLead' as const, areaCode: COMMUNITY, title: '' }],
};

interface Bench {
  platform: Platform;
  meter: Meter;
  close: () => Promise<void>;
}

/**
 * What `GET /v1/stats` of a month by category reads beside who asks: with few orders in the table, with many that ended
 * in the two years before, and with 3,000 in the month itself.
 */
export async function measureStats(): Promise<Figures> {
  const few = await aMonth([[FEW, LAST_MONTH]]);
  const many = await aMonth([
    [FEW, LAST_MONTH],
    [MANY - FEW, { from: MONTH, to: TWO_YEARS }],
  ]);
  const dense = await aMonth([[DENSE, LAST_MONTH]]);
  return {
    'stats 10²': { what: 'read units of a month by category, 100 orders', value: few, unit: 'RU' },
    'stats 10⁵': { what: 'the same beside 99,900 older orders', value: many, unit: 'RU' },
    stats: { what: 'the latter in the former', value: rounded(many / few), unit: '×', bar: 1.2 },
    'stats dense': { what: 'the same of a month of 3,000 orders', value: dense, unit: 'RU' },
  };
}

interface Days {
  from: number;
  to: number;
}

async function aMonth(orders: readonly [count: number, days: Days][]): Promise<number> {
  const bench = await openBench(orders);
  try {
    return await readUnitsOfAMonth(bench);
  } finally {
    await bench.close();
  }
}

async function openBench(orders: readonly [count: number, days: Days][]): Promise<Bench> {
  const { table, rows } = collectRows();
  const records = createRecordStore(table, SECRET);
  for (const [count, { from, to }] of orders) {
    for (let index = 0; index < count; index += 1) {
      await records.put(aRecord(index, from + (index % (to - from))));
    }
  }
  const engine = await startFilledEngine({ schema: tableSchema(TABLE), rows });
  const client = createEmbeddedClient(engine.endpoint);
  await ensureTable(client, TABLE);
  await ensureKeyTable(client, KEY_TABLE);
  const platform = createPlatform({
    client,
    tableName: TABLE,
    keyTableName: KEY_TABLE,
    masterKey: () => Promise.resolve(new Uint8Array(32).fill(7)),
    clock: { now: () => MONDAY },
    secret: SECRET,
    limits: noLimits,
    log: silentLog,
  });
  for (const area of DEMO_AREAS) await platform.areas.save(area);
  await countDays(platform, LAST_MONTH);
  return { platform, meter: meterOf(client), close: () => engine.stop() };
}

/** As the clock does after the days were marked, a while ago; older ones than these nobody asks for here. */
async function countDays(platform: Platform, { from, to }: Days) {
  const dirtyDays = createDirtyDayStore(platform.table);
  const today = shanghaiDay(MONDAY);
  for (let back = from; back < to; back += 1) {
    await dirtyDays.mark(nodeOfOwner(COMMUNITY), addDays(today, -back), MONDAY - HOUR);
  }
  await recountDirtyDays(createInsightDeps(platform));
}

async function readUnitsOfAMonth({ platform, meter }: Bench): Promise<number> {
  const today = shanghaiDay(MONDAY);
  const period = { from: addDays(today, 1 - MONTH), to: today };
  const deps = createInsightDeps(platform);
  meter.take();
  await getStats(deps, STAFF, { area: COMMUNITY, ...period, by: 'category', open: false });
  return readUnits(meter.take());
}

const PARTNERS = ['one', 'two', 'three'];

/** An order that was rated so many days ago, in one of all categories, with its own lengths. */
function aRecord(index: number, daysAgo: number): OrderRecord {
  const at = startOfDay(shanghaiDay(MONDAY)) - daysAgo * DAY + (index % (9 * 60)) * MINUTE;
  const category = CATEGORIES[index % CATEGORIES.length];
  const partnerId = PARTNERS[index % PARTNERS.length];
  return {
    id: newId(at),
    version: 8,
    areaCode: `${COMMUNITY}00${1 + (index % 6)}`,
    ownerArea: COMMUNITY,
    firstReceiver: COMMUNITY,
    categoryCode: category?.code ?? '',
    ...(partnerId === undefined ? {} : { partnerId, workerId: `${partnerId}-worker` }),
    sensitive: false,
    channel: 'app',
    placedAt: at - 2 * DAY,
    urgent: false,
    end: { state: index % 5 === 0 ? 'closed' : 'rated', at },
    listedAt: at,
    contacts: [{ at: at - 2 * DAY + HOUR, reached: index % 7 !== 0 }],
    voices:
      index % 5 === 0
        ? []
        : [{ at, kind: 'resident', resolved: index % 9 !== 0, satisfaction: 'satisfied' }],
    reopened: index % 11 === 0 ? 1 : 0,
    exempted: false,
    shelved: false,
    merged: false,
    toAccept: (index % 240) * MINUTE,
    toTake: (index % 1440) * MINUTE,
    toFulfil: (index % 8000) * MINUTE,
    onTime: index % 10 !== 0,
    declined: [],
    escalations: [],
    waited: { owner: (index % 240) * MINUTE, handler: (index % 8000) * MINUTE },
  };
}
