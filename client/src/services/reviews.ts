import type { PhotoAnswer } from '@domain/order/answer';
import { call } from './http';

/** A text or a photo that the content check would not let through by itself. */
export interface Review {
  orderId: string;
  number: string;
  kind: 'text' | 'photo';
  /** The step of the order with which it was said. */
  at: number;
  text?: string;
  photo?: PhotoAnswer;
  verdict: 'review' | 'risky' | 'refused' | 'pass';
  since: string;
}

export const REVIEWS = '/v1/reviews';

export const keyOf = ({ orderId, at, photo }: Review): string =>
  `${orderId}-${photo?.id ?? String(at)}`;

/** Lets neighbours see it, or not. Throws `Refusal`. */
export async function decide(
  { orderId, kind, at, photo }: Review,
  decision: 'pass' | 'refuse',
): Promise<void> {
  const what = kind === 'photo' ? { kind, photoId: photo?.id, at } : { kind, at };
  await call(`${REVIEWS}/${orderId}`, { method: 'POST', body: { ...what, decision } });
}
