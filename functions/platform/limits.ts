import { DomainError } from '../../domain/errors';
import type { Clock } from './clock';

const WINDOW = 60_000;
const PER_MINUTE = { signIn: 60, command: 300, read: 1200 } as const;
const MOST_REMEMBERED = 10_000;

export type LimitKind = keyof typeof PER_MINUTE;

export interface Limits {
  /** Counts one request; throws `rate_limited` with the seconds to wait. */
  count: (kind: LimitKind, who: string) => void;
}

export const noLimits: Limits = { count: () => undefined };

/** Requests a minute and person (sign-in: and address), counted where they are answered. */
export function createLimits(clock: Clock): Limits {
  const counts = new Map<string, number>();
  let window = 0;
  return {
    count: (kind, who) => {
      const now = clock.now();
      const current = Math.floor(now / WINDOW);
      if (current !== window || counts.size > MOST_REMEMBERED) counts.clear();
      window = current;
      const key = `${kind}\n${who}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > PER_MINUTE[kind]) {
        const retryAfter = Math.max(1, Math.ceil(((current + 1) * WINDOW - now) / 1000));
        throw new DomainError('rate_limited', { retryAfter });
      }
    },
  };
}
