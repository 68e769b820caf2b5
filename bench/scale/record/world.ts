import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createInsightProjector } from '../../../functions/insight/on-change';
import { onMessageChange } from '../../../functions/messages/on-change';
import { createOrderProjector } from '../../../functions/orders/on-change';
import { keepPhotoVerdict } from '../../../functions/orders/verdicts';
import { systemClock } from '../../../functions/platform/clock';
import { openidDigestOf } from '../../../functions/platform/digests';
import { createLimits } from '../../../functions/platform/limits';
import { silentLog } from '../../../functions/platform/log';
import type { QueueMessage } from '../../../functions/platform/queue/queue';
import { createDocumentClient } from '../../../functions/platform/table/client';
import { createTable } from '../../../functions/platform/table/table';
import { createPlatform, type Platform } from '../../../functions/platform/wiring';
import { createStreamHandler } from '../../../functions/stream/handler';
import { createApi } from '../../../local/api';
import { startFleetingEngine } from '../../../local/engine';
import { loadDemo } from '../../../local/load-demo';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { createFileMediaStore } from '../../../local/media/file-store';
import { startStreamPump } from '../../../local/stream-pump';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { quietWechat } from '../../loop/quiet-wechat';
import { NEIGHBOUR, type World } from '../../loop/world';
import { recorderOf, type RecordedCall, type Recorder } from './recorder';
import type { IndexKeys } from './touches';

export const TABLE = 'table';
export const KEY_TABLE = 'keys';
const MASTER_KEY = new Uint8Array(32).fill(7);
const SECRET = 'bench-secret-of-no-worth';

/** One record of the stream with what its projection called. */
export interface Projected {
  pk: string;
  sk: string;
  calls: RecordedCall[];
  /** Questions to WeChat, which waited for each other. */
  asked: number;
}

/** The demonstration community on an engine that records keys: the API, projections record by record, and the clock. */
export interface RecordingWorld extends World {
  serving: Recorder;
  takeProjected: () => Projected[];
  /** The platform of everything that is no request, and its recorder. */
  platform: Platform;
  working: Recorder;
  /** Messages to WeChat that wait in the queue. */
  takeOutgoing: () => QueueMessage[];
  wechat: ReturnType<typeof quietWechat>['wechat'];
}

export async function openRecordingWorld(startAt: number): Promise<RecordingWorld> {
  const engine = await startFleetingEngine();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const clock = { now: startAt };
  const standing = new Map<string, IndexKeys>();
  const client = (): DynamoDBDocumentClient => createDocumentClient({ endpoint: engine.endpoint });
  const [servingClient, projectingClient, workingClient] = [client(), client(), client()];
  const platformOn = (on: DynamoDBDocumentClient): Platform => {
    const time = { now: () => clock.now };
    const counted = { table: createTable(on, TABLE), clock: time, log: silentLog, secret: SECRET };
    return createPlatform({
      ...{ client: on, tableName: TABLE, keyTableName: KEY_TABLE, clock: time, secret: SECRET },
      ...{ masterKey: () => Promise.resolve(MASTER_KEY), log: silentLog },
      limits: createLimits(counted),
    });
  };
  const streamArn = await ensureTable(servingClient, TABLE);
  await ensureKeyTable(servingClient, KEY_TABLE);
  const media = createFileMediaStore({
    ...{ folder: path.join(folder, 'media'), baseUrl: 'http://127.0.0.1', key: SECRET },
    clock: { now: () => clock.now },
  });
  const mediaUrl = (mediaId: string, now: number): Promise<string> => media.signedUrl(mediaId, now);
  const serving = platformOn(servingClient);
  const mediaFile = (mediaId: string): string => media.fileOf(mediaId);
  await loadDemo({
    platform: serving,
    client: servingClient,
    tableName: TABLE,
    mediaFile,
    mediaUrl,
  });
  await serving.people.add(NEIGHBOUR, openidDigestOf(NEIGHBOUR.openid, SECRET));

  const recorders = {
    serving: recorderOf(servingClient, standing),
    projecting: recorderOf(projectingClient, standing),
    working: recorderOf(workingClient, standing),
  };
  const { takeTraces, ...quiet } = quietWechat();
  let asked = 0;
  const wechat: typeof quiet.wechat = {
    ...quiet.wechat,
    checkText: (question) => ((asked += 1), quiet.wechat.checkText(question)),
    checkMedia: (question) => ((asked += 1), quiet.wechat.checkMedia(question)),
    sendSubscribeMessage: () => Promise.resolve({ sent: true }),
  };
  const outgoing: QueueMessage[] = [];
  const projecting = platformOn(projectingClient);
  const tellGround = {
    ...{ ...projecting, templates: LOCAL_TEMPLATES },
    outgoing: {
      send: (some: readonly QueueMessage[]) => Promise.resolve(void outgoing.push(...some)),
    },
  };
  const removeMedia = (mediaId: string): Promise<void> => media.remove(mediaId);
  const handler = createStreamHandler({
    projectors: {
      orders: createOrderProjector(projecting, { mediaUrl, removeMedia }, wechat).onChange,
      insight: createInsightProjector(projecting).onChange,
      messages: (change) => onMessageChange(tellGround, change),
    },
    failures: { send: () => Promise.reject(new Error('a change was not projected')) },
    clock: systemClock,
    log: silentLog,
  });
  let projected: Projected[] = [];
  const projectOne = async (record: DynamoDBRecord): Promise<void> => {
    recorders.projecting.take();
    const before = asked;
    await handler({ Records: [record] });
    const { pk, sk } = record.dynamodb?.Keys ?? {};
    const calls = recorders.projecting.take();
    projected.push({ pk: pk?.S ?? '', sk: sk?.S ?? '', calls, asked: asked - before });
  };
  let last: string | undefined;
  const pump = startStreamPump({
    client: new DynamoDBStreamsClient({
      ...{ endpoint: engine.endpoint, region: 'local' },
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    streamArn,
    handler: async ({ Records: records }) => {
      for (const record of records) await projectOne(record);
      return { batchItemFailures: [] };
    },
    checkpoint: { read: () => last, write: (sequence) => void (last = sequence) },
  });
  const apiOn = (on: DynamoDBDocumentClient) =>
    createApi({ platform: platformOn(on), wechat, media, push: { token: SECRET } });
  // Under load a change may show late: until nothing more has come for a while.
  const drained = async (): Promise<void> => {
    for (let known = -1; known !== projected.length;) {
      known = projected.length;
      await pump.drained();
    }
  };
  const settle = async (): Promise<void> => {
    await drained();
    for (const traceId of takeTraces()) {
      recorders.projecting.take();
      await keepPhotoVerdict(projecting, traceId, 'pass');
      const calls = recorders.projecting.take();
      projected.push({ pk: 'push', sk: '', calls, asked: 0 });
    }
    await drained();
  };
  const nothing = { take: () => [] };
  return {
    ...{ api: apiOn(servingClient), apiOn, client: servingClient, clock, settle, wechat },
    ground: {
      ...{ endpoint: engine.endpoint, tableName: TABLE, keyTableName: KEY_TABLE },
      ...{ secret: SECRET, masterKey: MASTER_KEY },
    },
    ...{ commands: nothing, projections: nothing, serving: recorders.serving },
    takeProjected: () => {
      const taken = projected;
      projected = [];
      return taken;
    },
    ...{ platform: platformOn(workingClient), working: recorders.working },
    takeOutgoing: () => outgoing.splice(0),
    close: async () => {
      await pump.stop();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
