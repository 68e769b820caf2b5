import * as z from 'zod/mini';

import type { QueueHandler } from '../platform/queue/queue';
import type { MessageDeps } from './deps';
import { sendOne } from './send-one';
import { createTellDeps } from './wiring';

const body = z.object({ personId: z.string(), id: z.string() });

/**
 * Takes messages out of the queue and sends them by WeChat, each at most once however often it comes. What WeChat is too
 * busy for comes again after a pause, and lies among the dead letters in the end; it stands in the inbox anyway.
 */
export const sendOutgoing =
  (ground: MessageDeps): QueueHandler =>
  async (messages) => {
    const deps = createTellDeps(ground);
    const failed: string[] = [];
    for (const message of messages) {
      const { personId, id } = body.parse(JSON.parse(message.body));
      if ((await sendOne(deps, personId, id)) === 'again') failed.push(message.id);
    }
    return { failed };
  };
