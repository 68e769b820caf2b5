import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Figures } from '../figure';
import { rounded } from '../middle';
import { shareOf } from './partitions';
import { record } from './record/record';
import { reportOf } from './report';
import { SCALES } from './scales';
import { incident, simulate, type Simulated } from './simulate';

const SEED = 20_260_511;
/** Further than this nobody has promised: what breaks there is stated. */
const PROMISED: ReadonlySet<string> = new Set(['community', 'district', 'Beijing']);

/**
 * Four scales on paper: one order is recorded on the engine by the keys that it touches, and days of such orders are drawn
 * by chance. Prints the tables of `docs/capacity.md` and keeps what a month takes of each service beside this file.
 */
export async function measureScale(): Promise<Figures> {
  const recording = await record();
  const simulated = SCALES.map((scale) => simulate(recording, scale, SEED));
  console.log(`${reportOf(simulated, incident(recording, SEED))}\n`);
  const quantities = simulated.map(({ scale, quantities: of }) => [scale.name, of] as const);
  writeFileSync(
    path.join(__dirname, 'quantities.json'),
    `${JSON.stringify(Object.fromEntries(quantities), whole, 2)}\n`,
  );
  return Object.fromEntries(simulated.map((one) => [`scale ${one.scale.name}`, hottest(one)]));
}

/** The key that takes the most of a partition. */
function hottest({ scale, hot }: Simulated): Figures[string] {
  const [first, ...others] = hot.map(({ key }) => key);
  if (first === undefined) throw new Error('nothing was touched');
  const key = others.reduce((a, b) => (shareOf(b.load) > shareOf(a.load) ? b : a), first);
  return {
    what: `hottest key, of one partition: ${key.kind}`,
    value: rounded(shareOf(key.load) * 100),
    unit: '%',
    ...(PROMISED.has(scale.name) ? { bar: 100 } : {}),
  };
}

const whole = (_name: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value;
