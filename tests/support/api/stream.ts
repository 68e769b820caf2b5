import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

import { createInsightProjector } from '../../../functions/insight/on-change';
import { onMessageChange } from '../../../functions/messages/on-change';
import { createOrderProjector } from '../../../functions/orders/on-change';
import type { ProjectionDeps } from '../../../functions/orders/projections';
import { systemClock } from '../../../functions/platform/clock';
import type { StreamChange } from '../../../functions/platform/stream';
import type { Wechat } from '../../../functions/platform/wechat/client';
import type { Platform } from '../../../functions/platform/wiring';
import type { Queue } from '../../../functions/platform/queue/queue';
import { createStreamHandler } from '../../../functions/stream/handler';
import { onWebhookChange } from '../../../functions/webhooks/on-change';
import { openOutside } from '../../../local/outside';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';

export interface StreamOptions {
  endpoint: string;
  platform: Platform;
  wechat: Wechat;
  outgoing: Queue;
  failures: Queue;
  media: Pick<ProjectionDeps, 'mediaUrl' | 'removeMedia'>;
  streamArn: string;
}

/** The table's own stream, and the function that reads it. */
export function openStream(options: StreamOptions) {
  const { endpoint, platform, wechat, outgoing, media, streamArn } = options;
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const projector = createOrderProjector(platform, media, wechat);
  const projectors = {
    orders: projector.onChange,
    insight: createInsightProjector(platform).onChange,
    messages: (change: StreamChange) =>
      onMessageChange({ ...platform, outgoing, templates: LOCAL_TEMPLATES }, change),
    webhooks: (change: StreamChange) =>
      onWebhookChange({ ...platform, sending: openOutside(platform).webhooks }, change),
  };
  const handle = createStreamHandler({
    projectors,
    failures: options.failures,
    clock: systemClock,
    log: platform.log,
  });
  let iterator: string | undefined;
  const everTaken: DynamoDBRecord[] = [];

  async function openIterator(): Promise<string | undefined> {
    const { StreamDescription: stream } = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn }),
    );
    const { ShardIterator: first } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: stream?.Shards?.at(-1)?.ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    return first;
  }

  /** The records written since it was asked last. */
  async function take(): Promise<DynamoDBRecord[]> {
    iterator ??= await openIterator();
    const taken: DynamoDBRecord[] = [];
    for (;;) {
      const { NextShardIterator: next, Records: records = [] } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: 1000 }),
      );
      iterator = next;
      if (records.length === 0) return taken;
      const wire: DynamoDBRecord[] = JSON.parse(JSON.stringify(records));
      taken.push(...wire);
      everTaken.push(...wire);
    }
  }

  return {
    projectors,
    /** Every record so far, as it came. */
    everTaken,
    take,
    /** Hands records to the function, in this order; throws where one fails. */
    hand: async (records: readonly DynamoDBRecord[]): Promise<void> => {
      const { batchItemFailures } = await handle({ Records: [...records] });
      if (batchItemFailures.length > 0) throw new Error('a record failed');
    },
    /** Everything written so far, and what follows from it, reaches the projections. */
    async drain(): Promise<void> {
      for (let records = await take(); records.length > 0; records = await take()) {
        await this.hand(records);
      }
    },
    retry: projector.retry,
    close: () => client.destroy(),
  };
}
