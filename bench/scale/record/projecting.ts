import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

import { createInsightProjector } from '../../../functions/insight/on-change';
import { onMessageChange } from '../../../functions/messages/on-change';
import { createOrderProjector } from '../../../functions/orders/on-change';
import { systemClock } from '../../../functions/platform/clock';
import { silentLog } from '../../../functions/platform/log';
import type { QueueMessage } from '../../../functions/platform/queue/queue';
import type { Wechat } from '../../../functions/platform/wechat/client';
import type { Platform } from '../../../functions/platform/wiring';
import { createStreamHandler } from '../../../functions/stream/handler';
import { onWebhookChange } from '../../../functions/webhooks/on-change';
import type { FileMediaStore } from '../../../local/media/file-store';
import { startStreamPump } from '../../../local/stream-pump';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import type { RecordedCall, Recorder } from './recorder';

/** One record of the stream with what its projection called. */
export interface Projected {
  pk: string;
  sk: string;
  calls: RecordedCall[];
  /** Questions to WeChat, which waited for each other. */
  asked: number;
}

export interface Projecting {
  /** Nothing more comes by the stream. */
  drained: () => Promise<void>;
  /** What was projected since the last time, record by record. */
  take: () => Projected[];
  /** Messages to WeChat that wait in the queue. */
  takeOutgoing: () => QueueMessage[];
  stop: () => Promise<void>;
}

interface Ground {
  platform: Platform;
  recorder: Recorder;
  wechat: Wechat;
  /** Questions to WeChat so far. */
  asked: () => number;
  media: FileMediaStore;
  stream: { endpoint: string; arn: string };
}

/** The real projections, one record at a time, so that each knows what it called. */
export function startProjecting(ground: Ground): Projecting {
  const { recorder, asked, stream } = ground;
  const outgoing: QueueMessage[] = [];
  const handler = handlerOf(ground, outgoing);
  let projected: Projected[] = [];
  const projectOne = async (record: DynamoDBRecord): Promise<void> => {
    recorder.take();
    const before = asked();
    await handler({ Records: [record] });
    const { pk, sk } = record.dynamodb?.Keys ?? {};
    const calls = recorder.take();
    projected.push({ pk: pk?.S ?? '', sk: sk?.S ?? '', calls, asked: asked() - before });
  };
  let last: string | undefined;
  const pump = startStreamPump({
    client: new DynamoDBStreamsClient({
      ...{ endpoint: stream.endpoint, region: 'local' },
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    streamArn: stream.arn,
    handler: async ({ Records: records }) => {
      for (const record of records) await projectOne(record);
      return { batchItemFailures: [] };
    },
    checkpoint: { read: () => last, write: (sequence) => void (last = sequence) },
  });
  return {
    // Under load a change may show late: until nothing more has come for a while.
    drained: async () => {
      for (let known = -1; known !== projected.length;) {
        known = projected.length;
        await pump.drained();
      }
    },
    take: () => {
      const taken = projected;
      projected = [];
      return taken;
    },
    takeOutgoing: () => outgoing.splice(0),
    stop: pump.stop,
  };
}

function handlerOf({ platform, wechat, media }: Ground, outgoing: QueueMessage[]) {
  const mediaDeps = {
    mediaUrl: (mediaId: string, now: number) => media.signedUrl(mediaId, now),
    removeMedia: (mediaId: string) => media.remove(mediaId),
  };
  const send = (some: readonly QueueMessage[]): Promise<void> => {
    outgoing.push(...some);
    return Promise.resolve();
  };
  const telling = { ...platform, templates: LOCAL_TEMPLATES, outgoing: { send } };
  return createStreamHandler({
    projectors: {
      orders: createOrderProjector(platform, mediaDeps, wechat).onChange,
      insight: createInsightProjector(platform).onChange,
      messages: (change) => onMessageChange(telling, change),
      webhooks: (change) => onWebhookChange({ ...platform, sending: { send } }, change),
    },
    failures: { send: () => Promise.reject(new Error('a change was not projected')) },
    clock: systemClock,
    log: silentLog,
  });
}
