import { signInKey } from '../platform/table/keys';
import { isNew, type Item, type Table } from '../platform/table/table';

export const SIGN_IN_STATES = ['waiting', 'scanned', 'confirmed', 'refused', 'collected'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

/** A sign-in (扫码登录) that one device asked for and another one answers. Holds digests only, of code and secret. */
export interface WaitingSignIn {
  id: string;
  secretDigest: string;
  device: string;
  askedAt: number;
  /** Nothing can be done with it from here on, epoch milliseconds. */
  until: number;
  state: SignInState;
  /** Who looked at it first: nobody else can answer it. */
  personId?: string;
  /** The sign-in with which it was confirmed. */
  family?: string;
}

export interface SignInStore {
  /** False where another one waits under that id. */
  ask: (asked: Omit<WaitingSignIn, 'state' | 'personId' | 'family'>) => Promise<boolean>;
  find: (id: string) => Promise<WaitingSignIn | undefined>;
  /** The first who looks takes it; false for everyone after them, and when its time is over. */
  scan: (id: string, personId: string, now: number) => Promise<boolean>;
  /** Once more the same answer changes nothing; false for anybody but who looked, and when its time is over. */
  decide: (id: string, decision: Decision, now: number) => Promise<boolean>;
  /** True for one only, however many come at once. */
  collect: (id: string, now: number) => Promise<boolean>;
  remove: (id: string) => Promise<void>;
}

export interface Decision {
  state: 'confirmed' | 'refused';
  personId: string;
  family: string;
}

const NAMES = { '#state': 'state', '#until': 'until' };
const isStill = '#state = :from AND #until > :now';

/** Sign-ins that wait, one row each, swept soon after their time. */
export function createSignInStore(table: Table): SignInStore {
  return {
    ask: ({ id, until, ...asked }) =>
      table.putIf(
        {
          ...signInKey(id),
          ...asked,
          until,
          state: 'waiting',
          expiresAt: Math.ceil(until / 1000),
        },
        isNew,
      ),
    find: async (id) => {
      const item = await table.get(signInKey(id), { consistent: true });
      return item === undefined ? undefined : parse(id, item);
    },
    scan: (id, personId, now) =>
      table.update(signInKey(id), {
        UpdateExpression: 'SET #state = :to, #personId = :person',
        ConditionExpression: isStill,
        ExpressionAttributeNames: { ...NAMES, '#personId': 'personId' },
        ExpressionAttributeValues: {
          ':from': 'waiting',
          ':to': 'scanned',
          ':person': personId,
          ':now': now,
        },
      }),
    decide: (id, { state, personId, family }, now) =>
      table.update(signInKey(id), {
        UpdateExpression: 'SET #state = :to, #family = :family',
        ConditionExpression: `(#state = :to OR ${wasOpen(state)}) AND #until > :now AND #personId = :person`,
        ExpressionAttributeNames: { ...NAMES, '#personId': 'personId', '#family': 'family' },
        ExpressionAttributeValues: {
          ':scanned': 'scanned',
          ...(state === 'refused' ? { ':confirmed': 'confirmed' } : {}),
          ':to': state,
          ':person': personId,
          ':family': family,
          ':now': now,
        },
      }),
    collect: (id, now) =>
      table.update(signInKey(id), {
        UpdateExpression: 'SET #state = :to',
        ConditionExpression: isStill,
        ExpressionAttributeNames: NAMES,
        ExpressionAttributeValues: { ':from': 'confirmed', ':to': 'collected', ':now': now },
      }),
    remove: (id) => table.remove(signInKey(id)),
  };
}

/** 不是我 can follow upon 确认 as long as nobody has come for it, never the other way round. */
const wasOpen = (to: Decision['state']): string =>
  to === 'refused' ? '#state = :scanned OR #state = :confirmed' : '#state = :scanned';

const parse = (id: string, item: Item): WaitingSignIn => ({
  id,
  secretDigest: String(item['secretDigest']),
  device: String(item['device']),
  askedAt: Number(item['askedAt']),
  until: Number(item['until']),
  state: SIGN_IN_STATES.find((state) => state === item['state']) ?? 'refused',
  ...(typeof item['personId'] === 'string' ? { personId: item['personId'] } : {}),
  ...(typeof item['family'] === 'string' ? { family: item['family'] } : {}),
});
