import { HOUR, MINUTE } from '../../domain/time/shanghai';
import type { InboxAnswer } from '../../functions/messages/list-inbox';
import { sendOutgoing } from '../../functions/messages/send-outgoing';
import { createDeliveryStore } from '../../functions/platform/stores/deliveries';
import { createGrantStore } from '../../functions/platform/stores/grants';
import { getUser } from '../../local/demo/people';
import type { PlannedFault } from '../../local/wechat/faults';
import { LOCAL_TEMPLATES } from '../../local/wechat/templates';
import { aDoor, createWorld, stepsIn, type World } from '../support/api';
import { ERRCODES, nameOf, ON_THE_WAY, timesUntilTold } from '../support/wechat-faults';

const SEND = '/cgi-bin/message/subscribe/send';
const TOKEN = '/cgi-bin/stable_token';
const { progress = '' } = LOCAL_TEMPLATES;
const { id: personId, openid } = getUser('resident-wang');

const faultsOf = (path: typeof SEND | typeof TOKEN): readonly PlannedFault[] => [
  ...ERRCODES[path].map((errcode) => ({ errcode })),
  ...ON_THE_WAY,
];
/** What becomes of the message when the call for it fails so, and whether it goes out once WeChat is well again. */
function fateOf(path: string, fault: PlannedFault): 'refused' | 'unsure' | 'sent' {
  if (path === TOKEN) return 'sent';
  if (!('errcode' in fault)) return 'unsure';
  return [43101, 40003, 40037, 47003, 41030].includes(fault.errcode) ? 'refused' : 'sent';
}

const CELLS = ([SEND, TOKEN] as const).flatMap((path) =>
  faultsOf(path).flatMap((fault) =>
    [false, true]
      .filter((afterEffect) => !afterEffect || (path === SEND && !('errcode' in fault)))
      .map((afterEffect) => ({
        name: `${nameOf(fault)} at ${path}${afterEffect ? ', sent all the same' : ''}`,
        ...{ path, fault: { ...fault, afterEffect }, fate: fateOf(path, fault) },
      })),
  ),
);

describe('a message while WeChat fails', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const work = (): Promise<void> =>
    world.outgoing.work(
      sendOutgoing({
        ...world.platform,
        ...{ outgoing: world.outgoing, wechat: world.wechatClient, templates: LOCAL_TEMPLATES },
      }),
    );
  const sent = (orderId: string): number =>
    world.wechat.sent.filter(({ page }) => page?.endsWith(orderId) === true).length;
  const agreed = (): Promise<number> =>
    createGrantStore(world.platform.table).left(personId, progress);

  it.each(CELLS)('at $name never goes out twice, and is always in the inbox', async (cell) => {
    const { path, fault, fate } = cell;
    const grants = createGrantStore(world.platform.table);
    world.clock.advance(2 * MINUTE);
    await grants.clear(personId, progress);
    await grants.add(personId, progress, { from: 'phone', now: world.clock.now() });
    while (world.wechat.grantsOf(openid, progress) < 1) world.wechat.grant(openid, progress);
    await world.wechat.delivered();
    // Urgent, so that no night is in the way.
    const { id } = await stepsIn(world).accepted(aDoor({ urgent: true }));
    await world.stream.drain();
    if (path === TOKEN) world.wechat.invalidateTokens();
    if (path === TOKEN) world.wechat.failNext(SEND, { errcode: 40001 });
    world.wechat.failNext(path, fault, timesUntilTold(fault));
    await work();
    const during = sent(id);
    world.wechat.forgetFaults();
    for (let times = 0; times < 3; times += 1) {
      world.clock.advance(15 * MINUTE);
      await work();
    }
    const isOut = fault.afterEffect || fate === 'sent';
    expect([during, sent(id)]).toEqual([fault.afterEffect ? 1 : 0, isOut ? 1 : 0]);
    const deliveries = await createDeliveryStore(world.platform.table).all(personId);
    const states = deliveries.filter(({ orderId }) => orderId === id).map(({ state }) => state);
    expect(states).toEqual([fate]);
    const refusedForItself = 'errcode' in fault && fate === 'refused' && fault.errcode !== 43101;
    expect(await agreed()).toBe(refusedForItself ? 1 : 0);
    const inbox = await world.as('resident-wang').get<InboxAnswer>('/v1/inbox?limit=5');
    const told = inbox.body.items.filter(({ orderId }) => orderId === id);
    expect(told.map(({ text }) => text)).toContain('社区接了,正在安排人');
    const cancelled = { reasonCode: 'mistake' };
    await stepsIn(world).run('resident-wang', id, 'withdraw', cancelled);
    await world.stream.drain();
  });

  it('lies among the dead letters in the end, where WeChat stays busy for half a day, and can be taken up from there', async () => {
    const grants = createGrantStore(world.platform.table);
    world.clock.advance(2 * MINUTE);
    await grants.add(personId, progress, { from: 'phone', now: world.clock.now() });
    world.wechat.grant(openid, progress);
    // Urgent, so that no night is in the way.
    const { id } = await stepsIn(world).accepted(aDoor({ urgent: true }));
    await world.stream.drain();
    world.wechat.failNext(SEND, { errcode: 45009 }, 500);
    for (let times = 0; times < 64; times += 1) {
      await work();
      world.clock.advance(HOUR / 4);
    }
    const dead = await world.outgoing.dead();
    expect(dead).toHaveLength(1);
    expect(dead[0]?.body).not.toContain('社区');
    world.wechat.forgetFaults();
    await world.outgoing.send(dead.map(({ id: letter, body }) => ({ id: letter, body })));
    await work();
    expect(sent(id)).toBe(1);
  });

  it('tells the log what was refused and how, and nothing of anybody', () => {
    const entries = world.logged.filter((entry) => entry.includes('message not sent'));
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter((entry) => entry.includes('"rid":"'))).not.toEqual([]);
    const planted = [...world.wechat.secrets, openid, personId, 'app-secret-canary', '社区接了'];
    expect(planted.filter((canary) => world.logged.join('\n').includes(canary))).toEqual([]);
  });
});
