import type { DynamoDBRecord } from 'aws-lambda';

import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { messagesOnClock } from '../../../functions/messages/on-clock';
import { sendOutgoing } from '../../../functions/messages/send-outgoing';
import { createDeliveryStore } from '../../../functions/platform/stores/deliveries';
import { createGrantStore } from '../../../functions/platform/stores/grants';
import { getUser } from '../../../local/demo/people';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { aDoor, createWorld, REFUSAL, stepsIn, type World } from '../../support/api';
import { about, inboxOf } from './inboxes';

const { progress = '', rate = '', work = '', due = '' } = LOCAL_TEMPLATES;

describe('messages by WeChat (订阅消息)', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  /** Somebody agrees so often, on the phone, and WeChat knows it. */
  const agree = async (key: string, templateId: string, times = 1): Promise<void> => {
    for (let one = 0; one < times; one += 1) {
      world.wechat.grant(getUser(key).openid, templateId);
      const body = { templateIds: [templateId] };
      expect((await world.as(key).post('/v1/inbox/grants', body)).status).toBe(204);
    }
    await world.wechat.delivered();
  };
  const left = (key: string, templateId: string): Promise<number> =>
    createGrantStore(world.platform.table).left(getUser(key).id, templateId);
  const statesOf = async (key: string): Promise<string[]> =>
    (await createDeliveryStore(world.platform.table).all(getUser(key).id)).map(
      ({ state }) => state,
    );
  const deps = () => ({
    ...world.platform,
    outgoing: world.outgoing,
    wechat: world.wechatClient,
    templates: LOCAL_TEMPLATES,
  });
  const send = async (): Promise<void> => {
    await world.stream.drain();
    await world.outgoing.work(sendOutgoing(deps()));
  };
  const sentTo = (key: string): string[] =>
    world.wechat.sent
      .filter(({ openid }) => openid === getUser(key).openid)
      .map(({ data }) => data['thing1'] ?? '');

  it('go out to whoever agreed, one for one, but not about what they did; all lie in the inbox', async () => {
    await agree('resident-wang', progress);
    const { id } = await stepsIn(world).accepted();
    await send();
    expect(world.wechat.sent).toEqual([
      {
        openid: getUser('resident-wang').openid,
        templateId: progress,
        page: `pages/order/index?id=${id}`,
        data: { thing1: '社区接了,正在安排人', phrase2: '已接单', time3: '2026-04-15 10:00' },
      },
    ]);
    expect(await left('resident-wang', progress)).toBe(0);
    expect((await inboxOf(world, 'resident-wang')).items).toHaveLength(2);
  });

  it('count one tap once, whether the phone tells it twice or WeChat tells it too', async () => {
    const resident = world.as('resident-wang');
    const body = { templateIds: [progress, 'of-somebody-else'] };
    for (let times = 0; times < 3; times += 1)
      await resident.post('/v1/inbox/grants', body, { key: 'the-very-same-tap' });
    world.wechat.grant(getUser('resident-wang').openid, progress);
    await world.wechat.delivered();
    expect(await left('resident-wang', progress)).toBe(1);
    world.clock.advance(2 * MINUTE);
    world.wechat.grant(getUser('resident-wang').openid, progress);
    await world.wechat.delivered();
    expect(await left('resident-wang', progress)).toBe(2);
    expect(await left('resident-wang', 'of-somebody-else')).toBe(0);
    const asked = await resident.get<Record<string, string[]>>('/v1/inbox/templates');
    expect(asked.body).toEqual({ submit: [progress, rate], rate: [progress], work: [work, due] });
  });

  it('forget what somebody switched off', async () => {
    await agree('resident-wang', progress, 2);
    const { openid, id } = getUser('resident-wang');
    const off = {
      FromUserName: openid,
      MsgType: 'event',
      Event: 'subscribe_msg_change_event',
      List: { TemplateId: progress, SubscribeStatusString: 'reject' },
    };
    const { path, body } = world.pushed(JSON.stringify(off));
    expect((await world.nobody.send({ method: 'POST', path, body })).status).toBe(200);
    expect(await createGrantStore(world.platform.table).left(id, progress)).toBe(0);
  });

  it('reach the partner that is asked, but not staff for what can wait', async () => {
    for (const key of ['repair-worker', 'repair-lead']) await agree(key, work, 2);
    await agree('staff-zhao', due, 2);
    await stepsIn(world).dispatched(aDoor(), 'blueShirts');
    await send();
    expect(sentTo('repair-worker')).toEqual(['有一单派给您,请看一下']);
    expect(sentTo('repair-lead')).toEqual(['有一单派给您,请看一下']);
    expect(sentTo('staff-zhao')).toEqual([]);
  });

  it('go out once for an event and person, however often records and messages come', async () => {
    await agree('resident-wang', progress, 5);
    const { id } = await stepsIn(world).accepted();
    await stepsIn(world).run('staff-zhao', id, 'pool', {});
    const records: DynamoDBRecord[] = await world.stream.take();
    await world.stream.hand([...records, ...records]);
    await world.stream.hand([...records].reverse());
    const handler = sendOutgoing(deps());
    const all: Parameters<typeof handler>[0][number][] = [];
    await world.outgoing.work((messages) => {
      all.push(...messages);
      return Promise.resolve({ failed: [] });
    });
    expect(all.length).toBeGreaterThan(2);
    await Promise.all([handler(all), handler([...all].reverse())]);
    await handler(all);
    expect(sentTo('resident-wang').sort()).toEqual(['正在找合适的人', '社区接了,正在安排人']);
    world.clock.advance(2 * HOUR);
    await world.stream.hand(records);
    await send();
    expect(sentTo('resident-wang')).toHaveLength(2);
  });

  it('come again with the record where the queue did not take them', async () => {
    await agree('resident-wang', progress, 2);
    await stepsIn(world).accepted();
    const records = await world.stream.take();
    const { send: take } = world.outgoing;
    world.outgoing.send = () => Promise.reject(new Error('the queue is down'));
    const given = world.stream.hand(records).catch(() => undefined);
    await given;
    world.outgoing.send = take;
    await world.stream.hand(records);
    await send();
    expect(sentTo('resident-wang')).toEqual(['社区接了,正在安排人']);
  });

  it('say nothing of what is older than a day: what is replayed is no news', async () => {
    await stepsIn(world).accepted();
    const records = await world.stream.take();
    await world.stream.hand(records);
    world.clock.advance(DAY + HOUR);
    await agree('resident-wang', progress, 3);
    await world.stream.hand(records);
    await send();
    expect(world.wechat.sent).toEqual([]);
  });

  it('wait for the morning at night, the last of an order alone; what is urgent does not', async () => {
    await agree('resident-wang', progress, 9);
    const { place, run } = stepsIn(world);
    const { id } = await place();
    const burst = await place(aDoor({ urgent: true, description: '水管爆了' }));
    world.clock.advance(12 * HOUR + 30 * MINUTE);
    await run('staff-zhao', id, 'accept', {});
    await send();
    world.clock.advance(HOUR);
    await run('staff-zhao', id, 'pool', {});
    await send();
    await run('staff-zhao', burst.id, 'accept', {});
    await send();
    const urgent = '社区接了,正在安排人';
    expect(sentTo('resident-wang')).toEqual([urgent]);
    expect((await statesOf('resident-wang')).sort()).toEqual(['replaced', 'sent', 'waiting']);
    const waiting = (): Promise<unknown> => messagesOnClock(deps());
    await waiting();
    await send();
    expect(sentTo('resident-wang')).toEqual([urgent]);
    world.clock.advance(7 * HOUR + 30 * MINUTE);
    await waiting();
    await waiting();
    await send();
    expect(sentTo('resident-wang')).toEqual([urgent, '正在找合适的人']);
    expect(about(id, await inboxOf(world, 'resident-wang')).length).toBeGreaterThan(2);
  });

  it('give up on what was asked of WeChat and never answered, rather than send it twice', async () => {
    await agree('resident-wang', progress, 2);
    await stepsIn(world).accepted();
    await world.stream.drain();
    const store = createDeliveryStore(world.platform.table);
    const [delivery] = await store.all(getUser('resident-wang').id);
    if (delivery === undefined) throw new Error('nothing on its way');
    await store.move(delivery, { state: 'sending', now: world.clock.now() });
    await world.outgoing.work(() => Promise.resolve({ failed: [] }));
    const body = JSON.stringify({ personId: delivery.personId, id: delivery.id });
    const again = () => sendOutgoing(deps())([{ id: '1', body, attempt: 2 }]);
    expect(await again()).toEqual({ failed: [] });
    expect(await statesOf('resident-wang')).toEqual(['sending']);
    world.clock.advance(HOUR);
    await again();
    expect(await statesOf('resident-wang')).toEqual(['unsure']);
    expect(world.wechat.sent).toEqual([]);
  });

  it('tell staff at nine what waits, in numbers, once a day', async () => {
    await agree('staff-zhao', due, 3);
    const { place, run } = stepsIn(world);
    const { id } = await place(aDoor(), 'resident-ma');
    await run('staff-zhao', id, 'contact', { channel: 'phone', reached: true, words: '说了' });
    await run('lead-chen', id, 'reject', REFUSAL);
    world.clock.advance(22 * HOUR);
    await place();
    await place(aDoor(), 'resident-ma');
    await world.tick();
    const digests = async (of = 'staff-zhao') =>
      (await inboxOf(world, of)).items.filter(({ kind }) => kind === 'digest');
    expect(await digests()).toEqual([]);
    world.clock.advance(HOUR + 5 * MINUTE);
    await world.tick();
    await world.tick();
    const [digest, ...more] = await digests();
    expect(more).toEqual([]);
    expect(digest?.text).toBe('待接单2,今天到期2,待回访1');
    expect((await digests('subdistrict-sun')).map(({ text }) => text)).toEqual(['待回访1']);
    expect(digest).not.toHaveProperty('orderId');
    expect(sentTo('staff-zhao').filter((thing) => thing === digest?.text)).toHaveLength(1);
    world.clock.advance(5 * MINUTE);
    await world.tick();
    expect(await digests()).toHaveLength(1);
    expect(await inboxOf(world, 'staff-far')).toMatchObject({ items: [] });
  });
});
