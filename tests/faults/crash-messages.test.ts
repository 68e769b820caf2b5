import { MINUTE } from '../../domain/time/shanghai';
import { sendOutgoing } from '../../functions/messages/send-outgoing';
import { createDeliveryStore } from '../../functions/platform/stores/deliveries';
import type { ReceivedMessage } from '../../functions/platform/queue/queue';
import { getUser } from '../../local/demo/people';
import { LOCAL_TEMPLATES } from '../../local/wechat/templates';
import { createWorld, stepsIn, type World } from '../support/api';
import { leanStrikesAt } from '../support/crash/befall';
import { drainTogether } from '../support/crash/drain';
import type { Strike } from '../support/crash/gate';
import { startProcess, untilDead, type Process } from '../support/crash/process';

const WANG = getUser('resident-wang');
const FEWEST_CALLS = 4;

describe('the sender of messages that is killed, or left without an answer, at every call', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const senderOf = ({ platform, gate }: Process) => {
    const { sendSubscribeMessage } = world.wechatClient;
    const wechat = {
      sendSubscribeMessage: (message: Parameters<typeof sendSubscribeMessage>[0]) =>
        gate.through('WeChat message', () => sendSubscribeMessage(message)),
    };
    return sendOutgoing({
      ...{ ...platform, outgoing: world.outgoing, wechat, templates: LOCAL_TEMPLATES },
    });
  };

  /** One message to one person, as it comes out of the queue. */
  async function aMessage(): Promise<{ orderId: string; message: ReceivedMessage }> {
    const template = LOCAL_TEMPLATES.progress ?? '';
    world.wechat.grant(WANG.openid, template);
    await world.as('resident-wang').post('/v1/inbox/grants', { templateIds: [template] });
    await world.wechat.delivered();
    const { id: orderId } = await stepsIn(world).accepted();
    await drainTogether(world);
    const found: ReceivedMessage[] = [];
    await world.outgoing.work((messages) => {
      found.push(...messages.filter(({ body }) => body.includes(WANG.id)));
      return Promise.resolve({ failed: [] });
    });
    const [message] = found;
    if (message === undefined) throw new Error('nothing was to be sent');
    return { orderId, message };
  }

  /** Sent by a process that is struck, then come out of the queue twice more, and again when it is long over. */
  async function sent(
    strike?: Strike,
  ): Promise<{ calls: readonly string[]; times: number; state: string }> {
    const { orderId, message } = await aMessage();
    const process = startProcess(world, strike);
    await untilDead(
      process,
      senderOf(process)([message]).catch(() => undefined),
    );
    const other = senderOf(startProcess(world));
    await other([message]);
    await other([message]);
    world.clock.advance(6 * MINUTE);
    await other([message]);
    const times = world.wechat.sent.filter(({ page = '' }) => page.includes(orderId)).length;
    const deliveries = await createDeliveryStore(world.platform.table).all(WANG.id);
    const state = deliveries.find((one) => one.orderId === orderId)?.state ?? 'none';
    return { calls: process.gate.seen, times, state };
  }

  it('sends no message twice, and forgets none without saying so', async () => {
    const clean = await sent();
    expect([clean.times, clean.state]).toEqual([1, 'sent']);
    expect(clean.calls.length).toBeGreaterThanOrEqual(FEWEST_CALLS);
    const objections: string[] = [];
    for (const strike of leanStrikesAt(clean.calls)) {
      const { times, state } = await sent(strike);
      const isSound = times === 1 ? ['sent', 'unsure'].includes(state) : state === 'unsure';
      if (times > 1 || !isSound)
        objections.push(`${strike.fault} ${strike.io}: ${times}, ${state}`);
    }
    expect(objections).toEqual([]);
  });
});
