import { DAY } from '../../domain/time/shanghai';
import { personPartition, SESSION_PREFIX, sessionKey } from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';
import { deviceWords } from './device-words';

/** A refresh token is good for this long after the last rotation. */
export const REFRESH_DAYS = 30;

/** A sign-in as its owner may look at it. */
export interface OpenSession {
  family: string;
  /** In words of our own (`device-words.ts`). */
  device: string;
  openedAt: number;
  rotatedAt: number;
}

export interface SessionStore {
  open: (personId: string, family: string, now: number, device?: string) => Promise<void>;
  /** Moves on to the next generation; false where somebody did so already. */
  rotate: (personId: string, family: string, generation: number, now: number) => Promise<boolean>;
  end: (personId: string, family: string) => Promise<void>;
  /** Those of a person that can still be used. */
  list: (personId: string, now: number) => Promise<OpenSession[]>;
}

/** Sign-ins: one row each, with the generation of the refresh token that is good now. */
export function createSessionStore(table: Table): SessionStore {
  const expiresAt = (now: number): number => Math.floor((now + REFRESH_DAYS * DAY) / 1000);
  return {
    open: (personId, family, now, device = deviceWords(undefined)) =>
      table.put({
        ...sessionKey(personId, family),
        generation: 0,
        device,
        openedAt: now,
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
    list: async (personId, now) => {
      const { items } = await table.query(personPartition(personId), {
        prefix: SESSION_PREFIX,
        consistent: true,
      });
      return items.map(parse).filter(({ rotatedAt }) => !isOver(rotatedAt, now));
    },
  };
}

/** Whether nobody came for too long. The table sweeps such rows in its own time, and not on every engine. */
export const isOver = (rotatedAt: number, now: number): boolean =>
  now - rotatedAt > REFRESH_DAYS * DAY;

const parse = (item: Item): OpenSession => ({
  family: String(item['sk']).slice(SESSION_PREFIX.length),
  device: String(item['device']),
  openedAt: Number(item['openedAt']),
  rotatedAt: Number(item['rotatedAt']),
});
