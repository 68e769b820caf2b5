import { retryAfterOf } from '../../domain/webhooks/retries';
import type { Try } from '../../domain/webhooks/webhook';
import type { Clock } from '../platform/clock';
import { OutboundFault } from '../platform/outbound/fault';
import type { Outbound } from '../platform/outbound/outbound';
import { signatureHeaders } from './sign';
import type { Hidden } from './webhook-store';

/** What came of one request; `asked` is how long the receiver wants to be left alone, in milliseconds. */
export interface Answered {
  attempt: Try;
  asked?: number | undefined;
}

const DEADLINE_MS = 10_000;
/** What a receiver says beside its status is nobody's concern. */
const MOST_BYTES = 4096;

/** The same over all tries, and another one for every webhook. */
export const messageIdOf = (deliveryId: string): string => `msg_${deliveryId}`;

/** Posts a signed body. Anything but a 2xx in time is a failure, a redirection too; it never throws. */
export async function sendSigned(
  { outbound, clock }: { outbound: Outbound; clock: Clock },
  { url, secrets }: Hidden,
  { id, body, now }: { id: string; body: string; now: number },
): Promise<Answered> {
  const valid = secrets.filter(({ until = Infinity }) => until > now).map(({ secret }) => secret);
  const tried = (more: Omit<Try, 'at' | 'ms'>): Try => ({
    ...{ at: now, ms: clock.now() - now },
    ...more,
  });
  try {
    const { status, headers } = await outbound.send({
      ...{ url, method: 'POST', body, deadlineMs: DEADLINE_MS, mostBytes: MOST_BYTES },
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...signatureHeaders(valid, { id, now, body }),
      },
    });
    const isTaken = status >= 200 && status < 300;
    return {
      attempt: tried({ status, ...(isTaken ? {} : { error: 'status' }) }),
      asked: isTaken ? undefined : retryAfterOf(headers['retry-after'], now),
    };
  } catch (error) {
    return { attempt: tried({ error: error instanceof OutboundFault ? error.kind : 'broken' }) };
  }
}
