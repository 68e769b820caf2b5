import '../../local/environment';

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { format } from 'prettier';

import { startOfDay } from '../../domain/time/shanghai';
import { pictureOf } from './backlog';
import { findProblems } from './checks';
import { gather } from './checks/gather';
import { problemLines, reportOf } from './report';
import { simulate, type SimulationOptions } from './run';

const ROOT = path.resolve(__dirname, '../..');
const HOUSEHOLDS = 8000;

const numberFrom = (name: string, usual: number): number => {
  const value = Number(process.env[name] ?? usual);
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} is no number`);
  return value;
};

/** A Monday in winter: holidays, swapped working days and the heating lie before it. */
const START = '2025-12-01';

function optionsFrom(): SimulationOptions {
  const days = numberFrom('DAYS', 60);
  const began = performance.now();
  return {
    seed: process.env['SEED'] ?? '1',
    start: startOfDay(START),
    days,
    orders: numberFrom('ORDERS', Math.round((4000 / 60) * days)),
    households: HOUSEHOLDS,
    everyRun: process.argv.includes('--every-run'),
    onDay: (day, { placed, open }) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      console.error(`day ${day} of ${days}: ${placed} orders, ${open} open, ${seconds} s`);
    },
  };
}

async function run(): Promise<number> {
  const began = performance.now();
  const simulated = await simulate(optionsFrom());
  try {
    const findings = await gather(simulated);
    const problems = findProblems(findings);
    const report = reportOf(simulated, findings, problems);
    console.log(report);
    if (process.argv.includes('--write')) await keep(report, simulated);
    console.error(`${Math.round((performance.now() - began) / 1000)} s in all`);
    for (const line of problemLines(problems)) console.error(line);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await simulated.close();
  }
}

async function keep(
  report: string,
  { backlog, options }: Awaited<ReturnType<typeof simulate>>,
): Promise<void> {
  const title = `${options.days} 天里每天收工时还没办完的单(${options.orders} 单)`;
  mkdirSync(path.join(ROOT, 'docs/pictures'), { recursive: true });
  writeFileSync(path.join(ROOT, 'docs/pictures/backlog.svg'), pictureOf(backlog, title));
  const picture = '![积压](pictures/backlog.svg)\n';
  const tidy = await format(`${report}\n${picture}`, { parser: 'markdown' });
  writeFileSync(path.join(ROOT, 'docs/simulation.md'), tidy);
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(2);
  },
);
