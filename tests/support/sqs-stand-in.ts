import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

import { closeHere, listenHere } from './loopback';

interface Kept {
  MessageId: string;
  Body: string;
  delaySeconds: number;
  received: number;
  handle: string;
  isHidden: boolean;
}

interface Entry {
  Id: string;
  MessageBody: string;
  DelaySeconds?: number;
}

interface Asked {
  Entries?: Entry[];
  ReceiptHandle?: string;
}

export type SqsStandIn = Awaited<ReturnType<typeof openSqsStandIn>>;

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

/** One queue behind SQS's own JSON protocol, as far as the product uses it. It refuses entries by what they say. */
export async function openSqsStandIn() {
  const kept: Kept[] = [];
  const batches: number[] = [];
  let refuses: (entry: Entry) => boolean = () => false;
  let count = 0;

  const send = ({ Entries: entries = [] }: Asked) => {
    batches.push(entries.length);
    const failed = entries.filter((entry) => refuses(entry));
    const taken = entries.filter((entry) => !failed.includes(entry));
    const Successful = taken.map(({ Id, MessageBody, DelaySeconds = 0 }) => {
      count += 1;
      const MessageId = `message-${count}`;
      const one = { MessageId, Body: MessageBody, delaySeconds: DelaySeconds, received: 0 };
      kept.push({ ...one, handle: '', isHidden: false });
      return { Id, MessageId, MD5OfMessageBody: md5(MessageBody) };
    });
    const Failed = failed.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' }));
    return { Successful, ...(Failed.length === 0 ? {} : { Failed }) };
  };
  const receive = () => {
    const shown = kept.filter(({ isHidden }) => !isHidden).slice(0, 10);
    for (const one of shown) {
      one.isHidden = true;
      one.received += 1;
      one.handle = `${one.MessageId}-${one.received}`;
    }
    return {
      Messages: shown.map(({ MessageId, Body, handle, received }) => ({
        ...{ MessageId, Body, ReceiptHandle: handle, MD5OfBody: md5(Body) },
        Attributes: { ApproximateReceiveCount: String(received) },
      })),
    };
  };
  const indexOf = ({ ReceiptHandle: handle }: Asked): number =>
    kept.findIndex((one) => one.handle === handle);
  const answers: Record<string, (asked: Asked) => object> = {
    SendMessageBatch: send,
    ReceiveMessage: receive,
    DeleteMessage: (asked) => {
      kept.splice(indexOf(asked), 1);
      return {};
    },
    ChangeMessageVisibility: (asked) => {
      const one = kept[indexOf(asked)];
      if (one !== undefined) one.isHidden = false;
      return {};
    },
  };

  const server = createServer((request, response) => {
    const action = String(request.headers['x-amz-target']).replace('AmazonSQS.', '');
    void text(request).then((body) => {
      const answer = answers[action]?.(JSON.parse(body));
      response.writeHead(answer === undefined ? 400 : 200, {
        'content-type': 'application/x-amz-json-1.0',
      });
      response.end(JSON.stringify(answer ?? {}));
    });
  });
  const endpoint = await listenHere(server);
  return {
    endpoint,
    url: `${endpoint}/1/queue`,
    /** What lies there, taken out or not. */
    bodies: () => kept.map(({ Body }) => Body),
    delays: () => kept.map(({ delaySeconds }) => delaySeconds),
    /** What shows to whoever asks now. */
    shown: () => kept.filter(({ isHidden }) => !isHidden).length,
    /** How many messages each call carried. */
    batches,
    /** From now on entries of which this holds are not taken. */
    refuse: (which: (entry: Entry) => boolean) => {
      refuses = which;
    },
    close: () => closeHere(server),
  };
}
