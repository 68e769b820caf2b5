/** Everything that a process reaches the outside by, one thing after the other, until it is killed. */
export interface Line {
  /** Whether the process is dead: nothing that it asks for happens any more. */
  isDead: () => boolean;
  /** What it was doing when it died. */
  diedAt: () => string | undefined;
  /** It dies at the n-th effect from now on (1 is the next), before it or after it. */
  arm: (cut: Cut) => void;
  /** Takes the order back; how many effects were still to pass. */
  disarm: () => number;
  /** An effect or a look; rejects for a dead process. */
  io: <T>(name: string, isEffect: boolean, run: () => Promise<T>) => Promise<T>;
}

export interface Cut {
  left: number;
  when: 'before' | 'after';
}

/** What a killed process hears of what it had asked for: nothing that means anything. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * One after the other, so that a run can be repeated exactly. Only effects are counted: between two of them it makes no
 * difference at which look a process dies.
 */
export function createLine(): Line {
  let last: Promise<unknown> = Promise.resolve();
  let cut: Cut | undefined;
  let death: string | undefined;
  const die = (name: string): Killed => {
    death = name;
    return new Killed(name);
  };
  async function once<T>(name: string, isEffect: boolean, run: () => Promise<T>): Promise<T> {
    if (death !== undefined) throw new Killed(death);
    if (!isEffect || cut === undefined) return run();
    cut.left -= 1;
    if (cut.left > 0) return run();
    const { when } = cut;
    cut = undefined;
    if (when === 'before') throw die(`before ${name}`);
    await run().catch(() => undefined);
    throw die(`after ${name}`);
  }
  return {
    isDead: () => death !== undefined,
    diedAt: () => death,
    arm: (wanted) => {
      cut = { ...wanted };
    },
    disarm: () => {
      const left = cut?.left ?? 0;
      cut = undefined;
      return left;
    },
    io: (name, isEffect, run) => {
      const turn = last.then(() => once(name, isEffect, run));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
