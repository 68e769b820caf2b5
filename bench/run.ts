import '../local/environment';

import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import path from 'node:path';

import { isOk, type Figures } from './figure';
import { inOrder, noiseLine, tableOf } from './figure-table';
import { MEASUREMENTS, type Measurement } from './measurements';
import { listenToNoise, type Noise } from './noise';

const MINUTE = 60_000;

/**
 * `npm run bench` measures everything and keeps it in `latest.json`; `npm run bench -- P1 P9` some alone; `--quick` less of
 * it, in two minutes. What is not all of it is not kept.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const isQuick = args.includes('--quick');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const chosen = MEASUREMENTS.filter(({ of }) => isWanted(of, wanted));
  const [left, taken] = [chosen.filter(isLeftOut), chosen.filter((one) => !isLeftOut(one))];
  const listener = listenToNoise();
  const began = performance.now();
  const figures: Figures = {};
  const absent: string[] = left.map(({ of }) => `${of.join(', ')} (too long for --quick)`);
  listener.listen();
  for (const { of, run } of taken) {
    const measured = await run({ isQuick, wanted, figures });
    listener.listen();
    if (Object.keys(measured).length === 0) absent.push(`${of.join(', ')} (not there to measure)`);
    Object.assign(figures, measured);
  }
  const noise = listener.noise();
  console.log(tableOf(figures));
  if (absent.length > 0) console.log(`not measured: ${absent.join('; ')}`);
  console.log(noiseLine(noise));
  console.log(`${((performance.now() - began) / MINUTE).toFixed(1)} minutes`);
  if (wanted.length === 0 && !isQuick) keep(figures, noise);

  function isLeftOut({ isLong }: Measurement): boolean {
    return isQuick && isLong === true;
  }
}

const isWanted = (of: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 || of.some((name) => wanted.includes(name));

/** What was measured, where and when; the noise says how much else the machine had to do. */
function keep(figures: Figures, noise: Noise): void {
  const measured = Object.fromEntries(
    inOrder(figures).map(([name, figure]) => {
      const { value, unit, bar, floor } = figure;
      return [name, { value, unit, bar: bar ?? null, ok: isOk(figure), floor }];
    }),
  );
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
  const latest = { ...measured, machine, noise, date: new Date().toISOString() };
  writeFileSync(path.join(__dirname, 'latest.json'), `${JSON.stringify(latest, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
