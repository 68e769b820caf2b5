import type { TellGround } from './deps';
import { sendDigests } from './digest';
import { releaseWaiting } from './release-waiting';
import { createTellDeps } from './wiring';

/** What the messages part does by the clock: the digest of the day, and what waited for the morning. */
export async function messagesOnClock(ground: TellGround): Promise<void> {
  const deps = createTellDeps(ground);
  await releaseWaiting(deps);
  await sendDigests(deps);
}
