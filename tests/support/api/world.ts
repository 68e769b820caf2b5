import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createInsightDeps } from '../../../functions/insight/wiring';
import { sendOutgoing } from '../../../functions/messages/send-outgoing';
import { createLimits, noLimits } from '../../../functions/platform/limits';
import type { Log } from '../../../functions/platform/log';
import { createTable } from '../../../functions/platform/table/table';
import { objectNameOf } from '../../../functions/platform/media/object-name';
import { createTableTokenStore } from '../../../functions/platform/wechat/table-token-store';
import { createWechat } from '../../../functions/platform/wechat/client';
import type { PushDoor } from '../../../functions/platform/wechat/open-push';
import { createPushCrypt } from '../../../functions/platform/wechat/push-crypt';
import type { Handler } from '../../../functions/platform/http/dispatch';
import { createPlatform, platformOn, type Platform } from '../../../functions/platform/wiring';
import { createApi } from '../../../local/api';
import { answerByHandler } from '../../../local/http-adapter';
import { createJobs } from '../../../local/jobs';
import { createLocalQueue, createOutgoingQueue, STREAM_FAILURES } from '../../../local/queue';
import { ensureKeyTable, ensureTable } from '../../../local/local-table';
import { deliverDue, fetchDue, openOutside } from '../../../local/outside';
import { createFileMediaStore } from '../../../local/media/file-store';
import { pushOf } from '../../../local/wechat/pusher';
import { startWechatStandIn } from '../../../local/wechat/server';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { getUser } from '../../../local/demo/people';
import { witnessed } from '../answers/witnessed';
import { startTestEngine } from '../engine';
import { impatientWith } from '../impatient';
import { closeHere, listenHere } from '../loopback';
import { createClient, type Client } from './client';
import { createSettableClock } from './clock';
import { addSignedIn, settle, signIn, type Newcomer } from './people';
import { everythingIn } from './everything';
import { createEmbeddedClient } from '../../../local/engine';
import { openedIn, sealedIn } from './opened';
import { createNeighbourhood } from './neighbourhood';
import { openStream } from './stream';

const APP = { appId: 'wx-of-the-tests', secret: 'app-secret-canary' };
export const PUSH_TOKEN = 'push-token-canary';
/** The key that wraps the keys of a world. */
export const MASTER_KEY = new Uint8Array(32).fill(7);
const MEDIA_KEY = 'media-key-canary';
export const PUSH_AES_KEY = 'aes0key0canary00000000000000000000000000000';
export const SECRET = 'a-secret-of-the-tests-of-32-bytes-or-more';

// A world is real sockets and a real engine: on a busy machine it may take its time.
jest.setTimeout(240_000);

export interface WorldOptions {
  limits?: boolean;
  /** WeChat pushes in the clear (明文模式). */
  plainPush?: boolean;
}

export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * The product around a table on an engine of its own: the real handlers, the people, partners and areas of
 * the demonstration without orders, photos in a folder, the stand-in for WeChat, and a clock that stands still.
 */
export async function createWorld({ limits = false, plainPush = false }: WorldOptions = {}) {
  const clock = createSettableClock();
  const folder = mkdtempSync(path.join(tmpdir(), 'sidan-world-'));
  const server = createServer();
  const url = await listenHere(server);
  const pushUrl = `${url}/v1/wechat/push`;
  const pushAesKey = plainPush ? undefined : PUSH_AES_KEY;
  const push: PushDoor = {
    token: PUSH_TOKEN,
    crypt: plainPush ? undefined : createPushCrypt(PUSH_AES_KEY, APP.appId),
  };
  const standIn = await startWechatStandIn({
    ...APP,
    clock,
    pushUrl,
    pushToken: PUSH_TOKEN,
    pushAesKey,
  });
  const engine = await startTestEngine();
  const client = createEmbeddedClient(engine.endpoint);
  const tableName = `world-${randomUUID()}`;
  const keyTableName = `${tableName}-keys`;
  const streamArn = await ensureTable(client, tableName);
  await ensureKeyTable(client, keyTableName);
  const logged: string[] = [];
  const log = logInto(logged);
  const table = createTable(client, tableName);
  const limiter = () => (limits ? createLimits({ table, clock, log, secret: SECRET }) : noLimits);
  const platform = createPlatform({
    client,
    tableName,
    keyTableName,
    masterKey: () => Promise.resolve(MASTER_KEY),
    clock,
    secret: SECRET,
    limits: limiter(),
    log,
  });
  await settle(platform);
  const tokens = createTableTokenStore(platform.table);
  const wechat = createWechat({
    ...{ ...APP, apiBase: standIn.url, fetch, tokens, clock },
    ...impatientWith(standIn.control),
  });
  const media = createFileMediaStore({ folder, baseUrl: url, key: MEDIA_KEY, clock });
  const neighbourhood = createNeighbourhood();
  const outside = openOutside(platform, neighbourhood.ground);
  const api = witnessed(createApi({ platform, wechat, media, push, outside }));
  server.on('request', (request, response) => {
    media
      .handle(request, response)
      .then((handled) => (handled ? undefined : answerByHandler(api, request, response)))
      .catch(() => response.destroy());
  });
  const outgoing = createOutgoingQueue(platform);
  const failures = createLocalQueue(platform, STREAM_FAILURES);
  const stream = openStream({
    endpoint: engine.endpoint,
    platform,
    wechat,
    outgoing,
    failures,
    media: {
      mediaUrl: (id, now) => media.signedUrl(id, now),
      removeMedia: (id) => media.remove(id),
    },
    streamArn,
  });
  const messages = { ...platform, outgoing, wechat, templates: LOCAL_TEMPLATES };
  const insight = createInsightDeps(platform);
  const jobs = createJobs({ platform, messages, insight, retryChecks: stream.retry });
  const signedIn = new Map<string, Client>();
  let newcomers = 0;
  return {
    api,
    clock,
    platform,
    /** What lies under the platform: its client of the engine and the names of its two tables. */
    ground: { client, tableName, keyTableName },
    /** Another process: every handler on another platform, over the same WeChat and the same photos. */
    apiOn: (other: Platform): Handler =>
      witnessed(createApi({ platform: other, wechat, media, push, outside })),
    pushUrl,
    /** A message to the door of the push, by default as WeChat would send it. */
    pushed: (message: string, door: PushDoor = push) => {
      const { query, body } = pushOf(door, message, '1776218400');
      return { path: `/v1/wechat/push?${new URLSearchParams(query)}`, body };
    },
    wechat: standIn.control,
    wechatClient: wechat,
    stream,
    outgoing,
    /** Names that lead somewhere, and what waits to be sent there. */
    neighbourhood,
    outside,
    /** Sends what is due to go to receivers of webhooks, once. */
    deliver: (): Promise<void> => deliverDue(platform, outside),
    /** Fetches the pictures that lie elsewhere, once. */
    fetch: (): Promise<void> => fetchDue(platform, media, outside),
    /** What the stream could not project. */
    failures,
    /** What runs by the clock, once, and what follows from it. */
    tick: async (): Promise<void> => {
      await stream.drain();
      for (const { run } of jobs) await run();
      await stream.drain();
      await outgoing.work(sendOutgoing(messages));
    },
    /** Every item of the table, for tests that nothing changed or nothing leaked. */
    everything: () => everythingIn(client, tableName),
    /** The same as it reads for whoever has every key: what is not in there nobody can read any more. */
    opened: () => openedIn(client, tableName, platform.vault),
    /** The name in the links of a photo. */
    photoName: (mediaId: string) => objectNameOf(mediaId, MEDIA_KEY),
    /** What lies sealed, as a thief or a backup would have it. */
    sealed: () => sealedIn(client, tableName),
    /** What was logged, one text an entry. */
    logged,
    nobody: createClient(api, () => Promise.resolve(undefined)),
    /** One of the people of the demonstration, by key. */
    as: (key: string): Client => {
      const known = signedIn.get(key);
      if (known !== undefined) return known;
      const made = createClient(api, signIn(platform, getUser(key).id));
      signedIn.set(key, made);
      return made;
    },
    /** Another process over the same table, which remembers nothing of this one. */
    another: () => {
      const ground = { ...platform, limits: limiter() };
      const other = witnessed(
        createApi({
          ...{ platform: platformOn(platform.table, ground), wechat, media },
          ...{ push, outside },
        }),
      );
      return {
        nobody: createClient(other, () => Promise.resolve(undefined)),
        as: (key: string): Client => createClient(other, signIn(platform, getUser(key).id)),
      };
    },
    withToken: (token: string): Client => createClient(api, () => Promise.resolve(token)),
    /** Somebody more, signed in. */
    add: async (newcomer: Newcomer): Promise<Client & { id: string }> => {
      newcomers += 1;
      const { id, tokenOf } = await addSignedIn(platform, newcomer, newcomers);
      return { id, ...createClient(api, tokenOf) };
    },
    close: async (): Promise<void> => {
      await closeHere(server);
      await standIn.close();
      stream.close();
      client.destroy();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const logInto = (logged: string[]): Log => ({
  info: (message, data = {}) => void logged.push(JSON.stringify([message, data])),
  error: (message, data = {}) => void logged.push(JSON.stringify([message, data])),
});
