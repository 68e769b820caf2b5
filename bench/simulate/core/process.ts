import type { DynamoDBRecord } from 'aws-lambda';

import { createInsightProjector } from '../../../functions/insight/on-change';
import { createInsightDeps } from '../../../functions/insight/wiring';
import { onMessageChange } from '../../../functions/messages/on-change';
import { sendOutgoing } from '../../../functions/messages/send-outgoing';
import { createOrderProjector } from '../../../functions/orders/on-change';
import type { Handler } from '../../../functions/platform/http/dispatch';
import { systemClock } from '../../../functions/platform/clock';
import { createLimits } from '../../../functions/platform/limits';
import type { Log } from '../../../functions/platform/log';
import { createTable } from '../../../functions/platform/table/table';
import { createWechat } from '../../../functions/platform/wechat/client';
import { createTableTokenStore } from '../../../functions/platform/wechat/table-token-store';
import { createPlatform } from '../../../functions/platform/wiring';
import { createStreamHandler } from '../../../functions/stream/handler';
import { onWebhookChange } from '../../../functions/webhooks/on-change';
import { createApi } from '../../../local/api';
import { createJobs, type Job } from '../../../local/jobs';
import { openOutside } from '../../../local/outside';
import { createLocalQueue, createOutgoingQueue, STREAM_FAILURES } from '../../../local/queue';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { APP, KEY_TABLE, MASTER_KEY, SECRET, TABLE, type Ground } from './ground';
import { createLine, type Line } from './line';
import { clientOver, type Spent } from './line-client';
import { impatience, weatheredFetch } from './wechat-line';
import type { Weather } from './weather';

/** One process of the product: what it answers, reads from the stream, does by the clock and sends. */
export interface Process {
  line: Line;
  api: Handler;
  /** Hands records over; answers from which one on they have to come again, undefined where all passed. */
  project: (records: readonly DynamoDBRecord[]) => Promise<string | undefined>;
  jobs: readonly Job[];
  /** Sends what is due in the outgoing queue. */
  send: () => Promise<void>;
  end: () => void;
}

export interface ProcessOptions {
  ground: Ground;
  weather: Weather;
  spent: Spent;
  log: Log;
}

/** The real handlers over a line of their own; nothing is remembered from the process before. */
export function startProcess({ ground, weather, spent, log }: ProcessOptions): Process {
  const line = createLine();
  const client = clientOver(ground.endpoint, line, spent);
  const { clock, media } = ground;
  const table = createTable(client, TABLE);
  const platform = createPlatform({
    ...{ client, tableName: TABLE, keyTableName: KEY_TABLE, clock, secret: SECRET, log },
    masterKey: () => Promise.resolve(MASTER_KEY),
    limits: createLimits({ table, clock, log, secret: SECRET }),
  });
  const wechat = createWechat({
    ...{ ...APP, apiBase: ground.wechatUrl, clock, tokens: createTableTokenStore(table) },
    fetch: weatheredFetch({ line, weather, ground }),
    random: () => 1 / 2,
    ...impatience(ground.wechat),
  });
  const outgoing = createOutgoingQueue(platform);
  const outside = openOutside(platform);
  const messages = { ...platform, outgoing, wechat, templates: LOCAL_TEMPLATES };
  const projector = createOrderProjector(
    platform,
    { mediaUrl: (id, now) => media.signedUrl(id, now), removeMedia: (id) => media.remove(id) },
    wechat,
  );
  const handle = createStreamHandler({
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
  return {
    line,
    api: createApi({ platform, wechat, media, push: { token: SECRET }, outside }),
    project: async (records) => {
      const { batchItemFailures } = await handle({ Records: [...records] });
      return batchItemFailures[0]?.itemIdentifier;
    },
    jobs: createJobs({
      ...{ platform, messages, insight: createInsightDeps(platform) },
      retryChecks: projector.retry,
    }),
    send: () => outgoing.work(sendOutgoing(messages)),
    end: () => client.destroy(),
  };
}
