import path from 'node:path';

import { templatesFrom } from '../../domain/messages/templates';
import { createInsightProjector } from '../../functions/insight/on-change';
import { onMessageChange } from '../../functions/messages/on-change';
import { createOrderProjector } from '../../functions/orders/on-change';
import type { ProjectionDeps } from '../../functions/orders/projections';
import { createMediaS3Client, createS3MediaStore } from '../../functions/platform/media/s3-store';
import type { Shelf } from '../../functions/platform/queue/queue';
import { createSqsClient, createSqsQueue } from '../../functions/platform/queue/sqs';
import { WechatFault } from '../../functions/platform/wechat/fault';
import type { Projectors } from '../../functions/stream/projectors';
import { onWebhookChange } from '../../functions/webhooks/on-change';
import type { Connection } from '../admin/connect';
import { keptSecret } from '../data-dir';
import { createFileMediaStore } from '../media/file-store';
import { openOutside } from '../outside';
import { createLocalQueue, createOutgoingQueue, STREAM_FAILURES } from '../queue';
import { StartError } from '../settings';
import { LOCAL_TEMPLATES } from '../wechat/templates';

/** What a command needs to project letters again. */
export interface Workshop {
  failures: Shelf;
  projectors: Projectors;
}

/** The projectors and the letters of the platform that is connected. Throws `StartError` where a setting is missing. */
export function openWorkshop(connection: Connection, env: NodeJS.ProcessEnv): Workshop {
  const { platform } = connection;
  const { failures, outgoing, sending } = queuesOf(connection, env);
  const templates =
    connection.dataDir === undefined
      ? templatesFrom(need(env, 'WECHAT_TEMPLATES'))
      : LOCAL_TEMPLATES;
  const removeMedia = mediaRemover(connection, env);
  const media = { removeMedia, mediaUrl: () => Promise.resolve('') };
  return {
    failures,
    projectors: {
      orders: createOrderProjector(platform, media, { checkText: away, checkMedia: away }).onChange,
      insight: createInsightProjector(platform).onChange,
      messages: (change) => onMessageChange({ ...platform, outgoing, templates }, change),
      webhooks: (change) => onWebhookChange({ ...platform, sending }, change),
    },
  };
}

/** The letters alone; undefined in a cloud of which nobody said where they lie. */
export function findLetters(
  { platform, dataDir }: Connection,
  env: NodeJS.ProcessEnv,
): Shelf | undefined {
  if (dataDir !== undefined) return createLocalQueue(platform, STREAM_FAILURES);
  const { STREAM_FAILURES_URL: url, AWS_REGION: region } = env;
  return url && region ? createSqsQueue({ client: createSqsClient({ region }), url }) : undefined;
}

/** WeChat is not asked from here: what it is to look at is put among what is asked again. */
const away = (): Promise<never> => Promise.reject(new WechatFault('unavailable', 'away'));

function queuesOf({ platform, dataDir }: Connection, env: NodeJS.ProcessEnv) {
  if (dataDir !== undefined) {
    return {
      failures: createLocalQueue(platform, STREAM_FAILURES),
      outgoing: createOutgoingQueue(platform),
      sending: openOutside(platform).webhooks,
    };
  }
  const client = createSqsClient({ region: need(env, 'AWS_REGION') });
  const queueAt = (name: string): Shelf => createSqsQueue({ client, url: need(env, name) });
  return {
    failures: queueAt('STREAM_FAILURES_URL'),
    outgoing: queueAt('OUTGOING_QUEUE_URL'),
    sending: queueAt('WEBHOOK_QUEUE_URL'),
  };
}

function mediaRemover(
  { platform, dataDir }: Connection,
  env: NodeJS.ProcessEnv,
): ProjectionDeps['removeMedia'] {
  const { clock } = platform;
  if (dataDir !== undefined) {
    const folder = path.join(dataDir, 'media');
    const key = keptSecret(dataDir, 'media');
    const media = createFileMediaStore({ folder, baseUrl: '', key, clock });
    return (mediaId) => media.remove(mediaId);
  }
  const client = createMediaS3Client({ region: need(env, 'AWS_REGION') });
  const bucket = need(env, 'MEDIA_BUCKET');
  const media = createS3MediaStore({ client, bucket, key: platform.secret, clock });
  return (mediaId) => media.remove(mediaId);
}

function need(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (value) return value;
  throw new StartError(`云上要 ${name}`);
}
