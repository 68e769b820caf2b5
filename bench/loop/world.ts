import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { keepPhotoVerdict } from '../../functions/orders/verdicts';
import { createInsightProjector } from '../../functions/insight/on-change';
import { onMessageChange } from '../../functions/messages/on-change';
import { createOrderProjector } from '../../functions/orders/on-change';
import { systemClock } from '../../functions/platform/clock';
import { openidDigestOf, phoneDigestOf } from '../../functions/platform/digests';
import type { Handler } from '../../functions/platform/http/dispatch';
import { createLimits, type Limits } from '../../functions/platform/limits';
import { silentLog } from '../../functions/platform/log';
import { createDocumentClient } from '../../functions/platform/table/client';
import type { StoredPerson } from '../../functions/platform/stores/people';
import { createTable } from '../../functions/platform/table/table';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { createStreamHandler } from '../../functions/stream/handler';
import { onWebhookChange } from '../../functions/webhooks/on-change';
import { createApi } from '../../local/api';
import { startFleetingEngine } from '../../local/engine';
import { loadDemo } from '../../local/load-demo';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import { createFileMediaStore } from '../../local/media/file-store';
import { startStreamPump } from '../../local/stream-pump';
import { meterOf, type Meter } from './meter';
import { quietWechat } from './quiet-wechat';

const TABLE = 'bench';
const KEY_TABLE = 'bench-keys';
const MASTER_KEY = new Uint8Array(32).fill(7);
const SECRET = 'bench-secret-of-no-worth';

/** Somebody with a verified phone who has placed nothing yet: the code they sign in with is their openid. */
export const NEIGHBOUR: StoredPerson = {
  id: '01JBENCH000000000000000001',
  openid: 'demo:neighbour',
  displayName: '邻居',
  phone: '13999000099',
  phoneDigest: phoneDigestOf('13999000099', SECRET),
  homeArea: '990102001001',
  elderMode: false,
  memberships: [],
  createdAt: 0,
};

/** The demonstration community on an engine in memory: commands and projections with a meter each. */
export interface World {
  api: Handler;
  /** Where the engine is, the names of its tables, and what else a function is told. */
  ground: {
    endpoint: string;
    tableName: string;
    keyTableName: string;
    secret: string;
    masterKey: Uint8Array;
    /** Where the engine's data lies. */
    folder: string;
  };
  /** The client under `api`, and the same handlers on another one, without limits where those are asked for. */
  client: DynamoDBDocumentClient;
  apiOn: (client: DynamoDBDocumentClient, limits?: Limits) => Handler;
  commands: Meter;
  projections: Meter;
  clock: { now: number };
  /** Nothing is projected from here on. */
  stopProjecting: () => Promise<void>;
  /** Everything written so far is projected, photos with their verdicts. */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openWorld(startAt: number): Promise<World> {
  const engine = await startFleetingEngine();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const clock = { now: startAt };
  const time = { now: () => clock.now };
  const clients = {
    serving: createDocumentClient({ endpoint: engine.endpoint }),
    projecting: createDocumentClient({ endpoint: engine.endpoint }),
  };
  const platformOn = (client: DynamoDBDocumentClient, limits?: Limits): Platform =>
    createPlatform({
      client,
      tableName: TABLE,
      keyTableName: KEY_TABLE,
      masterKey: () => Promise.resolve(MASTER_KEY),
      clock: time,
      secret: SECRET,
      limits:
        limits ??
        createLimits({
          table: createTable(client, TABLE),
          clock: time,
          log: silentLog,
          secret: SECRET,
        }),
      log: silentLog,
    });
  const serving = platformOn(clients.serving);
  const projecting = platformOn(clients.projecting);
  const streamArn = await ensureTable(clients.serving, TABLE);
  await ensureKeyTable(clients.serving, KEY_TABLE);
  const media = createFileMediaStore({
    folder: path.join(folder, 'media'),
    baseUrl: 'http://127.0.0.1',
    key: SECRET,
    clock: { now: () => clock.now },
  });
  const mediaUrl = (mediaId: string, now: number): Promise<string> => media.signedUrl(mediaId, now);
  await loadDemo({
    platform: serving,
    client: clients.serving,
    tableName: TABLE,
    mediaFile: (mediaId) => media.fileOf(mediaId),
    mediaUrl,
  });

  await serving.people.add(NEIGHBOUR, openidDigestOf(NEIGHBOUR.openid, SECRET));

  const { wechat, takeTraces } = quietWechat();
  const nowhere = { send: () => Promise.resolve() };
  const projector = createOrderProjector(
    projecting,
    { mediaUrl, removeMedia: (mediaId) => media.remove(mediaId) },
    wechat,
  );
  let last: string | undefined;
  const pump = startStreamPump({
    client: new DynamoDBStreamsClient({
      endpoint: engine.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    streamArn,
    handler: createStreamHandler({
      projectors: {
        orders: projector.onChange,
        insight: createInsightProjector(projecting).onChange,
        messages: (change) => onMessageChange({ ...projecting, outgoing: nowhere }, change),
        webhooks: (change) => onWebhookChange({ ...projecting, sending: nowhere }, change),
      },
      failures: { send: () => Promise.reject(new Error('a change was not projected')) },
      clock: systemClock,
      log: silentLog,
    }),
    checkpoint: {
      read: () => last,
      write: (sequence) => {
        last = sequence;
      },
    },
  });
  const apiOn = (client: DynamoDBDocumentClient, limits?: Limits): Handler =>
    createApi({ platform: platformOn(client, limits), wechat, media, push: { token: SECRET } });
  return {
    api: createApi({ platform: serving, wechat, media, push: { token: SECRET } }),
    ground: {
      ...{ endpoint: engine.endpoint, tableName: TABLE, keyTableName: KEY_TABLE },
      ...{ secret: SECRET, masterKey: MASTER_KEY, folder: engine.folder },
    },
    client: clients.serving,
    apiOn,
    commands: meterOf(clients.serving),
    projections: meterOf(clients.projecting),
    clock,
    stopProjecting: () => pump.stop(),
    settle: async () => {
      await pump.drained();
      for (const traceId of takeTraces()) await keepPhotoVerdict(projecting, traceId, 'pass');
      await pump.drained();
    },
    close: async () => {
      await pump.stop();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
