import type { Figures } from '../figure';
import { measureLoop, type LoopCost } from './measure-loop';
import { readUnits, tripsOf, writeUnits } from './sums';

/** P1, P2 and P3, with what each step of the loop costs. */
export async function loopFigures(): Promise<{ figures: Figures; breakdown: string }> {
  const cost = await measureLoop();
  return {
    figures: {
      P1: {
        what: 'write units of the commands of a loop (aim 30)',
        value: cost.writeUnits,
        unit: 'WU',
        bar: 40,
      },
      'P1 projections': {
        what: 'write units of the projections that it causes',
        value: cost.projectionWrites,
        unit: 'WU',
        bar: 45,
      },
      P2: {
        what: 'read units of that loop with 6 lists and 6 details',
        value: cost.readUnits,
        unit: 'RU',
        bar: 30,
      },
      'P2 projections': {
        what: 'read units of the projections that it causes',
        value: cost.projectionReads,
        unit: 'RU',
      },
      P3: {
        what: 'round trips of a command, one after another',
        value: cost.trips,
        unit: 'trips',
        bar: 3,
      },
    },
    breakdown: breakdownOf(cost),
  };
}

function breakdownOf({ steps }: LoopCost): string {
  const rows = steps.map(({ step, kind, calls, projections }) => [
    kind === 'command' ? step : `  ${step}`,
    String(writeUnits(calls)),
    indexUnits(calls),
    String(readUnits(calls)),
    String(tripsOf(calls)),
    projections.length === 0 ? '' : `${writeUnits(projections)} / ${readUnits(projections)}`,
  ]);
  const head = ['step', 'write', 'of it indexes', 'read', 'trips', 'projections w / r'];
  return [head, ...rows]
    .map(([step = '', ...cells]) => step.padEnd(32) + cells.map((cell) => cell.padEnd(15)).join(''))
    .map((line) => line.trimEnd())
    .join('\n');
}

function indexUnits(calls: LoopCost['steps'][number]['calls']): string {
  const inTable = calls.reduce(
    (sum, { parts, write }) => sum + (write && (parts['table'] ?? 0)),
    0,
  );
  return String(writeUnits(calls) - inTable);
}
