import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { noLimits } from '../../../functions/platform/limits';
import { silentLog } from '../../../functions/platform/log';
import { createPlatform, type Platform } from '../../../functions/platform/wiring';
import { createEmbeddedClient, startFleetingEngine } from '../../../local/engine';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { createFileMediaStore, type FileMediaStore } from '../../../local/media/file-store';
import { startWechatStandIn, type WechatStandInControl } from '../../../local/wechat/server';
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
  close: () => Promise<void>;
}

/** Starts all of it. */
export async function layGround(clock: SimClock): Promise<Ground> {
  const engine = await startFleetingEngine();
  const { endpoint } = engine;
  const folder = mkdtempSync(path.join(tmpdir(), 'simulation-'));
  const standIn = await startWechatStandIn({ ...APP, clock });
  const client = createEmbeddedClient(endpoint);
  const streamArn = await ensureTable(client, TABLE);
  await ensureKeyTable(client, KEY_TABLE);
  const platform = createPlatform({
    ...{ client, tableName: TABLE, keyTableName: KEY_TABLE, clock, secret: SECRET },
    masterKey: () => Promise.resolve(MASTER_KEY),
    limits: noLimits,
    log: silentLog,
  });
  return {
    ...{ endpoint, streamArn, clock, platform },
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
