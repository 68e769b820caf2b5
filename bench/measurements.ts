import { measureClock } from './clock/measure-clock';
import { measureCold } from './cold/measure-cold';
import { measureCommandCpu } from './cpu/measure-command-cpu';
import type { Figures } from './figure';
import { measureHome } from './home/measure-home';
import { measureStats } from './insight/measure-stats';
import { listFigures } from './lists/list-figures';
import { loopFigures } from './loop/loop-figures';
import { memoryFigures, memoryTable } from './memory/memory-figures';
import { measureMemory } from './memory/measure-memory';
import { priceFigures } from './price/price-figures';
import { measureRefusals } from './refusals/measure-refusals';
import { measureScale } from './scale/measure-scale';
import { bundleSizes } from './sizes/bundle-sizes';
import { packageSizes } from './sizes/folder-sizes';
import { measureStack } from './stack/measure-stack';
import { measureStart } from './start/measure-start';
import { testTime } from './test-time';

/** How thoroughly, and what is known already. */
export interface How {
  isQuick: boolean;
  /** Names given on the command line; none means all. */
  wanted: readonly string[];
  figures: Figures;
}

export interface Measurement {
  /** Which figures it gives. */
  of: readonly string[];
  run: (how: How) => Promise<Figures> | Figures;
  /** Cannot be had in less time: `--quick` leaves it out. */
  isLong?: true;
}

const LOOPS = 25;
const LOOPS_ALONE = 200;

/** Everything that is measured; what needs a quiet machine the most comes first. */
export const MEASUREMENTS: readonly Measurement[] = [
  { of: ['P1', 'P2', 'P3'], run: theLoop },
  { of: ['P5'], run: measureCold, isLong: true },
  { of: ['P6'], run: measureCommandCpu },
  { of: ['P7'], run: theLists },
  { of: ['P8'], run: theStack },
  { of: ['P11', 'memory'], run: theCloud, isLong: true },
  { of: ['P4'], run: bundleSizes },
  { of: ['P9'], run: packageSizes },
  { of: ['P10'], run: measureHome },
  { of: ['P12'], run: measureStart, isLong: true },
  { of: ['P13'], run: testTime },
  { of: ['stats'], run: measureStats, isLong: true },
  { of: ['R7'], run: measureRefusals, isLong: true },
  { of: ['clock'], run: measureClock, isLong: true },
  { of: ['scale'], run: measureScale, isLong: true },
];

async function theLoop(): Promise<Figures> {
  const { figures, breakdown } = await loopFigures();
  console.log(`${breakdown}\n`);
  return figures;
}

async function theLists({ isQuick }: How): Promise<Figures> {
  const { figures, table } = await listFigures(isQuick);
  console.log(`${table}\n`);
  return figures;
}

async function theStack({ isQuick }: How): Promise<Figures> {
  const { figures, calls } = await measureStack(isQuick);
  console.log(`${calls}\n`);
  return figures;
}

/** What the functions need, and from that and the units of a loop what a million of them cost. */
async function theCloud({ wanted, figures: known }: How): Promise<Figures> {
  const use = await measureMemory(wanted.includes('memory') ? LOOPS_ALONE : LOOPS);
  console.log(`${memoryTable(use)}\n`);
  const ofLoop = 'P1' in known ? known : (await loopFigures()).figures;
  const unitsOf = (name: string): number =>
    (ofLoop[name]?.value ?? 0) + (ofLoop[`${name} projections`]?.value ?? 0);
  const price = priceFigures(use, { writes: unitsOf('P1'), reads: unitsOf('P2') });
  console.log(`${price.table}\n`);
  return { ...price.figures, ...memoryFigures(use) };
}
