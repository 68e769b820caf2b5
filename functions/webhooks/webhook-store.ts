import type { WebhookOwner } from '../../domain/webhooks/events';
import type { Webhook } from '../../domain/webhooks/webhook';
import * as keys from '../platform/table/keys';
import { isNew, isUnchangedSince, type Item, type Table } from '../platform/table/table';
import { areaSubject, partnerSubject, type Vault } from '../platform/vault/vault';

/** What only whoever owns the webhook may know: where it leads, and what it is signed with. */
export interface Hidden {
  url: string;
  /** The newest first; an older one holds until then, epoch milliseconds. */
  secrets: readonly { secret: string; until?: number }[];
}

export interface StoredWebhook {
  owner: WebhookOwner;
  webhook: Webhook;
  version: number;
  sealed: unknown;
  /** When somebody last tried it out. */
  testedAt?: number;
}

export interface WebhookStore {
  /** Those of an owner, the oldest first; `consistent` where somebody counts them. */
  listOf: (owner: WebhookOwner, options?: { consistent?: boolean }) => Promise<StoredWebhook[]>;
  find: (id: string) => Promise<StoredWebhook | undefined>;
  findOf: (owner: WebhookOwner, id: string) => Promise<StoredWebhook | undefined>;
  open: (stored: StoredWebhook) => Promise<Hidden>;
  add: (owner: WebhookOwner, webhook: Webhook, hidden: Hidden) => Promise<void>;
  /** False where somebody changed it since it was read. */
  save: (stored: StoredWebhook, change: { webhook?: Webhook; hidden?: Hidden }) => Promise<boolean>;
  /** False where it was tried out after `since`, or somebody does so at this moment. */
  noteTest: (stored: StoredWebhook, now: number, since: number) => Promise<boolean>;
  remove: (stored: StoredWebhook) => Promise<void>;
}

/** One text for one owner. */
export const nameOfOwner = (owner: WebhookOwner): string =>
  'areaCode' in owner ? `AREA#${owner.areaCode}` : `PARTNER#${owner.partnerId}`;

const subjectOf = (owner: WebhookOwner): string =>
  'areaCode' in owner ? areaSubject(owner.areaCode) : partnerSubject(owner.partnerId);

/** Webhooks lie with whom they belong to, where the stream finds them by one question; address and secrets are sealed. */
export function createWebhookStore(
  table: Table,
  vault: Pick<Vault, 'find' | 'obtain'>,
): WebhookStore {
  const keyOf = ({ owner, webhook: { id } }: Pick<StoredWebhook, 'owner' | 'webhook'>): keys.Key =>
    keys.hookKey(nameOfOwner(owner), id);
  const seal = async (owner: WebhookOwner, key: keys.Key, hidden: Hidden): Promise<Uint8Array> =>
    (await vault.obtain(subjectOf(owner))).seal(JSON.stringify(hidden), key);
  const findOf: WebhookStore['findOf'] = async (owner, id) => {
    const item = await table.get(keys.hookKey(nameOfOwner(owner), id), { consistent: true });
    return item === undefined ? undefined : parse(item);
  };
  return {
    listOf: async (owner, { consistent = false } = {}) => {
      const { items } = await table.query(keys.hooksPartition(nameOfOwner(owner)), { consistent });
      return items.map(parse);
    },
    find: async (id) => {
      const pointer = await table.get(keys.hookOwnerKey(id));
      return pointer === undefined ? undefined : findOf(ownerIn(pointer), id);
    },
    findOf,
    open: async (stored) => {
      const key = await vault.find(subjectOf(stored.owner));
      const text = key?.open(stored.sealed, keyOf(stored));
      if (text === undefined) throw new Error('a webhook without its address');
      return JSON.parse(text);
    },
    add: async (owner, webhook, hidden) => {
      const place = keyOf({ owner, webhook });
      const sealed = await seal(owner, place, hidden);
      const row = { ...place, ...rowOf(owner, webhook), version: 1, sealed };
      const pointer = { ...keys.hookOwnerKey(webhook.id), owner: JSON.stringify(owner) };
      const isAdded = await table.transact((TableName) => [
        { Put: { TableName, Item: row, ...isNew } },
        { Put: { TableName, Item: pointer, ...isNew } },
      ]);
      if (!isAdded) throw new Error('the id of a webhook is taken');
    },
    save: async (stored, { webhook = stored.webhook, hidden }) => {
      const { owner, version, testedAt } = stored;
      const place = keyOf(stored);
      const sealed = hidden === undefined ? stored.sealed : await seal(owner, place, hidden);
      const row = {
        ...{ ...place, ...rowOf(owner, webhook), version: version + 1, sealed },
        ...(testedAt === undefined ? {} : { testedAt }),
      };
      return table.putIf(row, isUnchangedSince(version));
    },
    noteTest: (stored, now, since) =>
      table.update(keyOf(stored), {
        UpdateExpression: 'SET #testedAt = :now',
        ConditionExpression:
          'attribute_exists(pk) AND (attribute_not_exists(#testedAt) OR #testedAt <= :since)',
        ExpressionAttributeNames: { '#testedAt': 'testedAt' },
        ExpressionAttributeValues: { ':now': now, ':since': since },
      }),
    remove: async (stored) => {
      const gone = [keyOf(stored), keys.hookOwnerKey(stored.webhook.id)];
      await table.transact((TableName) => gone.map((Key) => ({ Delete: { TableName, Key } })));
    },
  };
}

const rowOf = (owner: WebhookOwner, webhook: Webhook): Item => ({
  owner: JSON.stringify(owner),
  webhook: JSON.stringify(webhook),
});

const ownerIn = (item: Item): WebhookOwner => JSON.parse(String(item['owner']));

const parse = (item: Item): StoredWebhook => ({
  owner: ownerIn(item),
  webhook: JSON.parse(String(item['webhook'])),
  version: Number(item['version']),
  sealed: item['sealed'],
  ...(item['testedAt'] === undefined ? {} : { testedAt: Number(item['testedAt']) }),
});
