import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { cloudPlatform } from '../../functions/platform/cloud';
import { noLimits } from '../../functions/platform/limits';
import { silentLog } from '../../functions/platform/log';
import { createDocumentClient } from '../../functions/platform/table/client';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { KEY_TABLE, TABLE } from '../data';
import { keptKey, keptSecret } from '../data-dir';
import { createDemoClock } from '../demo-clock';
import { startEngine } from '../engine';
import { findRunningEngine } from '../engine/pid-file';
import { settingsFrom, StartError, type LocalSettings } from '../settings';

export interface Connection {
  platform: Platform;
  client: DynamoDBDocumentClient;
  tableName: string;
  /** The folder with the data of one machine; none in the cloud. */
  dataDir?: string;
  /** Where its pages are, as far as it is known. */
  site: string;
  close: () => Promise<void>;
}

/**
 * The platform that the environment names: of the cloud where there is a `TABLE_NAME`, else of this machine, whose engine
 * runs already or is started for the moment. Throws `StartError`, `EngineError`.
 */
export async function connect(env: NodeJS.ProcessEnv): Promise<Connection> {
  const close = (): Promise<void> => Promise.resolve();
  const tableName = env['TABLE_NAME'];
  if (tableName) {
    const client = createDocumentClient(cloudEngine(env));
    return { platform: cloudPlatform('admin'), client, tableName, site: '', close };
  }
  const settings = settingsFrom(env);
  if (!existsSync(path.join(settings.dataDir, 'platform.key'))) {
    throw new StartError(
      `这个数据目录里还没有四单:${settings.dataDir}(先 npm start 一次,或用 DATA_DIR 换一个)`,
    );
  }
  const engine = await engineOf(settings);
  const site = `http://${settings.host}:${settings.port}`;
  const client = createDocumentClient({ endpoint: engine.endpoint });
  const { dataDir } = settings;
  const platform = platformAt(client, settings);
  return { platform, client, tableName: TABLE, dataDir, site, close: engine.stop };
}

/** As `cloudPlatform` finds it. */
const cloudEngine = ({ AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint }: NodeJS.ProcessEnv) => ({
  ...(region ? { region } : {}),
  ...(endpoint ? { endpoint } : {}),
});

async function engineOf({ dataDir, dynamoEndpoint }: LocalSettings) {
  const running = dynamoEndpoint ?? findRunningEngine(path.join(dataDir, 'engine.pid'));
  if (running !== undefined) return { endpoint: running, stop: () => Promise.resolve() };
  const engine = await startEngine({ dataFile: path.join(dataDir, 'table.db') });
  return { endpoint: engine.endpoint, stop: () => engine.stop() };
}

const platformAt = (client: DynamoDBDocumentClient, { dataDir }: LocalSettings): Platform =>
  createPlatform({
    client,
    tableName: TABLE,
    keyTableName: KEY_TABLE,
    masterKey: keptKey(dataDir, 'vault'),
    clock: createDemoClock(dataDir),
    secret: keptSecret(dataDir, 'platform'),
    limits: noLimits,
    log: silentLog,
  });
