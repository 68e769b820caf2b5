import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { keepPhotoVerdict } from '../../../functions/orders/verdicts';
import { openidDigestOf } from '../../../functions/platform/digests';
import { createLimits } from '../../../functions/platform/limits';
import { silentLog } from '../../../functions/platform/log';
import { createDocumentClient } from '../../../functions/platform/table/client';
import { createTable } from '../../../functions/platform/table/table';
import { createPlatform, type Platform } from '../../../functions/platform/wiring';
import { createApi } from '../../../local/api';
import { startFleetingEngine } from '../../../local/engine';
import { loadDemo } from '../../../local/load-demo';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { createFileMediaStore } from '../../../local/media/file-store';
import { quietWechat } from '../../loop/quiet-wechat';
import { NEIGHBOUR, type World } from '../../loop/world';
import { startProjecting, type Projected, type Projecting } from './projecting';
import { PUSH, recorderOf, type Recorder } from './recorder';
import type { IndexKeys } from './touches';

export const TABLE = 'table';
const KEY_TABLE = 'keys';
const MASTER_KEY = new Uint8Array(32).fill(7);
const SECRET = 'bench-secret-of-no-worth';

/** The demonstration community on an engine that records keys: the API, projections record by record, and other work. */
export interface RecordingWorld extends World {
  serving: Recorder;
  takeProjected: () => Projected[];
  takeOutgoing: Projecting['takeOutgoing'];
  /** The platform of everything that is neither a request nor a projection, and its recorder. */
  platform: Platform;
  working: Recorder;
  wechat: ReturnType<typeof countingWechat>['wechat'];
}

export async function openRecordingWorld(startAt: number): Promise<RecordingWorld> {
  const engine = await startFleetingEngine();
  const { endpoint } = engine;
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const clock = { now: startAt };
  const platformOn = platformsAt(clock);
  const media = createFileMediaStore({
    ...{ folder: path.join(folder, 'media'), baseUrl: 'http://127.0.0.1', key: SECRET },
    clock: { now: () => clock.now },
  });
  const clients = {
    serving: createDocumentClient({ endpoint }),
    projecting: createDocumentClient({ endpoint }),
    working: createDocumentClient({ endpoint }),
  };
  const arn = await ensureTable(clients.serving, TABLE);
  await ensureKeyTable(clients.serving, KEY_TABLE);
  const demo = platformOn(clients.serving);
  await loadDemo({
    ...{ platform: demo, client: clients.serving, tableName: TABLE },
    mediaFile: (mediaId) => media.fileOf(mediaId),
    mediaUrl: (mediaId, now) => media.signedUrl(mediaId, now),
  });
  await demo.people.add(NEIGHBOUR, openidDigestOf(NEIGHBOUR.openid, SECRET));

  const standing = new Map<string, IndexKeys>();
  const { wechat, asked, takeTraces } = countingWechat();
  const projecting = startProjecting({
    ...{ platform: platformOn(clients.projecting), wechat, asked, media },
    recorder: recorderOf(clients.projecting, standing),
    stream: { endpoint, arn },
  });
  const working = recorderOf(clients.working, standing);
  const platform = platformOn(clients.working);
  let pushes: Projected[] = [];
  const settle = async (): Promise<void> => {
    await projecting.drained();
    for (const traceId of takeTraces()) {
      working.take();
      await keepPhotoVerdict(platform, traceId, 'pass');
      pushes.push({ pk: PUSH, sk: '', calls: working.take(), asked: 0 });
    }
    await projecting.drained();
  };
  const apiOn = (client: DynamoDBDocumentClient) =>
    createApi({ platform: platformOn(client), wechat, media, push: { token: SECRET } });
  const nothing = { take: () => [] };
  return {
    ...{ apiOn, api: apiOn(clients.serving), client: clients.serving, clock, settle, wechat },
    ground: {
      ...{ endpoint, tableName: TABLE, keyTableName: KEY_TABLE },
      ...{ secret: SECRET, masterKey: MASTER_KEY, folder: engine.folder },
    },
    ...{ commands: nothing, projections: nothing },
    ...{ serving: recorderOf(clients.serving, standing), working, platform },
    takeProjected: () => {
      const taken = [...projecting.take(), ...pushes];
      pushes = [];
      return taken;
    },
    takeOutgoing: projecting.takeOutgoing,
    stopProjecting: () => projecting.stop(),
    close: async () => {
      await projecting.stop();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const platformsAt =
  (clock: { now: number }) =>
  (client: DynamoDBDocumentClient): Platform => {
    const time = { now: () => clock.now };
    const counted = { clock: time, log: silentLog, secret: SECRET };
    return createPlatform({
      ...{ client, tableName: TABLE, keyTableName: KEY_TABLE },
      ...{ ...counted, masterKey: () => Promise.resolve(MASTER_KEY) },
      limits: createLimits({ ...counted, table: createTable(client, TABLE) }),
    });
  };

/** WeChat that finds nothing wrong, takes every message, and counts what it was asked. */
function countingWechat() {
  const { wechat: quiet, takeTraces } = quietWechat();
  let count = 0;
  const counting =
    <Question, Answer>(ask: (question: Question) => Promise<Answer>) =>
    (question: Question): Promise<Answer> => {
      count += 1;
      return ask(question);
    };
  const wechat: typeof quiet = {
    ...quiet,
    checkText: counting(quiet.checkText),
    checkMedia: counting(quiet.checkMedia),
    sendSubscribeMessage: () => Promise.resolve({ sent: true }),
  };
  return { wechat, takeTraces, asked: () => count };
}
