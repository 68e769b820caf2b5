import type { Order } from '../../../../domain/order/order';
import { DAY, HOUR } from '../../../../domain/time/shanghai';
import { aCategory, anOrder, now } from '../../../support/orders';
import { aLoopUpTo, aToldOrder, CANARY, passed, see, tell } from '../../../support/looks';
import { aPause } from '../../../support/states-of-orders';
import {
  PARTNER_ID,
  theLead,
  theResident,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../../support/people';

const bare = (own: Partial<Order>) => ({ order: anOrder(own), texts: [] });

describe('steps on the way', () => {
  it('show a pause with its reason', () => {
    const note = { reasonCode: 'parts' as const, note: '等灯泡', expectedAt: now + DAY };
    const paused = tell(aLoopUpTo('started'), 'pause', note, theWorker);
    expect(see(paused, theResident).pause).toEqual({
      reasonCode: 'parts',
      note: '等灯泡',
      expectedAt: new Date(now + DAY).toISOString(),
      shelved: false,
    });
    const shelved = bare({ state: 'paused', pause: aPause(now, { shelved: true }) });
    expect(see(shelved, theResident).pause?.shelved).toBe(true);
  });

  it('show a later date with its reason', () => {
    const until = (aLoopUpTo('started').order.dueAt ?? 0) + HOUR;
    const asked = tell(
      aLoopUpTo('started'),
      'request-extension',
      { until, reason: '缺件' },
      theWorker,
    );
    expect(see(asked, theResident).extension).toEqual({
      until: new Date(until).toISOString(),
      reason: '缺件',
      state: 'requested',
    });
  });

  it('show a price with what it is for', () => {
    const quoted = tell(aLoopUpTo('taken'), 'quote', { amountFen: 3000, what: '换灯' }, theWorker);
    expect(see(quoted, theResident).quote).toEqual({
      amountFen: 3000,
      what: '换灯',
      state: 'quoted',
      feeKind: 'free',
    });
  });

  it('show a refusal, where to go instead, and until when to object', () => {
    const called = tell(aToldOrder(), 'contact', { channel: 'phone', reached: true }, theStaff);
    const refused = tell(
      called,
      'reject',
      {
        reasonCode: 'outOfScope',
        explanation: `${CANARY.explanation}不归社区管`,
        referral: { who: '养护所', phone: '12319' },
      },
      theLead,
    );
    const appealUntil = new Date((refused.order.endedAt ?? 0) + 15 * DAY).toISOString();
    expect(see(refused, theResident).rejection).toEqual({
      reasonCode: 'outOfScope',
      explanation: `${CANARY.explanation}不归社区管`,
      referral: { who: '养护所', phone: '12319' },
      appealUntil,
    });
    const appealed = tell(refused, 'appeal', { reason: '不服' }, theResident);
    expect(see(appealed, theResident).rejection).not.toHaveProperty('appealUntil');
    const again = { order: { ...refused.order, appealed: true as const }, texts: [] };
    expect(see(again, theResident).rejection).not.toHaveProperty('appealUntil');
  });

  it('show a call for help, and who has come', () => {
    const escalation = {
      cause: 'called' as const,
      level: '990102001',
      at: now,
      resumeTo: 'started' as const,
      bodies: ['供电所'],
      helpers: [{ body: '供电所', arrivedAt: now }],
    };
    expect(see(bare({ state: 'escalated', escalation }), theSubdistrict).escalation).toEqual({
      cause: 'called',
      level: '990102001',
      bodies: ['供电所'],
      helpers: [{ body: '供电所', arrivedAt: new Date(now).toISOString() }],
    });
  });

  it('show into what it was merged, to those inside', () => {
    const { mergedInto = '' } = anOrder({ state: 'merged' });
    expect(see(bare({ state: 'merged' }), theResident).mergedInto).toBe(mergedInto);
    expect(see(bare({ state: 'started' }), theResident)).not.toHaveProperty('mergedInto');
  });

  it('show the answer to a rating', () => {
    const rated = aLoopUpTo('rated');
    const answered = tell(rated, 'reply', { text: '谢谢您' }, theWorker);
    expect(see(answered, theResident).rating).toMatchObject({
      by: 'resident',
      text: '好',
      reply: { text: '谢谢您', at: new Date(answered.order.updatedAt).toISOString() },
    });
    expect(see(rated, theResident).rating).not.toHaveProperty('reply');
  });
});

describe('photos from inside a home', () => {
  const category = aCategory({ insideHome: true });
  const checks = { ...passed, pieces: { [CANARY.photo]: 'pass' as const } };

  it('are shown to neighbours only where the resident says so when rating', () => {
    const told = aLoopUpTo('rated');
    expect(see(told, undefined, { category, checks }).evidence?.photosAfter).toEqual([]);
    const { rating } = told.order;
    if (rating === undefined) throw new Error('a rated order has a rating');
    const order = { ...told.order, rating: { ...rating, photosMayBePublic: true as const } };
    const answer = see({ ...told, order }, undefined, { category, checks });
    expect(answer.evidence?.photosAfter).toHaveLength(1);
    expect(see(told, theWorker, { category }).evidence?.photosAfter).toHaveLength(1);
    expect(answer.partner?.id).toBe(PARTNER_ID);
  });
});
