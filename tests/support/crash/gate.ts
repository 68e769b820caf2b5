/**
 * What can befall a process at one of its calls of the store: it is killed before or after it, or the answer stays away
 * though the call was made, or was not. `sentAgain`: the answer was lost, and the SDK made the same call once more.
 */
export const FAULTS = [
  'killedBefore',
  'killedAfter',
  'timedOutBefore',
  'timedOutAfter',
  'sentAgain',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Where it strikes: a call by its name, `Put ORDER#/ORDER 1`. */
export interface Strike {
  io: string;
  fault: Fault;
}

/** The only way from a process to what it stands on. */
export interface Gate {
  through: <T>(name: string, act: () => Promise<T>) => Promise<T>;
  /** The calls so far, each with its number among those of its name. */
  seen: readonly string[];
  hasStruck: () => boolean;
  isDead: () => boolean;
  /** Resolves when the process is killed. */
  death: Promise<'killed'>;
}

export class StoreTimeout extends Error {
  override readonly name = 'TimeoutError';
}

/** Nothing comes back to a process that is no more. */
const never = <T>(): Promise<T> => new Promise(() => undefined);

export function createGate(strike?: Strike): Gate {
  const seen: string[] = [];
  const counts = new Map<string, number>();
  let [struck, dead] = [false, false];
  let die: (value: 'killed') => void = () => undefined;
  const death = new Promise<'killed'>((resolve) => {
    die = resolve;
  });
  const kill = <T>(): Promise<T> => {
    dead = true;
    die('killed');
    return never();
  };

  async function befall<T>(fault: Fault, act: () => Promise<T>): Promise<T> {
    if (fault === 'killedBefore') return kill();
    if (fault === 'timedOutBefore') throw new StoreTimeout('not sent');
    await act().catch(() => undefined);
    if (fault === 'killedAfter') return kill();
    if (fault === 'timedOutAfter') throw new StoreTimeout('no answer');
    return act();
  }

  return {
    seen,
    hasStruck: () => struck,
    isDead: () => dead,
    death,
    through: async (name, act) => {
      if (dead) return never();
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const io = `${name} ${count}`;
      seen.push(io);
      if (strike === undefined || struck || strike.io !== io) {
        const answer = await act();
        return dead ? never() : answer;
      }
      struck = true;
      return befall(strike.fault, act);
    },
  };
}
