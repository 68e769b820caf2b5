import type { SQSEvent } from 'aws-lambda';

import { createSqsHandler } from '../../../../functions/platform/queue/lambda';
import type { QueueHandler } from '../../../../functions/platform/queue/queue';
import { silentLog, type Log } from '../../../../functions/platform/log';

const eventOf = (...bodies: string[]): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${index}`,
    receiptHandle: '',
    body,
    attributes: {
      ApproximateReceiveCount: String(index + 1),
      SentTimestamp: '',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  })),
});

describe('a function behind a queue', () => {
  it('is given what came with how often it came, and names what failed', async () => {
    const given: unknown[] = [];
    const handler: QueueHandler = (messages) => {
      given.push(...messages);
      return Promise.resolve({ failed: ['m1'] });
    };
    const answer = await createSqsHandler(handler, silentLog)(eventOf('a', 'b'));
    expect(given).toEqual([
      { id: 'm0', body: 'a', attempt: 1 },
      { id: 'm1', body: 'b', attempt: 2 },
    ]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  it('gives back the one that throws, not those beside it, and never logs what it says', async () => {
    const logged: string[] = [];
    const log: Log = { ...silentLog, error: (...said) => void logged.push(JSON.stringify(said)) };
    const handler: QueueHandler = (messages) => {
      if (messages.some(({ body }) => body === 'canary')) throw new Error('it says canary');
      return Promise.resolve({ failed: [] });
    };
    const answer = await createSqsHandler(handler, log)(eventOf('a', 'canary', 'c'));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(logged.join()).toContain('message failed');
    expect(logged.join()).not.toContain('canary');
  });
});
