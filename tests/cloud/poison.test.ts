import { onMessageChange } from '../../functions/messages/on-change';
import { createInsightProjector } from '../../functions/insight/on-change';
import { createOrderProjector } from '../../functions/orders/on-change';
import { orderKey } from '../../functions/platform/table/keys';
import { replayLetters, unreadLetters } from '../../functions/stream/replay';
import type { Projectors } from '../../functions/stream/projectors';
import { onWebhookChange } from '../../functions/webhooks/on-change';
import { COMMUNITY } from '../../local/demo/areas';
import type { OrderAnswer } from '../../domain/order/answer';
import { aDoor } from '../support/api/bodies';
import { orderIn } from '../support/api/steps';
import type { Timer } from '../support/lambda/function';
import { packageService, type Packaged } from './packaged';
import { type Cloud, raiseCloud } from './stand/raise-cloud';

jest.setTimeout(240_000);

const FAILED = { status: 500, text: '{"message":"Internal Server Error"}' };

/** Rings for everybody who waits when the test says so, and never by itself. */
function handTimer() {
  const waiting = new Set<() => void>();
  const timer: Timer = (_, ring) => {
    waiting.add(ring);
    return { callOff: () => void waiting.delete(ring) };
  };
  return { timer, ring: () => waiting.forEach((ring) => ring()) };
}

/** In front of a package: does what is said where an event says `POISON`, and is the package otherwise. */
const planted = (fault: string): string => `
  import { handler as real } from 'THE_PACKAGE';
  export const handler = (event) => {
    if (JSON.stringify(event).includes('POISON')) ${fault};
    return real(event);
  };
`;

describe('what goes wrong in the packaged functions', () => {
  const { timer, ring } = handTimer();
  let packaged: Packaged;
  let cloud: Cloud;
  beforeAll(async () => {
    packaged = await packageService();
    cloud = await raiseCloud(packaged, {
      ...{ timer, streamRetries: 2 },
      planted: {
        document: `throw new Error('it cannot be loaded');`,
        messages: planted('process.exit(1)'),
        insight: planted('return new Promise(() => {})'),
        clock: planted('process.exit(0)'),
        outgoing: planted(`throw new Error('it throws')`),
        stream: planted('process.exit(1)'),
      },
    });
  });
  afterAll(async () => {
    await cloud.close();
  });

  const placed = async (by = 'resident-wang'): Promise<string> => {
    const order = orderIn(await cloud.as(by).post('/v1/orders', aDoor({ public: true })));
    return orderIn(await cloud.as('staff-zhao').run(order.id, 'accept', {})).id;
  };
  const shown = async (): Promise<string[]> => {
    const { body } = await cloud.nobody.get<{ items: OrderAnswer[] }>(
      `/v1/public/orders?area=${COMMUNITY}`,
    );
    return body.items.map(({ id }) => id);
  };
  const letters = () => cloud.queues.bodies('StreamFailures').map((body) => JSON.parse(body));

  describe('a record that cannot be projected', () => {
    it('is laid aside with its key, and the others go on', async () => {
      const { table } = cloud.platform;
      const broken = await placed();
      await cloud.settled();
      const good = await table.get(orderKey(broken), { consistent: true });
      if (good === undefined) throw new Error('no order');
      await forgetShown(broken);
      await table.put({ ...good, card: new Uint8Array([1, 2, 3]) });
      const other = await placed();
      await cloud.settled();
      expect(letters()).toEqual([expect.objectContaining({ key: orderKey(broken) })]);
      expect(await shown()).toEqual([other]);

      await table.put(good);
      await cloud.settled();
      expect(await shown()).toEqual([other]);
      const replayed = await replayLetters({
        failures: cloud.queues.shelf('StreamFailures'),
        ...{ table, projectors: projectors(), clock: cloud.platform.clock },
      });
      expect(new Set(replayed.map(({ outcome }) => outcome))).toEqual(new Set(['passed']));
      expect((await shown()).sort()).toEqual([broken, other].sort());
      expect(letters()).toEqual([]);
    });
  });

  /** As if it had never been projected. */
  async function forgetShown(id: string): Promise<void> {
    const { table } = cloud.platform;
    const { items } = await table.query(`PUBLIC#${COMMUNITY}`);
    const meant = items.filter(({ sk }) => String(sk).endsWith(id));
    expect(meant).toHaveLength(1);
    await Promise.all(meant.map(({ pk, sk }) => table.remove({ pk: String(pk), sk: String(sk) })));
  }
  const projectors = (): Projectors => {
    const { platform } = cloud;
    const never = () => Promise.reject(new Error('it was looked at before'));
    const orders = createOrderProjector(
      platform,
      { mediaUrl: never, removeMedia: never },
      { checkText: never, checkMedia: never },
    );
    const messages = { ...platform, templates: {}, outgoing: { send: never } };
    return {
      orders: orders.onChange,
      insight: createInsightProjector(platform).onChange,
      messages: (change) => onMessageChange(messages, change),
      webhooks: (change) => onWebhookChange({ ...platform, sending: { send: never } }, change),
    };
  };

  describe('a record that ends the function itself', () => {
    it('is alone in the end and laid aside by Lambda, and the others are projected', async () => {
      const before = await placed('resident-ma');
      await cloud.platform.table.put({ pk: 'ORDER#POISON', sk: '~POISON' });
      const after = await placed('resident-ma');
      await cloud.settled();
      expect(await shown()).toEqual(expect.arrayContaining([before, after]));
      expect(letters()).toEqual([
        expect.objectContaining({
          requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
          DDBStreamBatchInfo: expect.objectContaining({ batchSize: 1 }),
        }),
      ]);
      const failures = cloud.queues.shelf('StreamFailures');
      expect(await unreadLetters({ failures })).toHaveLength(1);
      expect(cloud.roles.refused()).toEqual([]);
    });
  });

  describe('a function that is asked', () => {
    it('and cannot be loaded is a 500 each time, and says why', async () => {
      for (let asked = 0; asked < 2; asked += 1) {
        expect(await cloud.nobody.send({ method: 'GET', path: '/v1/openapi.json' })).toMatchObject(
          FAILED,
        );
      }
      const { invoke, starts } = cloud.functions.of('document');
      await expect(invoke({})).rejects.toThrow('it cannot be loaded');
      expect(starts()).toBe(3);
    });

    it('and ends is a 500 once, and answers again from a new process', async () => {
      const wang = cloud.as('resident-wang');
      expect(await wang.send({ method: 'GET', path: '/v1/inbox?cursor=POISON' })).toMatchObject(
        FAILED,
      );
      expect((await wang.get('/v1/inbox')).status).toBe(200);
      const { invoke } = cloud.functions.of('messages');
      await expect(invoke('POISON')).rejects.toThrow(/Runtime exited with error: exit status 1/);
    });

    it('and hangs is a 500 when its time is over, and answers again from a new process', async () => {
      const insight = cloud.functions.of('insight');
      const path = `/v1/public/stats?area=${COMMUNITY}`;
      const hanging = insight.handedOut();
      const asked = cloud.nobody.send({ method: 'GET', path: `${path}&from=POISON` });
      await hanging;
      ring();
      expect(await asked).toMatchObject(FAILED);
      expect((await cloud.nobody.get(path)).status).toBe(200);
      const again = insight.handedOut();
      const { Timeout: seconds } = packaged.resource<{ Timeout: number }>(
        'AWS::Lambda::Function',
        'InsightLambdaFunction',
      ).Properties;
      const hangs = expect(insight.invoke('POISON')).rejects.toThrow(
        `Task timed out after ${seconds.toFixed(2)} seconds`,
      );
      await again;
      ring();
      await hangs;
    });
  });

  describe('a message', () => {
    it.each([
      ['that ends the function', 'ClockQueue', 'ClockFailures', 3],
      ['that the function throws at', 'OutgoingQueue', 'OutgoingFailures', 120],
    ] as const)('%s comes again and lies with the dead letters', async (_, queue, dead, times) => {
      const [worker, others] = queue === 'ClockQueue' ? ['clock', 'roots'] : ['outgoing', '{}'];
      await cloud.queues.send(queue, { id: 'one', body: 'POISON' });
      await cloud.queues.send(queue, { id: 'two', body: others });
      await cloud.settled();
      expect(cloud.queues.bodies(queue)).toEqual([]);
      expect(cloud.queues.bodies(dead)).toContain('POISON');
      const { RedrivePolicy: policy } = packaged.resource<{
        RedrivePolicy: { maxReceiveCount: number };
      }>('AWS::SQS::Queue', queue).Properties;
      expect(policy.maxReceiveCount).toBe(times);
      expect(cloud.functions.of(worker).starts()).toBeGreaterThan(0);
    });
  });
});
