import { isKnownTo, seesContact, sightOf } from '../../../../domain/order/view/sight';
import type { Order } from '../../../../domain/order/order';
import type { Person } from '../../../../domain/access/people';
import { anOrder, standing } from '../../../support/orders';
import {
  PARTNER_ID,
  theDistrict,
  theGridWorker,
  theMate,
  theNeighbour,
  thePartnerLead,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../../support/people';

const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'free' as const };
const offered = anOrder({ state: 'offered' });
const directed = anOrder({ state: 'offered', directed: true, partner });
const started = anOrder({ state: 'started' });

describe('how much somebody sees', () => {
  it.each<[string, Order, Person, string | undefined]>([
    ['the resident', started, theResident, 'full'],
    ['the owner’s staff', started, theStaff, 'full'],
    ['the grid worker', started, theGridWorker, 'full'],
    ['above', started, theDistrict, 'full'],
    ['above a sensitive one', anOrder({ sensitive: true }), theSubdistrict, 'restricted'],
    ['the worker', started, theWorker, 'handler'],
    ['the partner’s lead', started, thePartnerLead, 'handler'],
    ['a colleague of the worker', started, theMate, undefined],
    ['who was asked', directed, theMate, 'pool'],
    ['who qualifies for the pool', offered, theRival, 'pool'],
    ['who qualifies, of what is directed', directed, theRival, undefined],
    ['a neighbour', started, theNeighbour, undefined],
  ])('%s', (_, order, person, sight) => {
    expect(sightOf(order, standing(order, person), false)).toBe(sight);
    expect(sightOf(order, standing(order, person), true)).toBe(sight ?? 'public');
  });
});

describe('a lost claim', () => {
  it('is told to whoever qualified, and hidden from all others', () => {
    expect(isKnownTo(started, standing(started, theRival), false)).toBe(true);
    expect(isKnownTo(started, standing(started, theRival), false, 'comment')).toBe(false);
    expect(isKnownTo(offered, standing(offered, theRival), false, 'comment')).toBe(true);
    expect(isKnownTo(started, standing(started, theNeighbour), false)).toBe(false);
    expect(isKnownTo(started, standing(started, theNeighbour), true)).toBe(true);
    const sensitive = anOrder({ state: 'started', sensitive: true });
    expect(isKnownTo(sensitive, standing(sensitive, theRival), false)).toBe(false);
  });
});

describe('whom to call', () => {
  it.each(['taken', 'started', 'paused', 'escalated'] as const)(
    'is known to who works on what is %s',
    (state) => {
      const order = anOrder({ state });
      expect(seesContact(order, standing(order, theWorker))).toBe(true);
      expect(seesContact(order, standing(order, theSubdistrict))).toBe(false);
    },
  );

  it.each(['fulfilled', 'rated', 'closed'] as const)('is not, of what is %s', (state) => {
    const order = anOrder({ state });
    expect(seesContact(order, standing(order, theWorker))).toBe(false);
    expect(seesContact(order, standing(order, theStaff))).toBe(true);
  });

  it('is known above for what is on its list of visits', () => {
    const seen = (own: Partial<Order>) =>
      seesContact(anOrder(own), standing(anOrder(own), theSubdistrict));
    expect(seen({ state: 'closed' })).toBe(true);
    expect(seen({ state: 'rejected' })).toBe(true);
    expect(seen({ state: 'rated' })).toBe(false);
    expect(seen({ state: 'withdrawn' })).toBe(false);
  });
});
