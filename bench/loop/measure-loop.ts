import { readUnits, tripsOf, writeUnits } from './sums';
import { signIn } from './ask';
import { runLoop, type StepCost } from './run-loop';
import { openWorld } from './world';

/** 11 May 2026, a Monday, 10:00 in Shanghai: opening hours, so that nothing depends on when it is measured. */
const MONDAY = Date.UTC(2026, 4, 11, 2);

/** What one loop costs: the second one, when settings are cached. */
export interface LoopCost {
  steps: StepCost[];
  writeUnits: number;
  readUnits: number;
  projectionWrites: number;
  projectionReads: number;
  /** The most round trips of a command, one after another. */
  trips: number;
}

export async function measureLoop(): Promise<LoopCost> {
  const world = await openWorld(MONDAY);
  try {
    const people = {
      resident: await signIn(world, 'neighbour'),
      staff: await signIn(world, 'staff-zhao'),
      worker: await signIn(world, 'repair-worker'),
    };
    await runLoop(world, people);
    const steps = await runLoop(world, people);
    const commands = steps.filter(({ kind }) => kind === 'command');
    const projections = steps.flatMap((step) => step.projections);
    return {
      steps,
      writeUnits: writeUnits(commands.flatMap(({ calls }) => calls)),
      readUnits: readUnits(steps.flatMap(({ calls }) => calls)),
      projectionWrites: writeUnits(projections),
      projectionReads: readUnits(projections),
      trips: Math.max(...commands.map(({ calls }) => tripsOf(calls))),
    };
  } finally {
    await world.close();
  }
}
