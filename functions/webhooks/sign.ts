import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** A secret of the Standard Webhooks specification: `whsec_` and 32 bytes in base64. */
export const newWebhookSecret = (): string =>
  `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`;

export interface Signed {
  id: string;
  /** Epoch milliseconds. */
  now: number;
  body: string;
}

/**
 * The headers that a receiver checks (Standard Webhooks 1.0.0): the same id at every try, the time of this one, and one signature
 * for each secret that holds, so that a receiver may know the old one or the new one.
 */
export function signatureHeaders(
  secrets: readonly string[],
  { id, now, body }: Signed,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`);
    return `v1,${digest.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
