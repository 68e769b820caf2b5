import { faultOf, type Log } from '../log';
import type { QueueHandler, ReceivedMessage } from './queue';

/**
 * Hands messages to a handler and answers the ids of those that are to come again. A handler that throws over a batch
 * is given each message alone, so that one bad message takes no other with it.
 */
export async function handOver(
  handler: QueueHandler,
  messages: readonly ReceivedMessage[],
  log: Log,
): Promise<string[]> {
  try {
    return (await handler(messages)).failed;
  } catch (error) {
    if (messages.length > 1) {
      const failed: string[] = [];
      for (const message of messages) failed.push(...(await handOver(handler, [message], log)));
      return failed;
    }
    const [message] = messages;
    if (message === undefined) return [];
    log.error('message failed', { id: message.id, attempt: message.attempt, ...faultOf(error) });
    return [message.id];
  }
}
