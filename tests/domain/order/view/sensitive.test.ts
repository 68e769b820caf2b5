import type { Person } from '../../../../domain/access/people';
import { viewHistory } from '../../../../domain/order/view/view-history';
import { DAY } from '../../../../domain/time/shanghai';
import { aCategory, domainError, theComplaint } from '../../../support/orders';
import {
  aLoopUpTo,
  around,
  aToldOrder,
  CANARY,
  nameOf,
  canariesIn,
  passed,
  see,
  tell,
  type Told,
} from '../../../support/looks';
import {
  PARTNER_ID,
  theColleague,
  theDistrict,
  theGridWorker,
  theLead,
  theMate,
  thePartnerLead,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../../support/people';

const sensitive = tell(aToldOrder(), 'accept', { sensitive: true }, theLead);
const directed = tell(sensitive, 'dispatch', { partnerId: PARTNER_ID }, theLead);
const taken = tell(directed, 'claim', {}, thePartnerLead);
const unseen = (told: Told, ...people: (Person | undefined)[]): void => {
  const category = told.order.categoryCode === 'complaint' ? theComplaint : aCategory();
  for (const person of people) {
    expect(() => see(told, person, { checks: passed, category })).toThrow(domainError('not_found'));
  }
};

describe('a sensitive order', () => {
  it('is never public', () => {
    unseen(sensitive, undefined);
    expect(see(sensitive, theResident, { checks: passed }).publicState).toBe('private');
  });

  it('is seen by the resident, the lead and the staff whom the area names', () => {
    for (const person of [theResident, theLead]) {
      expect(see(sensitive, person).contact?.phone).toBe(CANARY.phone);
    }
    const standingFacts = { sensitiveStaff: [theStaff.id] };
    expect(see(sensitive, theStaff, { standingFacts }).contact?.phone).toBe(CANARY.phone);
    unseen(sensitive, theStaff, theColleague, theGridWorker);
  });

  it('is shown to the asked partner’s lead alone, as in the pool until taken', () => {
    const answer = see(directed, thePartnerLead);
    expect(canariesIn(answer)).toEqual(['description', 'answer']);
    unseen(directed, theWorker, theMate, theRival);
    expect(canariesIn(see(taken, thePartnerLead))).toContain('phone');
  });

  it('is shown to the named worker', () => {
    const assigned = tell({ ...taken }, 'start', {}, thePartnerLead);
    const order = { ...assigned.order, workerId: theWorker.id };
    expect(canariesIn(see({ ...assigned, order }, theWorker))).toContain('phone');
    unseen({ ...assigned, order }, theMate);
  });

  it('stands above without text, address and photos', () => {
    for (const person of [theSubdistrict, theDistrict]) {
      const answer = see(taken, person);
      expect(canariesIn(answer)).toEqual(['hotline']);
      expect(answer).toMatchObject({ title: '楼道灯门禁电梯', photos: [], state: 'taken' });
      expect(answer).not.toHaveProperty('location');
      expect(answer).not.toHaveProperty('resident');
    }
  });

  it('tells above that something is asked of them', () => {
    const order = { ...taken.order, requested: { command: 'shelve' as const, at: 0 } };
    expect(see({ ...taken, order }, theSubdistrict).requested?.command).toBe('shelve');
  });

  it('is open to the level to which it was escalated, and to no other above', () => {
    const called = tell(taken, 'escalate', { reason: '请来' }, theLead);
    expect(see(called, theSubdistrict).description).toContain(CANARY.description);
    expect(see(called, theDistrict)).not.toHaveProperty('description');
  });

  it('stays open to the level that shelved it, until it goes on', () => {
    const hard = { ...taken.order, triage: 'complex' as const };
    const called = tell({ ...taken, order: hard }, 'escalate', { reason: '请来' }, theLead);
    const body = {
      cause: '要等改造',
      done: '报了计划',
      reviewAt: called.order.updatedAt + 9 * DAY,
    };
    const shelved = tell(called, 'shelve', body, theSubdistrict);
    expect(see(shelved, theSubdistrict).description).toContain(CANARY.description);
    expect(see(shelved, theDistrict)).not.toHaveProperty('description');
  });

  it('tells above whom to call, for a visit that is its own to make, and nothing more', () => {
    const closed = { ...taken, order: { ...taken.order, state: 'closed' as const } };
    expect(see(closed, theSubdistrict).contact).toEqual({ name: CANARY.name, phone: CANARY.phone });
    expect(canariesIn(see(closed, theSubdistrict))).toEqual(['phone', 'name', 'hotline']);
    expect(see(closed, theDistrict)).not.toHaveProperty('contact');
  });

  it('has a history above without words and without its resident', () => {
    const items = viewHistory(taken.order, {
      ...around(taken.texts),
      sight: 'restricted',
      nameOf,
    });
    expect(canariesIn(items)).toEqual([]);
    expect(items[0]?.actor).toEqual({ role: 'resident' });
    expect(items[1]?.actor).toEqual({ role: 'communityLead', displayName: '陈立新' });
  });
});

describe('a complaint about staff or a partner', () => {
  const complaint = aToldOrder({ categoryCode: 'complaint' }, theComplaint);

  it('is unknown to community and partners, whoever placed it excepted', () => {
    unseen(complaint, theLead, theStaff, theGridWorker, theWorker, thePartnerLead);
    expect(see(complaint, theResident).description).toContain(CANARY.description);
    expect(see(complaint, theSubdistrict).contact?.phone).toBe(CANARY.phone);
  });

  it('stays unknown to them when it is called no longer sensitive', () => {
    const accepted = tell(complaint, 'accept', { sensitive: false }, theSubdistrict, theComplaint);
    expect(accepted.order.sensitive).toBe(false);
    unseen(accepted, theLead, theGridWorker);
  });
});

describe('an order whose category is not public', () => {
  it('stays private, whatever the resident wishes', () => {
    const category = aCategory({ mayBePublic: false });
    const told = tell(aLoopUpTo('accepted'), 'amend', { public: true }, theResident);
    const answer = see(told, theResident, { category, checks: passed });
    expect(answer).toMatchObject({ public: true, publicState: 'private' });
  });
});
