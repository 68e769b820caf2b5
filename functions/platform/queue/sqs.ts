import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from '@aws-sdk/client-sqs';

import { QueueFault } from './queue-fault';
import type { QueueMessage, Shelf } from './queue';

export interface SqsQueueOptions {
  client: SQSClient;
  url: string;
}

/** The client of queues; `endpoint` points at another one than the region's own. */
export const createSqsClient = (options: { region: string; endpoint?: string }): SQSClient =>
  new SQSClient(options);

/** SQS takes so many at once, and holds nothing back for longer. */
const BATCH = 10;
const LONGEST_DELAY = 900;
/** A message that the queue itself could not take is sent again so often. */
const MOST_TRIES = 3;

/**
 * A queue of SQS. `send` answers when everything was taken; it throws a `QueueFault` where the queue refuses some of a
 * batch again and again, with all others taken: whoever sends anew may send one twice.
 */
export function createSqsQueue({ client, url }: SqsQueueOptions): Shelf {
  const send = async (messages: readonly QueueMessage[]): Promise<string[]> => {
    const ids: string[] = [];
    for (let from = 0; from < messages.length; from += BATCH) {
      ids.push(...(await sendBatch({ client, url }, messages.slice(from, from + BATCH))));
    }
    return ids;
  };
  return {
    send: async (messages) => void (await send(messages)),
    lookThrough: async (look) => {
      const seen = new Set<string>();
      const stay: Message[] = [];
      // A short look asks only some of the queue's servers: twice nothing is taken for the end.
      for (let empty = 0; empty < 2;) {
        const messages = await receive({ client, url });
        empty = messages.length === 0 ? empty + 1 : 0;
        for (const message of messages) {
          const { MessageId: id = '', Body: body = '' } = message;
          const attempt = Number(message.Attributes?.ApproximateReceiveCount ?? 1);
          const looked = seen.has(id) ? 'stays' : await look({ id, body, attempt });
          seen.add(id);
          if (looked === 'stays') {
            stay.push(message);
            continue;
          }
          if (looked !== 'goes') {
            for (const fresh of await send([{ id: '0', body: looked.body }])) seen.add(fresh);
          }
          await client.send(
            new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }),
          );
        }
      }
      for (const { ReceiptHandle: handle } of stay) await giveBack({ client, url }, handle);
    },
  };
}

/** Sends at most ten, those that failed again; answers under which ids they lie in the queue. */
async function sendBatch(
  { client, url }: SqsQueueOptions,
  messages: readonly QueueMessage[],
): Promise<string[]> {
  const ids: string[] = [];
  let open = messages.map(entryOf);
  for (let tries = 0; tries < MOST_TRIES && open.length > 0; tries += 1) {
    const { Successful: taken = [], Failed: failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: url, Entries: open }),
    );
    ids.push(...taken.flatMap(({ MessageId: id }) => id ?? []));
    open = open.filter(({ Id: id }) => failed.some((one) => one.Id === id));
  }
  if (open.length > 0) throw new QueueFault(`${open.length} messages were not taken`);
  return ids;
}

/** Ids of ours may hold what SQS does not allow in one. */
const entryOf = (
  { body, delaySeconds }: QueueMessage,
  index: number,
): SendMessageBatchRequestEntry => ({
  Id: String(index),
  MessageBody: body,
  ...(delaySeconds === undefined
    ? {}
    : { DelaySeconds: Math.min(Math.max(Math.ceil(delaySeconds), 0), LONGEST_DELAY) }),
});

/** Long enough to look at ten. */
const HIDDEN_SECONDS = 300;

async function receive({ client, url }: SqsQueueOptions): Promise<Message[]> {
  const { Messages: messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: url,
      MaxNumberOfMessages: BATCH,
      VisibilityTimeout: HIDDEN_SECONDS,
      WaitTimeSeconds: 1,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  );
  return messages;
}

/** One that shows again by itself meanwhile needs no help. */
async function giveBack(
  { client, url }: SqsQueueOptions,
  handle: string | undefined,
): Promise<void> {
  try {
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url,
        ReceiptHandle: handle,
        VisibilityTimeout: 0,
      }),
    );
  } catch {
    // It comes back after a few minutes.
  }
}
