import { DAY } from '../../domain/time/shanghai';
import { sessionKey } from '../platform/table/keys';
import type { Table } from '../platform/table/table';

/** A refresh token is good for this long after the last rotation. */
export const REFRESH_DAYS = 30;

export interface SessionStore {
  open: (personId: string, family: string, now: number) => Promise<void>;
  /** Moves on to the next generation; false where somebody did so already. */
  rotate: (personId: string, family: string, generation: number, now: number) => Promise<boolean>;
  end: (personId: string, family: string) => Promise<void>;
}

/** Sign-ins: one row each, with the generation of the refresh token that is good now. */
export function createSessionStore(table: Table): SessionStore {
  const expiresAt = (now: number): number => Math.floor((now + REFRESH_DAYS * DAY) / 1000);
  return {
    open: (personId, family, now) =>
      table.put({
        ...sessionKey(personId, family),
        generation: 0,
        rotatedAt: now,
        expiresAt: expiresAt(now),
      }),
    rotate: (personId, family, generation, now) =>
      table.update(sessionKey(personId, family), {
        UpdateExpression: 'SET #generation = :next, #rotatedAt = :now, #expiresAt = :expires',
        ConditionExpression: '#generation = :read',
        ExpressionAttributeNames: {
          '#generation': 'generation',
          '#rotatedAt': 'rotatedAt',
          '#expiresAt': 'expiresAt',
        },
        ExpressionAttributeValues: {
          ':next': generation + 1,
          ':read': generation,
          ':now': now,
          ':expires': expiresAt(now),
        },
      }),
    end: (personId, family) => table.remove(sessionKey(personId, family)),
  };
}
