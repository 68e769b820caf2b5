import type { Clock } from '../functions/platform/clock';
import { keep, readKept } from './data-dir';

const FILE = 'clock.json';

export interface DemoClock extends Clock {
  offset: () => number;
  advance: (milliseconds: number) => void;
  reset: () => void;
}

/** The machine's time, which the demonstration can move ahead; kept over a restart. */
export function createDemoClock(dataDir: string): DemoClock {
  const kept = readKept(dataDir, FILE);
  let offset = typeof kept === 'number' && kept >= 0 ? kept : 0;
  const set = (next: number): void => {
    offset = next;
    keep(dataDir, FILE, offset);
  };
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    advance: (milliseconds) => set(offset + milliseconds),
    reset: () => set(0),
  };
}
