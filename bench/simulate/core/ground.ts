import { ScanCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { noLimits } from '../../../functions/platform/limits';
import { silentLog } from '../../../functions/platform/log';
import { keyTableSchema, tableSchema } from '../../../functions/platform/table/schema';
import { createPlatform, type Platform } from '../../../functions/platform/wiring';
import { createEmbeddedClient, startEngine } from '../../../local/engine';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { createFileMediaStore, type FileMediaStore } from '../../../local/media/file-store';
import { startWechatStandIn, type WechatStandInControl } from '../../../local/wechat/server';
import { startFilledEngine, type Row } from '../../filled-engine/start-filled-engine';
import type { SimClock } from './clock';

export const TABLE = 'simulation';
export const KEY_TABLE = 'simulation-keys';
export const SECRET = 'a-secret-of-a-simulation-of-no-worth';
export const APP = { appId: 'wx-of-the-simulation', secret: 'of-no-worth' };
export const MASTER_KEY = new Uint8Array(32).fill(7);

/** What outlives every process: the engine with its table and stream, the pictures, WeChat. */
export interface Ground {
  endpoint: string;
  streamArn: string;
  clock: SimClock;
  media: FileMediaStore;
  wechat: WechatStandInControl;
  wechatUrl: string;
  /** A platform that is never killed: for who looks on, and for settling before the first day. */
  platform: Platform;
  /**
   * Everything goes on on a fresh engine at the same address, with an empty stream: an engine looks through all that its
   * streams ever held at each reading, which months make long. What is in the stream has to have been read.
   */
  moveHouse: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts all of it. */
export async function layGround(clock: SimClock): Promise<Ground> {
  let engine = await startEngine();
  const { endpoint } = engine;
  const folder = mkdtempSync(path.join(tmpdir(), 'simulation-'));
  const standIn = await startWechatStandIn({ ...APP, clock });
  const client = createEmbeddedClient(endpoint);
  let streamArn = await ensureTable(client, TABLE);
  await ensureKeyTable(client, KEY_TABLE);
  const platform = createPlatform({
    ...{ client, tableName: TABLE, keyTableName: KEY_TABLE, clock, secret: SECRET },
    masterKey: () => Promise.resolve(MASTER_KEY),
    limits: noLimits,
    log: silentLog,
  });
  return {
    ...{ endpoint, clock, platform },
    get streamArn() {
      return streamArn;
    },
    moveHouse: async () => {
      const tables = [
        { schema: tableSchema(TABLE), rows: rowsOf(client, TABLE) },
        { schema: keyTableSchema(KEY_TABLE), rows: rowsOf(client, KEY_TABLE) },
      ];
      engine = await startFilledEngine(tables, { inPlaceOf: engine });
      streamArn = await ensureTable(client, TABLE);
    },
    media: createFileMediaStore({ folder, baseUrl: 'http://127.0.0.1', key: SECRET, clock }),
    wechat: standIn.control,
    wechatUrl: standIn.url,
    close: async () => {
      await standIn.close();
      client.destroy();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every row of a table, as the engine answers it. */
async function* rowsOf(client: DynamoDBDocumentClient, tableName: string): AsyncGenerator<Row> {
  let from: Row | undefined;
  do {
    const { Items: rows = [], LastEvaluatedKey: last } = await client.send(
      new ScanCommand({ TableName: tableName, ExclusiveStartKey: from, ConsistentRead: true }),
    );
    yield* rows;
    from = last;
  } while (from !== undefined);
}
