import { createSqsClient, createSqsQueue } from '../../../../functions/platform/queue/sqs';
import type { ReceivedMessage, Shelf } from '../../../../functions/platform/queue/queue';
import { openSqsStandIn, type SqsStandIn } from '../../../support/sqs-stand-in';

const KEYS = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

describe('a queue of SQS', () => {
  let sqs: SqsStandIn;
  let client: ReturnType<typeof createSqsClient>;
  let queue: Shelf;
  const before = { ...process.env };
  beforeEach(async () => {
    Object.assign(process.env, KEYS);
    sqs = await openSqsStandIn();
    client = createSqsClient({ region: 'cn-northwest-1', endpoint: sqs.endpoint });
    queue = createSqsQueue({ client, url: sqs.url });
  });
  afterEach(async () => {
    client.destroy();
    await sqs.close();
    process.env = { ...before };
  });

  const messages = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `a b#${index}`, body: `body ${index}` }));
  const lookedAt = async (
    look: (message: ReceivedMessage) => Awaited<ReturnType<Parameters<Shelf['lookThrough']>[0]>>,
  ): Promise<string[]> => {
    const bodies: string[] = [];
    await queue.lookThrough((message) => {
      bodies.push(message.body);
      return Promise.resolve(look(message));
    });
    return bodies;
  };

  it('takes any number, ten at a time', async () => {
    await queue.send(messages(23));
    expect(sqs.batches).toEqual([10, 10, 3]);
    expect(sqs.bodies()).toEqual(messages(23).map(({ body }) => body));
  });

  it('holds a message back, a quarter of an hour at most', async () => {
    await queue.send([
      { id: '1', body: 'soon', delaySeconds: 90 },
      { id: '2', body: 'tomorrow', delaySeconds: 86_400 },
    ]);
    expect(sqs.delays()).toEqual([90, 900]);
  });

  it('sends again only what was not taken', async () => {
    let refusals = 2;
    sqs.refuse(({ MessageBody: body }) => body === 'body 4' && (refusals -= 1) >= 0);
    await queue.send(messages(12));
    expect(sqs.batches).toEqual([10, 1, 1, 2]);
    expect(sqs.bodies().sort()).toEqual(
      messages(12)
        .map(({ body }) => body)
        .sort(),
    );
  });

  it('says so where something is not taken at all', async () => {
    sqs.refuse(({ MessageBody: body }) => body === 'body 1');
    await expect(queue.send(messages(3))).rejects.toThrow('1 messages were not taken');
    expect(sqs.bodies()).toEqual(['body 0', 'body 2']);
  });

  it('is looked through once, whatever stays, goes or is written anew', async () => {
    await queue.send(messages(12));
    const seen = await lookedAt(({ body }) => {
      if (body === 'body 3') return 'goes';
      return body === 'body 5' ? { body: 'another reason' } : 'stays';
    });
    expect(seen).toEqual(messages(12).map(({ body }) => body));
    expect(sqs.bodies()).toHaveLength(11);
    expect(sqs.bodies()).toContain('another reason');
    expect(sqs.bodies()).not.toContain('body 3');
    expect(sqs.shown()).toBe(11);
  });
});
