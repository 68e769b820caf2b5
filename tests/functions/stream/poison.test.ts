import type { DynamoDBRecord } from 'aws-lambda';

import type { Queue, QueueMessage } from '../../../functions/platform/queue/queue';
import { WechatFault } from '../../../functions/platform/wechat/fault';
import { letterIn } from '../../../functions/stream/dead-letter';
import { createStreamHandler } from '../../../functions/stream/handler';
import type { Projectors } from '../../../functions/stream/projectors';
import type { StreamChange } from '../../../functions/platform/stream';

const NOW = Date.parse('2026-04-15T02:00:00Z');
const MINUTE = 60_000;

/** A change of an order, made so many minutes ago. */
const aRecord = (name: string, minutesAgo = 0, words = '金丝雀'): DynamoDBRecord => ({
  dynamodb: {
    SequenceNumber: `sequence-${name}`,
    ApproximateCreationDateTime: (NOW - minutesAgo * MINUTE) / 1000,
    Keys: { pk: { S: `ORDER#${name}` }, sk: { S: 'ORDER' } },
    NewImage: { pk: { S: `ORDER#${name}` }, sk: { S: 'ORDER' }, words: { S: words } },
  },
});

const throttled = (): Error => Object.assign(new Error('金丝雀'), { name: 'ThrottlingException' });
const answered = (status: number): Error =>
  Object.assign(new Error('金丝雀'), { $metadata: { httpStatusCode: status } });
const broken = (): Error =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error('金丝雀'), { code: 'ECONNRESET' }),
  });

describe('a record that cannot be projected', () => {
  let sent: QueueMessage[];
  let logged: string[];
  let done: string[];
  beforeEach(() => {
    sent = [];
    logged = [];
    done = [];
  });

  const keeping: Queue = {
    send: (messages) => {
      sent.push(...messages);
      return Promise.resolve();
    },
  };
  /** Two projectors that note what they took; the first fails as `fails` says. */
  const handleWith = (
    fails: (name: string) => Error | undefined,
    failures = keeping,
    more: Projectors = {},
  ) => {
    const taking =
      (by: string) =>
      async ({ key }: StreamChange): Promise<void> => {
        const name = key.pk.replace('ORDER#', '');
        const error = by === 'first' ? fails(name) : undefined;
        if (error !== undefined) throw error;
        done.push(`${by} ${name}`);
        await Promise.resolve();
      };
    const log = (...said: unknown[]): void => void logged.push(JSON.stringify(said));
    const handle = createStreamHandler({
      projectors: { ...more, first: taking('first'), second: taking('second') },
      failures,
      clock: { now: () => NOW },
      log: { info: log, error: log },
      patienceMs: 20,
    });
    return async (...records: DynamoDBRecord[]): Promise<string[]> => {
      const { batchItemFailures: failed } = await handle({ Records: records });
      return failed.map(({ itemIdentifier }) => itemIdentifier);
    };
  };
  const letters = () => sent.map(({ body }) => letterIn(body));
  const everySecond = (...names: string[]) => names.map((name) => `second ${name}`);

  it('lets the others go on, those behind it too, and keeps no other projector from it', async () => {
    const handle = handleWith((name) => (name === 'B' ? new RangeError('金丝雀') : undefined));
    expect(await handle(aRecord('A'), aRecord('B'), aRecord('C'))).toEqual([]);
    expect(done.sort()).toEqual(['first A', 'first C', ...everySecond('A', 'B', 'C')]);
  });

  it('leaves a letter with the reason, the key and the place, and not a word of what was written', async () => {
    const handle = handleWith(() => new RangeError('金丝雀\n    at 金丝雀:1:1'));
    await handle(aRecord('A', 3));
    expect(letters()).toEqual([
      {
        key: { pk: 'ORDER#A', sk: 'ORDER' },
        sequence: 'sequence-A',
        changedAt: '2026-04-15T01:57:00.000Z',
        failedAt: '2026-04-15T02:00:00.000Z',
        failed: [{ by: 'first', fault: 'RangeError', at: expect.stringMatching(/^at .*:\d+:\d+/) }],
      },
    ]);
    expect(sent[0]?.body).not.toContain('金丝雀');
    expect(logged.join()).toContain('projection failed');
    expect(logged.join()).not.toContain('金丝雀');
  });

  it('may be several of a batch, the first and the last too', async () => {
    const handle = handleWith((name) => ('ABE'.includes(name) ? new RangeError() : undefined));
    expect(await handle(...['A', 'B', 'C', 'D', 'E'].map((name) => aRecord(name)))).toEqual([]);
    expect(letters().map((letter) => letter?.key.pk)).toEqual(['ORDER#A', 'ORDER#B', 'ORDER#E']);
    expect(done.sort()).toEqual(['first C', 'first D', ...everySecond('A', 'B', 'C', 'D', 'E')]);
  });

  it('names every projector that failed', async () => {
    const alsoBad: Projectors = { zeroth: () => Promise.reject(new SyntaxError('no')) };
    await handleWith(() => new RangeError(), keeping, alsoBad)(aRecord('A'));
    expect(letters()[0]?.failed.map(({ by, fault }) => [by, fault])).toEqual([
      ['zeroth', 'SyntaxError'],
      ['first', 'RangeError'],
    ]);
  });

  it('may be one that cannot even be read', async () => {
    const unreadable = aRecord('B');
    Object.assign(unreadable.dynamodb ?? {}, { NewImage: { pk: { X: '金丝雀' } } });
    const handle = handleWith(() => undefined);
    expect(await handle(aRecord('A'), unreadable, aRecord('C'))).toEqual([]);
    expect(letters()).toMatchObject([
      { key: { pk: 'ORDER#B', sk: 'ORDER' }, failed: [{ by: 'record' }] },
    ]);
    expect(sent[0]?.body).not.toContain('金丝雀');
    expect(done).toContain('first C');
  });

  it.each<[string, () => Error]>([
    ['the store throttles', throttled],
    ['the store fails', () => answered(503)],
    ['too much is asked', () => answered(429)],
    ['the connection breaks', broken],
    ['WeChat is down', () => new WechatFault('unavailable', '/x')],
    ['a limit of time is passed', () => new DOMException('金丝雀', 'TimeoutError')],
    [
      'a transaction is throttled',
      () => Object.assign(new Error(), { CancellationReasons: [{ Code: 'ThrottlingError' }] }),
    ],
  ])('comes again from there where %s', async (_, fault) => {
    const handle = handleWith((name) => (name === 'B' ? fault() : undefined));
    expect(await handle(aRecord('A'), aRecord('B', 29), aRecord('C'))).toEqual(['sequence-B']);
    expect(sent).toEqual([]);
    expect(done.sort()).toEqual(['first A', 'first C', ...everySecond('A', 'B', 'C')]);
  });

  it('keeps later changes of the same item behind it, and names the first of several', async () => {
    let throttles = true;
    const handle = handleWith((name) =>
      'BD'.includes(name) && throttles ? throttled() : undefined,
    );
    const again = { dynamodb: { ...aRecord('B').dynamodb, SequenceNumber: 'sequence-B2' } };
    const batch = [aRecord('A'), aRecord('B'), aRecord('C'), again, aRecord('D')];
    expect(await handle(...batch)).toEqual(['sequence-B']);
    expect(done.filter((one) => one === 'second B')).toHaveLength(1);
    throttles = false;
    done = [];
    expect(await handle(...batch.slice(1))).toEqual([]);
    expect(done.filter((one) => one.endsWith('B'))).toEqual([
      ...['first B', 'second B', 'first B', 'second B'],
    ]);
  });

  it('is laid aside where even what may pass has not passed for half an hour', async () => {
    const handle = handleWith((name) => (name === 'B' ? throttled() : undefined));
    expect(await handle(aRecord('A'), aRecord('B', 30), aRecord('C'))).toEqual([]);
    expect(letters()).toMatchObject([{ failed: [{ by: 'first', fault: 'ThrottlingException' }] }]);
    expect(done).toContain('first C');
  });

  it('is laid aside at once where WeChat refuses', async () => {
    const handle = handleWith(() => new WechatFault('refused', '/x', 40003));
    expect(await handle(aRecord('A'))).toEqual([]);
    expect(sent).toHaveLength(1);
  });

  it('holds the batch back where its letter cannot be sent: nothing is lost', async () => {
    const full: Queue = { send: () => Promise.reject(new Error('no')) };
    const handle = handleWith((name) => (name === 'B' ? new RangeError() : undefined), full);
    expect(await handle(aRecord('A'), aRecord('B'), aRecord('C'))).toEqual(['sequence-B']);
    expect(sent).toEqual([]);
  });

  it('does not wait without end for a projector that never ends', async () => {
    const hanging: Projectors = { hanging: () => new Promise<void>(() => undefined) };
    const handle = handleWith(() => undefined, keeping, hanging);
    expect(await handle(aRecord('A'))).toEqual(['sequence-A']);
    expect(done).toEqual(['first A', 'second A']);
    expect(await handle(aRecord('B', 31))).toEqual([]);
    expect(letters()).toMatchObject([{ failed: [{ by: 'hanging', fault: 'ProjectionTimeout' }] }]);
  });
});
