import { setTimeout as wait } from 'node:timers/promises';

/** Waits so long, or until the signal ends it. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    // Only the signal ends a pause early.
  }
}
