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

/** What a machine, a cloud or a test gives: everything else is built from it. */
export interface Ground {
  client: DynamoDBDocumentClient;
  tableName: string;
  clock: Clock;
  /** Key of tokens, ids and digests. */
  secret: string;
  limits: Limits;
  log: Log;
}

/** What every function stands on. */
export const createPlatform = ({ client, tableName, ...ground }: Ground) =>
  platformOn(createTable(client, tableName), ground);

/** The same on a table that is there already. */
export function platformOn(table: Table, ground: Omit<Ground, 'client' | 'tableName'>) {
  return {
    ...ground,
    table,
    tokens: createTokens(ground.secret),
    people: createPeopleStore(table),
    orders: createOrderStore(table),
    areas: createAreaStore(table),
    partners: createPartnerStore(table),
  };
}

export type Platform = ReturnType<typeof createPlatform>;
