import { HOUR, shanghaiDay, startOfDay, type Day } from '../../domain/time/shanghai';
import type { ClockDeps } from './deps';

const MORNING = 9 * HOUR;

/**
 * Does something once a day, from nine in the morning on; a day on which nothing ran is left out. It is remembered
 * only when it has succeeded, so what is done here must bear being done twice.
 */
export async function onceADay(
  { clock, daily }: Pick<ClockDeps, 'clock' | 'daily'>,
  name: string,
  run: (day: Day) => Promise<void>,
): Promise<void> {
  const now = clock.now();
  const day = shanghaiDay(now);
  if (now < startOfDay(day) + MORNING || (await daily.isDone(name, day))) return;
  await run(day);
  await daily.done(name, day);
}
