import { DAY, HOUR } from '../../../domain/time/shanghai';
import type { Dice } from './dice';

/** In the middle of what a process is killed. */
export const CRASH_KINDS = ['command', 'stream', 'clock', 'queue'] as const;
export type CrashKind = (typeof CRASH_KINDS)[number];

/** A crash that happened. */
export interface Crash {
  kind: CrashKind;
  /** What was under way: a command, a job. */
  during: string;
  /** The effect before or after which the process died. */
  where: string;
  at: number;
}

interface PlannedCrash {
  at: number;
  kind: CrashKind;
  left: number;
  when: 'before' | 'after';
}

export const CRASHES_A_DAY = 3;
const MOST_EFFECTS: Readonly<Record<CrashKind, number>> = {
  command: 6,
  stream: 30,
  clock: 12,
  queue: 8,
};

export interface CrashPlan {
  /** Of what has its time come and waits for something of this kind to happen; it is the caller's until given back. */
  due: (kind: CrashKind, now: number) => PlannedCrash | undefined;
  /** It did not come to it this time. */
  giveBack: (crash: PlannedCrash) => void;
  planned: number;
}

/** Three a day by daylight, each at an effect of its own of the next things of its kind. */
export function planCrashes(
  dice: Dice,
  { start, days, crashesADay }: { start: number; days: number; crashesADay: number },
): CrashPlan {
  const open: PlannedCrash[] = Array.from({ length: days * crashesADay }, (_, index) => {
    const kind = dice.pick(CRASH_KINDS);
    return {
      kind,
      at: start + Math.floor(index / crashesADay) * DAY + dice.between(7, 19) * HOUR,
      left: 1 + dice.below(MOST_EFFECTS[kind]),
      when: dice.chance(1 / 2) ? 'before' : 'after',
    };
  });
  return {
    planned: open.length,
    due: (kind, now) => {
      const index = open.findIndex((one) => one.kind === kind && one.at <= now);
      return index < 0 ? undefined : open.splice(index, 1)[0];
    },
    giveBack: (crash) => void open.unshift(crash),
  };
}
