import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

import type { Shelf } from '../../../functions/platform/queue/queue';
import { createSqsQueue } from '../../../functions/platform/queue/sqs';
import { openSqsStandIn, type SqsStandIn } from '../../support/sqs-stand-in';

const REGION = 'cn-northwest-1';
const ANYBODY = { accessKeyId: 'mapping', secretAccessKey: 'of-the-tests' };

export interface Redrive {
  deadLetters: string;
  maxReceiveCount: number;
}

export type Queues = Awaited<ReturnType<typeof openQueues>>;

/** The queues of a template by their names in it, each behind a stand-in of its own. */
export async function openQueues(names: readonly string[]) {
  const opened = new Map<string, { standIn: SqsStandIn; client: SQSClient }>();
  for (const name of names) {
    const standIn = await openSqsStandIn();
    const client = new SQSClient({
      region: REGION,
      endpoint: standIn.endpoint,
      credentials: ANYBODY,
    });
    opened.set(name, { standIn, client });
  }
  const queue = (name: string) => {
    const found = opened.get(name);
    if (!found) throw new Error(`no queue ${name}`);
    return { ...found, url: found.standIn.url };
  };
  const send = (name: string, message: { id: string; body: string }): Promise<void> =>
    createSqsQueue(queue(name)).send([message]);

  /** As the mapping of a queue to its function does: what the function names as failed shows again, or goes to the dead letters. */
  async function handOver(
    name: string,
    { batchSize, redrive, handler }: HandOver,
  ): Promise<{ handed: number }> {
    const { client, url } = queue(name);
    const taken = new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: batchSize,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    });
    const { Messages: all = [] } = await client.send(taken);
    for (let from = 0; from < all.length; from += batchSize) {
      const messages = all.slice(from, from + batchSize);
      const failed = await failedOf(messages, handler);
      for (const message of messages) {
        const handle = { QueueUrl: url, ReceiptHandle: message.ReceiptHandle };
        const isFailed = failed.has(message.MessageId ?? '');
        const isHopeless = receivedOf(message) >= (redrive?.maxReceiveCount ?? Infinity);
        if (isFailed && !isHopeless) {
          await client.send(
            new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }),
          );
          continue;
        }
        if (isFailed && redrive) {
          await send(redrive.deadLetters, { id: '0', body: message.Body ?? '' });
        }
        await client.send(new DeleteMessageCommand(handle));
      }
    }
    return { handed: all.length };
  }

  return {
    url: (name: string): string => queue(name).url,
    bodies: (name: string): string[] => queue(name).standIn.bodies(),
    send,
    /** As whoever mends looks through it. */
    shelf: (name: string): Shelf => createSqsQueue(queue(name)),
    handOver,
    async close() {
      for (const { standIn, client } of opened.values()) {
        client.destroy();
        await standIn.close();
      }
    },
  };
}

export interface HandOver {
  batchSize: number;
  redrive: Redrive | undefined;
  handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
}

const receivedOf = ({ Attributes: attributes }: Message): number =>
  Number(attributes?.ApproximateReceiveCount ?? 1);

/** A function that fails has failed with all of them. */
async function failedOf(
  messages: readonly Message[],
  handler: HandOver['handler'],
): Promise<Set<string>> {
  try {
    const { batchItemFailures } = await handler({ Records: messages.map(recordOf) });
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch {
    return new Set(messages.map(({ MessageId: id = '' }) => id));
  }
}

const recordOf = (message: Message): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: {
    ApproximateReceiveCount: String(receivedOf(message)),
    SentTimestamp: '0',
    SenderId: 'sender',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'queue',
  awsRegion: REGION,
});
