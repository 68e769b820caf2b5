import { dayRootOf, lastClosedDay } from '../../domain/clock/day-root';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { onClock } from '../../functions/clock/on-clock';
import { silentLog } from '../../functions/platform/log';
import { noLimits } from '../../functions/platform/limits';
import { createRootStore } from '../../functions/platform/stores/roots';
import { tableSchema } from '../../functions/platform/table/schema';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { DEMO_AREAS } from '../../local/demo/areas';
import { createEmbeddedClient } from '../../local/engine';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import type { Figures } from '../figure';
import { collectRows } from '../filled-engine/collect-rows';
import { startFilledEngine } from '../filled-engine/start-filled-engine';
import { meterOf, type Meter } from '../loop/meter';
import { readUnits, writeUnits } from '../loop/sums';
import { rounded } from '../middle';
import { seedOrders, type Seed } from './seed-orders';

const TABLE = 'bench-clock';
const KEY_TABLE = 'bench-clock-keys';
/** Monday, 11 May 2026, 10:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 4, 11, 2);
const OPEN = 5;
const FEW = 100;
const MANY = 100_000;
const MANY_OPEN = 5_000;

interface Bench {
  platform: Platform;
  meter: Meter;
  clock: { now: number };
  close: () => Promise<void>;
}

/** What one run of the clock reads beside few ended orders and beside many, what an open one costs it, and a warning. */
export async function measureClock(): Promise<Figures> {
  const few = await within({ ended: FEW - OPEN, waiting: OPEN }, aRun);
  const many = await within({ ended: MANY - OPEN, waiting: OPEN }, aRun);
  return within({ ended: MANY - OPEN, waiting: MANY_OPEN }, async (bench) => {
    const open = await aRun(bench);
    const warned = await aWarning(bench);
    return {
      'clock 10²': { what: 'read units of a run beside 95 ended orders', value: few, unit: 'RU' },
      'clock 10⁵': { what: 'the same beside 99,995 ended orders', value: many, unit: 'RU' },
      clock: {
        what: 'the latter in the former',
        value: rounded(many / few),
        unit: '×',
        bar: 1.2,
      },
      'clock open': {
        what: 'read units a run for 1,000 open orders in time',
        value: rounded(((open - many) / (MANY_OPEN - OPEN)) * 1000),
        unit: 'RU',
      },
      'clock warning': { what: 'write units of a warning', value: warned, unit: 'WU' },
    };
  });
}

/** Measures beside so many orders. */
async function within<T>(
  seed: Omit<Seed, 'now'>,
  measure: (bench: Bench) => Promise<T>,
): Promise<T> {
  const bench = await openBench(seed);
  try {
    return await measure(bench);
  } finally {
    await bench.close();
  }
}

async function openBench(seed: Omit<Seed, 'now'>): Promise<Bench> {
  const { table, rows } = collectRows();
  await seedOrders(table, { ...seed, now: MONDAY });
  const engine = await startFilledEngine({ schema: tableSchema(TABLE), rows });
  const client = createEmbeddedClient(engine.endpoint);
  await ensureTable(client, TABLE);
  await ensureKeyTable(client, KEY_TABLE);
  const clock = { now: MONDAY };
  const platform = createPlatform({
    client,
    tableName: TABLE,
    keyTableName: KEY_TABLE,
    masterKey: () => Promise.resolve(new Uint8Array(32).fill(7)),
    clock: { now: () => clock.now },
    secret: 'bench-secret-of-no-worth',
    limits: noLimits,
    log: silentLog,
  });
  for (const area of DEMO_AREAS) await platform.areas.save(area);
  const yesterday = lastClosedDay(MONDAY);
  await createRootStore(platform.table).put(dayRootOf(yesterday, new Map(), MONDAY), new Map());
  // What is done once a day is done.
  await onClock(platform);
  return {
    platform,
    meter: meterOf(client),
    clock,
    close: () => engine.stop(),
  };
}

async function aRun({ platform, meter }: Bench): Promise<number> {
  meter.take();
  await onClock(platform);
  return readUnits(meter.take());
}

/** Write units for each mark, when all that wait are warned at once. */
async function aWarning({ platform, meter, clock }: Bench): Promise<number> {
  clock.now += 3.5 * HOUR;
  meter.take();
  await onClock(platform);
  const calls = meter.take();
  const marks = calls.filter(({ write }) => write > 0);
  if (clock.now > MONDAY + DAY || marks.length === 0) throw new Error('nothing was warned of');
  return rounded(writeUnits(marks) / marks.length);
}
