import type { OrderEvent } from '../../../domain/order/order';
import { packEvents, unpackEvents } from '../../../functions/platform/stores/order-events';
import { after, anOrder, aPartner, now } from '../../support/orders';
import { PARTNER_ID, theMate, thePartnerLead, theStaff, theWorker } from '../../support/people';

const qualified = { partner: { partner: aPartner(), openOrders: 0 }, qualifying: 1 };

/** Dispatched, taken, given to a mate, taken back. */
function story(): OrderEvent[] {
  const dispatch = { partnerId: PARTNER_ID };
  let order = after(anOrder({ state: 'accepted' }), 'dispatch', dispatch, theStaff, qualified);
  order = after(order, 'claim', {}, theWorker, qualified);
  order = after(order, 'transfer', { workerId: theMate.id }, thePartnerLead, { worker: theMate });
  order = after(order, 'recall', { reason: '换一家' }, theStaff, { at: now + 1 });
  // What was said is no matter here.
  return order.events.slice(2).map(({ textId: _text, digest: _digest, ...event }) => event);
}

describe('who had an order in hand, step by step', () => {
  it('is noted where it changed, and nowhere else', () => {
    expect(story().map(({ handler }) => handler)).toEqual([
      { partnerId: PARTNER_ID },
      { partnerId: PARTNER_ID, workerId: theWorker.id },
      { partnerId: PARTNER_ID, workerId: theMate.id },
      {},
    ]);
    const quiet = after(anOrder({ state: 'placed' }), 'accept', {}, theStaff);
    expect(quiet.events.at(-1)).not.toHaveProperty('handler');
  });

  it('is read as it was kept', () => {
    const events = story();
    expect(unpackEvents(packEvents(events))).toEqual(events);
    const byHimself: OrderEvent = {
      ...{ at: now, role: 'communityStaff', by: theStaff.id, command: 'start', to: 'started' },
      handler: { workerId: theStaff.id },
    };
    expect(unpackEvents(packEvents([byHimself, ...events]))).toEqual([byHimself, ...events]);
  });
});
