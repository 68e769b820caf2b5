import { createHash } from 'node:crypto';

import { DAY, MINUTE } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import { isNew, type Table, type Writes } from '../table/table';

/** Who says that somebody agreed: the phone after the tap, or WeChat by a push. Both tell of the same tap. */
export type GrantSource = 'phone' | 'wechat';

export interface Granted {
  from: GrantSource;
  now: number;
  /** One tap of a phone: told twice it counts once. */
  tap?: string | undefined;
}

/**
 * 订阅授权: how many messages somebody may still be sent, by template. One grant, one message, and WeChat tells nobody how
 * many are left: this ledger is what we know, and what WeChat answers corrects it.
 */
export interface GrantStore {
  add: (personId: string, templateId: string, granted: Granted) => Promise<void>;
  left: (personId: string, templateId: string) => Promise<number>;
  /** Takes one; false where there is none. */
  take: (personId: string, templateId: string) => Promise<boolean>;
  /** One that was taken and not used. */
  giveBack: (personId: string, templateId: string) => Promise<void>;
  /** WeChat says that there is none, or the person switched it off. */
  clear: (personId: string, templateId: string) => Promise<void>;
}

const MOST = 50;
/** What phone and WeChat say within so long of each other is about one tap. */
const SAME_TAP_MS = MINUTE;
const TAP_DAYS = 2;
const names = { '#count': 'count' };

export function createGrantStore(table: Table): GrantStore {
  const change = (personId: string, templateId: string, by: number, condition: string) =>
    table.update(keys.grantKey(personId, templateId), {
      UpdateExpression: 'ADD #count :by',
      ConditionExpression: condition,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':by': by, ...(by < 0 ? { ':none': 0 } : {}) },
    });
  return {
    add: async (personId, templateId, granted) => {
      await table.transact((TableName) => addWrites({ TableName, personId, templateId }, granted));
    },
    left: async (personId, templateId) =>
      Number((await table.get(keys.grantKey(personId, templateId)))?.['count'] ?? 0),
    take: (personId, templateId) =>
      change(personId, templateId, -1, 'attribute_exists(pk) AND #count > :none'),
    // Whoever has left meanwhile gets no row again.
    giveBack: async (personId, templateId) =>
      void (await change(personId, templateId, 1, 'attribute_exists(#count)')),
    clear: async (personId, templateId) => {
      await table.update(keys.grantKey(personId, templateId), {
        UpdateExpression: 'SET #count = :none',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':none': 0 },
      });
    },
  };
}

interface Place {
  TableName: string;
  personId: string;
  templateId: string;
}

/** The tap is new, and the other side has not just told of it: then one more. */
function addWrites(place: Place, { from, now, tap }: Granted): Writes {
  const { TableName, personId, templateId } = place;
  const counted = {
    Update: {
      TableName,
      Key: keys.grantKey(personId, templateId),
      UpdateExpression: 'ADD #count :one SET #from = :from, #at = :now',
      ConditionExpression:
        '(attribute_not_exists(#from) OR #from = :from OR #at < :before) AND ' +
        '(attribute_not_exists(#count) OR #count < :most)',
      ExpressionAttributeNames: { ...names, '#from': 'from', '#at': 'grantedAt' },
      ExpressionAttributeValues: {
        ...{ ':one': 1, ':from': from, ':now': now },
        ...{ ':before': now - SAME_TAP_MS, ':most': MOST },
      },
    },
  };
  if (tap === undefined) return [counted];
  const digest = createHash('sha256').update(`${templateId}\n${tap}`).digest('base64url');
  const expiresAt = Math.floor((now + TAP_DAYS * DAY) / 1000);
  const Item = { ...keys.tapKey(personId, digest), expiresAt };
  return [{ Put: { TableName, Item, ...isNew } }, counted];
}
