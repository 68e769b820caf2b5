import type { StreamChange } from '../platform/stream';

/** What each part makes of a change, by the part's name. */
export type Projectors = Readonly<Record<string, (change: StreamChange) => Promise<void>>>;

/** A projector that could not take a change: which, and the name and place of the fault, never its words. */
export interface Failure {
  by: string;
  error: unknown;
}

/** Longer than anything takes that will still end well. */
const PATIENCE_MS = 60_000;

/** A projector did not end in time. */
export class ProjectionTimeout extends Error {
  override readonly name = 'ProjectionTimeout';
}

/** Hands a change to every projector, whatever becomes of the others; answers those that failed. */
export async function projectInto(
  projectors: Projectors,
  change: StreamChange,
  patienceMs = PATIENCE_MS,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [by, project] of Object.entries(projectors)) {
    try {
      await within(patienceMs, project(change));
    } catch (error) {
      failures.push({ by, error });
    }
  }
  return failures;
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProjectionTimeout()), milliseconds);
  });
  try {
    await Promise.race([work, timeIsUp]);
  } finally {
    clearTimeout(timer);
  }
}
