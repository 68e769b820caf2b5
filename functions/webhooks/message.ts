import * as z from 'zod/mini';

import type { QueueMessage } from '../platform/queue/queue';
import type { Delivery } from './delivery-store';

const body = z.object({ webhookId: z.string(), id: z.string(), tries: z.int() });

/** Which delivery is to be tried now; no longer so where it was tried since. */
export type Wanted = z.infer<typeof body>;

/** A message that holds nothing of what is sent, nor where to. */
export const messageOf = (
  { webhookId, id }: Pick<Delivery, 'webhookId' | 'id'>,
  tries: number,
  delaySeconds?: number,
): QueueMessage => ({
  id,
  body: JSON.stringify({ webhookId, id, tries }),
  ...(delaySeconds === undefined ? {} : { delaySeconds }),
});

export const wantedIn = (text: string): Wanted => body.parse(JSON.parse(text));
