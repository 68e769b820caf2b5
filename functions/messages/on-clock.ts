import type { Queue } from '../platform/queue/queue';
import type { TellGround } from './deps';
import { fanOutDigests, sendDigests } from './digest-fan-out';
import { releaseWaiting } from './release-waiting';
import { createTellDeps } from './wiring';

/** What the messages part does by the clock: the digest of the day, and what waited for the morning. */
export async function messagesOnClock(ground: TellGround): Promise<void> {
  const deps = createTellDeps(ground);
  await releaseWaiting(deps);
  await sendDigests(deps);
}

/** The same in the cloud, where each district goes to a worker of its own. */
export async function messagesOnSchedule(ground: TellGround, queue: Queue): Promise<void> {
  const deps = createTellDeps(ground);
  await releaseWaiting(deps);
  await fanOutDigests(deps, queue);
}
