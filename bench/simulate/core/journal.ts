import type { Crash } from './crashes';

/** What the product has acknowledged: from then on it must never be lost. */
export interface Acknowledged {
  orderId: string;
  command: string;
  at: number;
  /** The version of the order that was answered. */
  version: number;
}

/** What the simulation remembers of its own, never taken from the product's store. */
export interface Journal {
  placed: { id: string; at: number; channel: string; category: string; placer: string }[];
  acknowledged: Acknowledged[];
  crashes: Crash[];
  /** Clock runs that a crash cut short: what was due then comes with the next. */
  cutRuns: number[];
  refused: Map<string, number>;
  /** What must not happen at all: an answer of 5xx by a living process, a record that never passes. */
  faults: string[];
  joined: { orderId: string; person: string }[];
  granted: number;
  /** Why a message did not go out by WeChat, as the log says it. */
  unsent: string[];
  /** Messages that were tried so often that they lie among the dead letters. */
  givenUp: number;
  repeats: number;
  records: { handed: number; doubled: number; shuffled: number; again: number };
}

export const openJournal = (): Journal => ({
  placed: [],
  acknowledged: [],
  crashes: [],
  cutRuns: [],
  refused: new Map(),
  faults: [],
  joined: [],
  granted: 0,
  unsent: [],
  givenUp: 0,
  repeats: 0,
  records: { handed: 0, doubled: 0, shuffled: 0, again: 0 },
});

export const countRefusal = ({ refused }: Journal, command: string, code: string): void => {
  const key = `${command}: ${code}`;
  refused.set(key, (refused.get(key) ?? 0) + 1);
};
