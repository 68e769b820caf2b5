import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

import { version } from '../package.json';
import { DomainError } from '../domain/errors';
import { createInsightProjector } from '../functions/insight/on-change';
import { createInsightDeps } from '../functions/insight/wiring';
import { onMessageChange } from '../functions/messages/on-change';
import { sendOutgoing } from '../functions/messages/send-outgoing';
import { createOrderProjector } from '../functions/orders/on-change';
import { systemClock } from '../functions/platform/clock';
import { problemReply } from '../functions/platform/http/problem';
import { API_HEADERS } from '../functions/platform/http/security-headers';
import { createLimits, noLimits } from '../functions/platform/limits';
import { createLog, type Log } from '../functions/platform/log';
import { createDocumentClient } from '../functions/platform/table/client';
import { createTable } from '../functions/platform/table/table';
import { createTableTokenStore } from '../functions/platform/wechat/table-token-store';
import { createWechat } from '../functions/platform/wechat/client';
import { createPushCrypt } from '../functions/platform/wechat/push-crypt';
import { createPlatform } from '../functions/platform/wiring';
import { createStreamHandler } from '../functions/stream/handler';
import { onWebhookChange } from '../functions/webhooks/on-change';
import { createApi } from './api';
import { keptKey, keptSecret, openDataDir } from './data-dir';
import { createDemoClock } from './demo-clock';
import { createEmbeddedClient, startEngine } from './engine';
import { answerByHandler, overHttp, targetOf } from './http-adapter';
import { createJobs } from './jobs';
import { listen } from './listen';
import { KEY_TABLE, openData, TABLE } from './data';
import { createFileMediaStore } from './media/file-store';
import { beside, deliverDue, fetchDue, openOutside } from './outside';
import { answerPanel } from './panel';
import { createLocalQueue, createOutgoingQueue, STREAM_FAILURES } from './queue';
import type { LocalSettings } from './settings';
import { createSweep } from './sweep';
import { openPages, type Pages } from './web/pages';
import { startWechatStandIn } from './wechat/server';
import { LOCAL_TEMPLATES } from './wechat/templates';

const APP = { appId: 'wx0000000000local', secret: 'stand-in' };
const PUSH_TOKEN = 'local-push';
/** The stand-in pushes encrypted, as WeChat does in production. */
const PUSH_AES_KEY = 'EncodingAESKeyOfTheStandInOnOneMachine00000';

export interface LocalServer {
  url: string;
  /** Page and data are there. */
  ready: Promise<void>;
  /** Everything written so far has reached the projections. */
  drained: () => Promise<void>;
  close: () => Promise<void>;
}

/** The whole product on one machine: engine, API, stream, stand-ins and pages behind one port. */
export async function startServer(
  settings: LocalSettings,
  log: Log = createLog('local'),
): Promise<LocalServer> {
  openDataDir(settings.dataDir);
  const { server, url } = await listen(settings);
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    server.closeAllConnections();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const close of closers.reverse()) await close();
    await closed;
  };
  try {
    const starting = startParts({ settings, url, log, closers });
    // Who asks in the first moment waits for it.
    server.on('request', (request, response) => {
      starting.then(({ answer }) => answer(request, response)).catch(() => response.destroy());
    });
    const running = await starting;
    return { url, ready: running.ready, drained: running.drained, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

interface Starting {
  settings: LocalSettings;
  url: string;
  log: Log;
  closers: (() => Promise<void>)[];
}

async function startParts({ settings, url, log, closers }: Starting) {
  const { dataDir, pushToken = PUSH_TOKEN } = settings;
  const pushAesKey = (settings.pushAesKey ?? PUSH_AES_KEY) || undefined;
  const engine = settings.dynamoEndpoint
    ? { endpoint: settings.dynamoEndpoint, stop: () => Promise.resolve() }
    : await startEngine({ dataFile: path.join(dataDir, 'table.db') });
  closers.push(() => engine.stop());
  const clock = createDemoClock(dataDir);
  const standIn = await startWechatStandIn({
    ...APP,
    clock,
    pushUrl: `${url}/v1/wechat/push`,
    pushToken,
    pushAesKey,
  });
  closers.push(() => standIn.close());
  const client = settings.dynamoEndpoint
    ? createDocumentClient({ endpoint: engine.endpoint })
    : createEmbeddedClient(engine.endpoint);
  const table = createTable(client, TABLE);
  const secret = keptSecret(dataDir, 'platform');
  const streams = new DynamoDBStreamsClient({
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const platform = createPlatform({
    client,
    tableName: TABLE,
    keyTableName: KEY_TABLE,
    masterKey: keptKey(dataDir, 'vault'),
    clock,
    secret,
    limits: settings.limits ? createLimits({ table, clock, log, secret }) : noLimits,
    log,
  });
  const wechat = createWechat({
    ...APP,
    apiBase: settings.wechatApiBase ?? standIn.url,
    fetch,
    tokens: createTableTokenStore(platform.table),
    clock,
  });
  const mediaFolder = path.join(dataDir, 'media');
  const media = createFileMediaStore({
    folder: mediaFolder,
    baseUrl: url,
    key: keptSecret(dataDir, 'media'),
    clock,
  });
  const mediaUrl = (mediaId: string, now: number): Promise<string> => media.signedUrl(mediaId, now);
  const projector = createOrderProjector(
    platform,
    { mediaUrl, removeMedia: (mediaId) => media.remove(mediaId) },
    wechat,
  );
  const outgoing = createOutgoingQueue(platform);
  const leaving = new AbortController();
  const outside = openOutside(platform, {
    ...(settings.outboundAllowed === undefined ? {} : { allowed: settings.outboundAllowed }),
    signal: leaving.signal,
  });
  const delivering = beside(() => deliverDue(platform, outside), log);
  const fetching = beside(() => fetchDue(platform, media, outside), log);
  const messages = { ...platform, outgoing, wechat, templates: LOCAL_TEMPLATES };
  const handler = createStreamHandler({
    projectors: {
      orders: projector.onChange,
      insight: createInsightProjector(platform).onChange,
      messages: (change) => onMessageChange(messages, change),
      webhooks: (change) => onWebhookChange({ ...platform, sending: outside.webhooks }, change),
    },
    failures: createLocalQueue(platform, STREAM_FAILURES),
    clock: systemClock,
    log,
  });
  const jobs = [
    ...createJobs({
      platform,
      messages,
      insight: createInsightDeps(platform),
      retryChecks: projector.retry,
    }),
    createSweep({ client, tableName: TABLE, clock }),
  ];
  const data = openData({
    settings,
    platform,
    client,
    streams,
    handler,
    clock,
    mediaFolder,
    mediaFile: (mediaId) => media.fileOf(mediaId),
    mediaUrl,
    whenIdle: projector.retry,
    ticking: {
      jobs,
      work: () => {
        delivering.start();
        fetching.start();
        return outgoing.work(sendOutgoing(messages));
      },
    },
  });
  closers.push(async () => {
    leaving.abort();
    await Promise.all([delivering.ended(), fetching.ended()]);
  });
  closers.push(() => data.stop());
  const api = createApi({
    platform,
    wechat,
    media,
    outside,
    push: {
      token: pushToken,
      crypt: pushAesKey === undefined ? undefined : createPushCrypt(pushAesKey, APP.appId),
    },
  });
  const pages = settings.web ? openPages(url) : undefined;
  const filling = data.start();
  filling.catch(() => undefined);

  return {
    ready: Promise.all([filling, pages?.ready]).then(() => undefined),
    drained: async () => {
      await filling;
      await data.drained();
    },
    answer: async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { path: pathname } = targetOf(request);
      response.setHeaders(new Map(Object.entries(overHttp(API_HEADERS))));
      if (pathname === '/healthz')
        return answerHealth(response, data.isFilled() && (pages?.isReady() ?? true));
      if (await media.handle(request, response)) return;
      if (pathname.startsWith('/v1/') || pathname.startsWith('/open311/')) {
        if (!data.isFilled() && pathname !== OPENAPI) return answerNotYet(response);
        return answerByHandler(api, request, response);
      }
      if (pathname.startsWith('/local/') && settings.demo) {
        return answerPanel({ clock, reset: data.reset }, request, response);
      }
      answerPage(pages, request, response);
    },
  };
}

const OPENAPI = '/v1/openapi.json';

/** Half a community would be worse than none: it is asked again in a moment. */
function answerNotYet(response: ServerResponse): void {
  const { status = 503, headers, body } = problemReply(new DomainError('store_unavailable'));
  response.writeHead(status, { ...headers, 'retry-after': '1' }).end(JSON.stringify(body));
}

function answerHealth(response: ServerResponse, ok: boolean): void {
  response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ ok, version, store: ok ? 'ready' : 'starting' }));
}

function answerPage(
  pages: Pages | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (pages === undefined) response.writeHead(404).end();
  else pages.answer(request, response);
}
