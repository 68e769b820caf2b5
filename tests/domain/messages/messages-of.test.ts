import type { Actor } from '../../../domain/access/people';
import { nameOfInbox } from '../../../domain/messages/inboxes';
import { messagesOf, messagesOfMark, type Message } from '../../../domain/messages/messages-of';
import type { Order } from '../../../domain/order/order';
import type { StepInput } from '../../../domain/order/rules';
import type { Step } from '../../../domain/order/table';
import { HOUR } from '../../../domain/time/shanghai';
import { PHRASE_LIMIT, THING_LIMIT } from '../../../domain/words/messages';
import {
  aCategory,
  after,
  anOrder,
  aPartner,
  now,
  theComplaint,
  type Setting,
} from '../../support/orders';
import {
  COMMUNITY,
  DISTRICT,
  FAR_COMMUNITY,
  PARTNER_ID,
  RELATIVE_PHONE,
  SUBDISTRICT,
  theClock,
  theFarStaff,
  theLead,
  thePartnerLead,
  theRelative,
  theResident,
  theStaff,
  theSubdistrict,
  theWorker,
  theMate,
} from '../../support/people';

const qualified = { partner: { partner: aPartner(), openOrders: 0 }, qualifying: 1 };

/** An order as it was placed, with its real first step. */
const placed = (own: Partial<Order> = {}): Order =>
  anOrder({
    events: [
      {
        at: now - 2 * HOUR,
        role: 'resident',
        by: theResident.id,
        command: 'place',
        to: 'placed',
        data: { categoryCode: 'facility', channel: 'app' },
      },
    ],
    ...own,
  });

type Taken = (order: Order, at: number) => Order;
const step =
  <Name extends Step>(
    name: Name,
    input: StepInput[Name],
    actor: Actor,
    setting: Setting = {},
  ): Taken =>
  (order, at) =>
    after(order, name, input, actor, { ...qualified, at, ...setting });
const walk = (order: Order, ...steps: Taken[]): Order =>
  steps.reduce((next, taken, index) => taken(next, now + index * 60_000), order);

const told = (messages: readonly Message[]): Record<string, string> =>
  Object.fromEntries(
    messages.map(({ inbox, thing }) => [inbox === 'followers' ? inbox : nameOfInbox(inbox), thing]),
  );
const lastOf = (order: Order): Record<string, string> =>
  told(messagesOf(order, order.events.length));

const accept = step('accept', {}, theStaff);
const pool = step('pool', {}, theStaff);
const claim = step('claim', {}, theWorker);
const dispatch = step('dispatch', { partnerId: PARTNER_ID }, theStaff);

describe('the messages of one step', () => {
  it('tell who placed it that it came, and the community that there is one', () => {
    expect(lastOf(placed({ forPhone: RELATIVE_PHONE }))).toEqual({
      [theResident.id]: '收到了,社区会尽快联系您',
      [`PHONE#${RELATIVE_PHONE}`]: '收到了,社区会尽快联系您',
      [`AREA#${COMMUNITY}`]: '来了一单,请看一下',
    });
  });

  it('tell the resident of each change of state, in the words of the state where there are no others', () => {
    const order = walk(placed(), accept, pool, claim, step('start', {}, theWorker));
    const things = order.events.map((_, index) => told(messagesOf(order, index + 1))['resident']);
    expect(things).toEqual([
      '收到了,社区会尽快联系您',
      '社区接了,正在安排人',
      '正在找合适的人',
      '有人来办了,点开看时间电话',
      '正在办',
    ]);
  });

  it('do not tell somebody what they did themselves, but the other whose order it is', () => {
    const mothers = placed({ forPhone: RELATIVE_PHONE });
    const byMother = walk(mothers, step('withdraw', { reasonCode: 'solved' }, theRelative));
    expect(lastOf(byMother)).toHaveProperty('resident');
    expect(lastOf(byMother)).not.toHaveProperty(`PHONE#${RELATIVE_PHONE}`);
    const byPlacer = walk(mothers, step('withdraw', { reasonCode: 'solved' }, theResident));
    expect(lastOf(byPlacer)).not.toHaveProperty('resident');
    expect(lastOf(byPlacer)).toHaveProperty(`PHONE#${RELATIVE_PHONE}`);
  });

  it('go to whom it was then, whatever happened since', () => {
    const dispatched = walk(placed(), accept, dispatch);
    const later = walk(
      dispatched,
      step('recall', { reason: '换人' }, theStaff),
      step('forward', { areaCode: FAR_COMMUNITY, reason: '那边的' }, theStaff, {
        targetServed: true,
      }),
      step('accept', {}, theFarStaff),
    );
    for (let sequence = 1; sequence <= dispatched.events.length; sequence += 1)
      expect(messagesOf(later, sequence)).toEqual(messagesOf(dispatched, sequence));
    expect(told(messagesOf(later, 3))).toMatchObject({
      [`PARTNER#${PARTNER_ID}`]: '有一单派给您,请看一下',
    });
    expect(told(messagesOf(later, 4))).toMatchObject({
      [`PARTNER#${PARTNER_ID}`]: '这一单已收回,不用去了',
    });
    expect(told(messagesOf(later, 5))).toMatchObject({
      [`AREA#${FAR_COMMUNITY}`]: '来了一单,请看一下',
    });
  });

  it('tell the worker that they have to go no more, and the one who goes instead', () => {
    const order = walk(
      placed(),
      accept,
      pool,
      claim,
      step('transfer', { workerId: theMate.id }, thePartnerLead, { worker: theMate }),
    );
    expect(lastOf(order)).toEqual({
      [theMate.id]: '有一单交给您办,请看一下',
      [theWorker.id]: '这一单已收回,不用去了',
    });
    const withdrawn = walk(order, step('withdraw', { reasonCode: 'solved' }, theResident));
    expect(lastOf(withdrawn)).toMatchObject({ [theMate.id]: '居民不用办了,不用去了' });
  });

  it('tell the level that was called, and the owner before of the answer', () => {
    const called = walk(placed(), accept, step('escalate', { reason: '要街道' }, theStaff));
    expect(lastOf(called)).toMatchObject({
      resident: '请街道来帮忙了,还找我们',
      [`AREA#${SUBDISTRICT}`]: '下面请您这一级来帮忙',
    });
    const raised = walk(
      called,
      step('escalate', { reason: '' }, theClock, { at: now + 40 * HOUR }),
    );
    expect(lastOf(raised)).toHaveProperty([`AREA#${DISTRICT}`]);
    const answered = walk(called, step('respond', { keepPartner: true }, theSubdistrict));
    expect(lastOf(answered)).toHaveProperty([`AREA#${COMMUNITY}`]);
    const urged = walk(answered, step('urge', {}, theResident));
    expect(lastOf(urged)).toEqual({ [`AREA#${SUBDISTRICT}`]: '居民在催,请先办这一单' });
  });

  it('tell the partner of the rating', () => {
    const order = walk(placed({ state: 'placed' }), accept, pool, claim);
    const rated: Order = {
      ...order,
      events: [
        ...order.events,
        { at: now, role: 'partnerMember', by: theWorker.id, command: 'fulfil', to: 'fulfilled' },
        { at: now, role: 'resident', by: theResident.id, command: 'rate', to: 'rated' },
      ],
    };
    expect(lastOf(rated)).toEqual({
      [`PARTNER#${PARTNER_ID}`]: '居民评价了,点开看看',
      followers: '您跟的单有新进展',
    });
    expect(told(messagesOf(rated, 5))).toMatchObject({ resident: '办好了,您看解决了没有' });
  });

  it('say of an extension that is asked for to whoever may decide, and of an exemption to the other side', () => {
    const until = now + 130 * HOUR;
    const asked = walk(
      placed(),
      accept,
      pool,
      claim,
      step('request-extension', { until, reason: '缺料' }, theWorker),
    );
    const wait = '有一单等您定,请看一下';
    expect(lastOf(asked)).toEqual({ [`AREA#${COMMUNITY}`]: wait, [`AREA#${SUBDISTRICT}`]: wait });
    const ended = anOrder({ state: 'rated', endedAt: now });
    const exempt = { reasonCode: 'forceMajeure' as const, proof: '暴雨' };
    expect(lastOf(walk(ended, step('exempt', exempt, theStaff)))).toEqual({
      [`AREA#${SUBDISTRICT}`]: wait,
    });
    expect(lastOf(walk(ended, step('exempt', exempt, theSubdistrict)))).toEqual({
      [`AREA#${COMMUNITY}`]: '您等的答复来了,点开看看',
    });
  });

  it('tell nobody whom the order does not know any more', () => {
    const order = walk(placed({ forPhone: RELATIVE_PHONE }), accept);
    expect(lastOf({ ...order, erasedAt: now })).toEqual({ followers: '您跟的单有新进展' });
    const left = walk(
      order,
      step('withdraw', { reasonCode: 'solved' }, theResident, { followers: 2 }),
    );
    expect(lastOf(walk(left, pool))).not.toHaveProperty('resident');
    expect(lastOf(walk(left, pool))).toHaveProperty('followers');
  });
});

describe('what is sensitive (敏感)', () => {
  const words = '您的单有新进展';
  const complaint = (): Order => {
    const order = placed({ ownerArea: SUBDISTRICT, firstReceiver: SUBDISTRICT, sensitive: true });
    const events = order.events.map((event) => ({
      ...event,
      data: { categoryCode: theComplaint.code, channel: 'app' },
    }));
    return { ...order, categoryCode: theComplaint.code, events };
  };

  it('says the same few words to everybody, and staff are those who may see it', () => {
    expect(lastOf(complaint())).toEqual({ resident: words, [`AREA#${SUBDISTRICT}#lead`]: words });
  });

  it('is so from the step on that made it so, and does not change what was told before', () => {
    const setting = { category: aCategory() };
    const order = walk(
      placed(),
      step('accept', { sensitive: true }, theStaff, setting),
      step('dispatch', { partnerId: PARTNER_ID }, theLead, setting),
    );
    expect(told(messagesOf(order, 1))[`AREA#${COMMUNITY}`]).toBe('来了一单,请看一下');
    expect(told(messagesOf(order, 2))).toEqual({ resident: words });
    expect(lastOf(order)).toEqual({ resident: words, [`PARTNER#${PARTNER_ID}#lead`]: words });
  });

  it('stays with the subdistrict when it was moved up there', () => {
    const moved = walk(
      placed(),
      step('accept', { categoryCode: theComplaint.code }, theStaff, { category: aCategory() }),
    );
    expect(told(messagesOf(moved, 1))).toHaveProperty([`AREA#${COMMUNITY}`]);
    expect(lastOf(moved)).toEqual({ [`AREA#${SUBDISTRICT}#lead`]: words });
  });
});

describe('what the clock says', () => {
  const mark = { orderId: '', dueAt: now, at: now, area: COMMUNITY };
  const atWork = { ...mark, partnerId: PARTNER_ID, workerId: theWorker.id };

  it('goes to whose turn it is, at the end to the level above', () => {
    const order = walk(placed(), accept, pool, claim);
    expect(told(messagesOfMark(order, { ...atWork, at: now + HOUR, kind: 'warn' }))).toEqual({
      [theWorker.id]: '有一单快到时间了',
    });
    const overdue = '有一单超时了,请先办它';
    expect(told(messagesOfMark(order, { ...atWork, at: now + HOUR, kind: 'overdue' }))).toEqual({
      [theWorker.id]: overdue,
      [`AREA#${COMMUNITY}`]: overdue,
      [`AREA#${SUBDISTRICT}`]: overdue,
    });
    const top = { ...mark, at: now + HOUR, area: DISTRICT, kind: 'top' as const };
    expect(told(messagesOfMark(order, top))).toEqual({
      [`AREA#${DISTRICT}`]: '有一单拖得太久,请过问',
    });
    const many = { ...mark, at: now + HOUR, kind: 'collective' as const };
    expect(told(messagesOfMark(order, many))).toEqual({
      [`AREA#${SUBDISTRICT}`]: '同一件事多户反映,请关注',
    });
  });

  it('is the same when the order has gone on since', () => {
    const order = walk(placed(), accept);
    const said = { ...mark, at: now + 1, kind: 'warn' as const };
    expect(messagesOfMark(walk(order, pool, claim), said)).toEqual(messagesOfMark(order, said));
  });

  it('reminds whoever may rate', () => {
    const order = placed({ forPhone: RELATIVE_PHONE });
    expect(told(messagesOfMark(order, { ...mark, kind: 'remind1' }))).toEqual({
      resident: '还没听到您的话,评一评吧',
      [`PHONE#${RELATIVE_PHONE}`]: '还没听到您的话,评一评吧',
    });
  });
});

it('keeps within what WeChat takes, and names no resident', () => {
  const order = walk(placed(), accept, pool, claim, step('start', {}, theWorker));
  for (const [index] of order.events.entries()) {
    for (const { thing, phrase } of messagesOf(order, index + 1)) {
      expect([...thing].length).toBeLessThanOrEqual(THING_LIMIT);
      expect([...phrase].length).toBeLessThanOrEqual(PHRASE_LIMIT);
      expect(thing).not.toContain(theResident.displayName);
    }
  }
});
