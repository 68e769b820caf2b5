import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

import { createTokens } from './auth/tokens';
import type { Clock } from './clock';
import type { Limits } from './limits';
import type { Log } from './log';
import { createAreaStore } from './stores/areas';
import { createOrderStore } from './stores/orders';
import { createPartnerStore } from './stores/partners';
import { createPeopleStore } from './stores/people';
import { createTable, type Table } from './table/table';
import { createVault, type Vault } from './vault/vault';

/** What a machine, a cloud or a test gives: everything else is built from it. */
export interface Ground {
  client: DynamoDBDocumentClient;
  tableName: string;
  /** Of the table in which the keys of personal data lie. */
  keyTableName: string;
  /** The platform's key, which wraps those: 32 bytes. */
  masterKey: () => Promise<Uint8Array>;
  clock: Clock;
  /** Key of tokens, ids and digests. */
  secret: string;
  limits: Limits;
  log: Log;
  /** Where the web build is served from, if not from the API's own origin. */
  webOrigin?: string;
}

/** What every function stands on. */
export const createPlatform = ({ client, tableName, keyTableName, masterKey, ...ground }: Ground) =>
  platformOn(createTable(client, tableName), {
    ...ground,
    vault: createVault({ keyTable: createTable(client, keyTableName), masterKey }),
  });

type Base = Omit<Ground, 'client' | 'tableName' | 'keyTableName' | 'masterKey'> & { vault: Vault };

/** The same on a table that is there already. */
export function platformOn(table: Table, ground: Base) {
  const { vault } = ground;
  return {
    ...ground,
    table,
    tokens: createTokens(ground.secret),
    people: createPeopleStore(table, vault),
    orders: createOrderStore(table, vault),
    areas: createAreaStore(table),
    partners: createPartnerStore(table, vault),
  };
}

export type Platform = ReturnType<typeof createPlatform>;
