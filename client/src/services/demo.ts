import { callOpenly } from './http';
import { now, setClockOffset } from './clock';
import { createListeners } from './listeners';
import { keepSession } from './session';

export interface DemoClock {
  now: string;
  offsetMs: number;
}

const listeners = createListeners();
let found = false;

export const onDemo = listeners.on;

export const isDemo = (): boolean => found;

/** The panel of the demonstration: there on one machine only, 404 everywhere else. */
export async function findDemo(): Promise<void> {
  try {
    const { data } = await callOpenly<DemoClock>('/local/demo');
    if (typeof data?.offsetMs !== 'number') return;
    setClockOffset(data.offsetMs);
    found = true;
    listeners.tell();
  } catch {
    found = false;
  }
}

export const demoNow = (): string => new Date(now()).toISOString();

/** Moves the demonstration's clock; everything shown is asked for anew. */
export async function advanceDemo(minutes: number): Promise<void> {
  await callOpenly('/local/demo/clock', { method: 'POST', body: { advanceMinutes: minutes } });
  window.location.reload();
}

/** Starts the demonstration afresh: nobody is signed in any more. */
export async function resetDemo(): Promise<void> {
  await callOpenly('/local/demo/reset', { method: 'POST', body: {} });
  keepSession(undefined);
  window.sessionStorage.clear();
  window.location.reload();
}
