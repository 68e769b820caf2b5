import '../local/environment';

import { writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform } from 'node:os';
import path from 'node:path';

import { measureClock } from './clock/measure-clock';
import { measureCold } from './cold/measure-cold';
import { measureCommandCpu } from './cpu/measure-command-cpu';
import { isOk, type Figures } from './figure';
import { measureHome } from './home/measure-home';
import { measureStats } from './insight/measure-stats';
import { loopFigures } from './loop/loop-figures';
import { measureRefusals } from './refusals/measure-refusals';
import { measureScale } from './scale/measure-scale';
import { bundleSizes } from './sizes/bundle-sizes';
import { packageSizes } from './sizes/folder-sizes';
import { measureStart } from './start/measure-start';

/** Which figures each measurement gives: `npm run bench -- P1 P9` runs those alone. */
const MEASUREMENTS: readonly { of: string[]; run: () => Promise<Figures> | Figures }[] = [
  { of: ['P1', 'P2', 'P3'], run: theLoop },
  { of: ['P4'], run: bundleSizes },
  { of: ['P5'], run: measureCold },
  { of: ['P6'], run: measureCommandCpu },
  { of: ['P9'], run: packageSizes },
  { of: ['P10'], run: measureHome },
  { of: ['P12'], run: measureStart },
  { of: ['stats'], run: measureStats },
  { of: ['R7'], run: measureRefusals },
  { of: ['clock'], run: measureClock },
  { of: ['scale'], run: measureScale },
];

async function theLoop(): Promise<Figures> {
  const { figures, breakdown } = await loopFigures();
  console.log(`${breakdown}\n`);
  return figures;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const figures: Figures = {};
  for (const { of, run } of MEASUREMENTS) {
    if (wanted.length > 0 && !of.some((name) => wanted.includes(name))) continue;
    Object.assign(figures, await run());
  }
  console.log(tableOf(figures));
  if (wanted.length === 0) keep(figures);
}

function tableOf(figures: Figures): string {
  const rows = Object.entries(figures).map(([name, figure]) => [
    name.padEnd(16),
    figure.what.padEnd(54),
    `${figure.value} ${figure.unit}`.padStart(12),
    figure.bar === undefined ? 'stated'.padStart(8) : `≤ ${figure.bar}`.padStart(8),
    isOk(figure) ? '  ok' : '  OVER',
  ]);
  return rows.map((cells) => cells.join(' ')).join('\n');
}

/** What was measured, where and when; the load says how much else the machine had to do. */
function keep(figures: Figures): void {
  const measured = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const { value, unit, bar } = figure;
      return [name, { value, unit, bar: bar ?? null, ok: isOk(figure) }];
    }),
  );
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    system: `${platform()} ${arch()}`,
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
  const latest = { ...measured, machine, date: new Date().toISOString() };
  writeFileSync(path.join(__dirname, 'latest.json'), `${JSON.stringify(latest, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
