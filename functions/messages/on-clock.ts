import type { MessageDeps } from './deps';

/** What the messages part does by the clock. */
export async function messagesOnClock(_deps: MessageDeps): Promise<void> {
  await Promise.resolve();
}
