import { WEBHOOK_EVENTS } from '../../../domain/webhooks/event-names';
import { eventOf, payloadFor, toldBy, type Told } from '../../../domain/webhooks/events';
import type { Order } from '../../../domain/order/order';
import { ORDER_STATES } from '../../../domain/order/states';
import { WEBHOOK_EVENT_WORDS } from '../../../domain/words/webhooks';
import { anOrder } from '../../support/orders';

type Steps = Order['events'];
const step = (to: Order['state'], more: Partial<Steps[number]> = {}): Steps[number] => ({
  ...{ at: 0, role: 'communityStaff', command: 'accept', to },
  ...more,
});
const having = (...events: Steps): Order =>
  anOrder({ events, state: events.at(-1)?.to ?? 'placed' });
const ownersOf = ({ owners }: Told): string[] =>
  owners.map((owner) => ('areaCode' in owner ? owner.areaCode : owner.partnerId)).sort();

const TAKEN = { handler: { partnerId: 'ours', workerId: 'han' } };
const BACK = { handler: {} };

describe('what others may hear of an order', () => {
  it('is one event a state, and one for every step within it, each with a name', () => {
    expect(WEBHOOK_EVENTS).toEqual([
      ...ORDER_STATES.map((state) => `order.${state}`),
      'order.updated',
    ]);
    for (const event of WEBHOOK_EVENTS) {
      expect(WEBHOOK_EVENT_WORDS[event]).toMatch(/\p{Script=Han}/u);
    }
  });

  it('is the state that a step led into, or that it took a step there', () => {
    const order = having(step('placed'), step('accepted'), step('accepted'), step('taken', TAKEN));
    const events = order.events.map((_, index) => eventOf(order, index + 1));
    expect(events).toEqual(['order.placed', 'order.accepted', 'order.updated', 'order.taken']);
  });

  it('are the steps that were not told yet', () => {
    const order = having(step('placed'), step('accepted'), step('started'));
    expect(toldBy(order, 1).map(({ version, payload }) => [version, payload.type])).toEqual([
      [2, 'order.accepted'],
      [3, 'order.started'],
    ]);
    expect(toldBy(order, 3)).toEqual([]);
  });

  it('is nothing where it is sensitive', () => {
    expect(toldBy({ ...having(step('placed')), sensitive: true }, 0)).toEqual([]);
  });

  it('goes to the area that owns it and the one that received it first', () => {
    const order = {
      ...having(step('placed')),
      ownerArea: '990102001',
      firstReceiver: '990102001001',
    };
    expect(toldBy(order, 0).map(ownersOf)).toEqual([['990102001', '990102001001']]);
    const own = { ...order, ownerArea: '990102001001' };
    expect(toldBy(own, 0).map(ownersOf)).toEqual([['990102001001']]);
  });

  it('goes to a partner from when it has it in hand until it loses it', () => {
    const order = having(
      step('placed'),
      step('taken', TAKEN),
      step('started'),
      step('accepted', BACK),
      step('withdrawn'),
    );
    const heard = toldBy(order, 0).map((one) => ownersOf(one).includes('ours'));
    expect(heard).toEqual([false, true, true, true, false]);
  });

  it('does not tell a partner that has lost it who has it now', () => {
    const order = having(step('taken', TAKEN), step('taken', { handler: { partnerId: 'theirs' } }));
    const [, second] = toldBy(order, 0);
    if (second === undefined) throw new Error('no second step');
    expect(payloadFor(second, { partnerId: 'ours' }).data).not.toHaveProperty('partnerId');
    expect(payloadFor(second, { partnerId: 'theirs' }).data.partnerId).toBe('theirs');
    expect(payloadFor(second, { areaCode: order.ownerArea }).data.partnerId).toBe('theirs');
  });

  it('holds no word, no person and no place but the area that owns it', () => {
    const order = { ...having(step('placed', { by: 'wang' })), title: '单元门', placerId: 'wang' };
    const [told] = toldBy(order, 0);
    expect(told?.payload).toEqual({
      type: 'order.placed',
      timestamp: '1970-01-01T00:00:00.000Z',
      data: {
        ...{ orderId: order.id, number: order.number, state: 'placed', version: 1 },
        ...{ areaCode: order.ownerArea, category: order.categoryCode },
      },
    });
  });
});
