import { dayRootOf, lastClosedDay } from '../../domain/clock/day-root';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { onClock } from '../../functions/clock/on-clock';
import { silentLog } from '../../functions/platform/log';
import { noLimits } from '../../functions/platform/limits';
import { createDocumentClient } from '../../functions/platform/table/client';
import { createRootStore } from '../../functions/platform/stores/roots';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { DEMO_AREAS } from '../../local/demo/areas';
import { startEngine } from '../../local/engine';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import type { Figures } from '../figure';
import { meterOf, type Meter } from '../loop/meter';
import { readUnits, writeUnits } from '../loop/sums';
import { seedOrders, type Seed } from './seed-orders';

const TABLE = 'bench-clock';
const KEY_TABLE = 'bench-clock-keys';
/** Monday, 11 May 2026, 10:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 4, 11, 2);
const OPEN = 5;
const FEW = 100;
const MANY = 100_000;

interface Bench {
  platform: Platform;
  meter: Meter;
  clock: { now: number };
  seed: (seed: Omit<Seed, 'now'>) => Promise<void>;
  close: () => Promise<void>;
}

/** What one run of the clock reads beside few ended orders and beside many, what an open one costs it, and a warning. */
export async function measureClock(): Promise<Figures> {
  const bench = await openBench();
  try {
    await bench.seed({ ended: FEW - OPEN, waiting: OPEN });
    const few = await aRun(bench);
    await bench.seed({ ended: MANY - FEW, waiting: 0 });
    const many = await aRun(bench);
    const more = MANY * 0.05 - OPEN;
    await bench.seed({ ended: 0, waiting: more });
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
        value: rounded(((open - many) / more) * 1000),
        unit: 'RU',
      },
      'clock warning': { what: 'write units of a warning', value: warned, unit: 'WU' },
    };
  } finally {
    await bench.close();
  }
}

async function openBench(): Promise<Bench> {
  const engine = await startEngine();
  const client = createDocumentClient({ endpoint: engine.endpoint });
  const seeding = createDocumentClient({ endpoint: engine.endpoint });
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
    seed: (seed) => seedOrders({ client: seeding, tableName: TABLE }, { ...seed, now: MONDAY }),
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

const rounded = (value: number): number => Math.round(value * 100) / 100;
