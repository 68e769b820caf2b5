import { commandInputs } from '../../../domain/order/inputs';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import { PHOTO } from '../../support/inputs';
import { PARTNER_ID, theResident } from '../../support/people';
import { aPause } from '../../support/states-of-orders';

describe('adding to an order (补充)', () => {
  it('keeps what was said, and tells in the history which parts, not what', () => {
    const contact = { name: '女儿', phone: '13900000001' };
    const { order, event, text } = take(
      anOrder({ state: 'taken' }),
      'amend',
      {
        text: '晚上更黑',
        photos: [PHOTO],
        contact,
        location: { address: '5号楼', lat: 30, lng: 104 },
      },
      theResident,
    );
    expect(order.state).toBe('taken');
    expect(text?.said).toEqual({
      text: '晚上更黑',
      photos: [PHOTO],
      contact,
      address: '5号楼',
      point: { lat: 30, lng: 104 },
    });
    expect(event.data).toEqual({ what: ['text', 'photos', 'address', 'point', 'contact'] });
  });

  it('changes the time that suits and whether neighbours may see it', () => {
    const preferredTime = { from: now + DAY, to: now + DAY + HOUR };
    expect(after(anOrder(), 'amend', { public: true, preferredTime }, theResident)).toMatchObject({
      public: true,
      preferredTime,
    });
  });

  it('refuses to add nothing', () => {
    for (const nothing of [{}, { location: {} }, { photos: [] }]) {
      expect(() => take(anOrder(), 'amend', nothing, theResident)).toThrow(
        domainError('validation_failed'),
      );
    }
  });

  it('goes on with what waited for the resident, and lets everything else wait', () => {
    const paused = anOrder({ state: 'paused' });
    expect(after(paused, 'amend', { text: '在家了' }, theResident).state).toBe('paused');
    const pause = aPause(now, { reasonCode: 'resident' });
    const waiting = anOrder({ state: 'paused', pause });
    const goingOn = after(waiting, 'amend', { text: '在家了' }, theResident);
    expect(goingOn).toMatchObject({ state: 'started', promisedAt: now + 2 * DAY + HOUR });
    expect(goingOn.pause).toBeUndefined();
  });
});

describe('withdrawing (不用办了)', () => {
  it('needs no reason before it was accepted', () => {
    expect(after(anOrder(), 'withdraw', {}, theResident)).toMatchObject({
      state: 'withdrawn',
      endedAt: now,
    });
  });

  it.each(['accepted', 'offered', 'taken', 'started', 'paused', 'escalated'] as const)(
    'needs a reason when it is %s',
    (state) => {
      const order = anOrder({ state });
      expect(() => take(order, 'withdraw', {}, theResident)).toThrow(
        domainError('reason_required'),
      );
      expect(after(order, 'withdraw', { reason: '自己修好了' }, theResident).state).toBe(
        'withdrawn',
      );
    },
  );

  it('says so where staff asked for it', () => {
    const { event } = take(
      anOrder({ state: 'accepted' }),
      'withdraw',
      { reasonCode: 'askedTo' },
      theResident,
    );
    expect(event.data).toEqual({ reasonCode: 'askedTo' });
  });

  it('keeps who had taken it, to be told, and forgets who was only asked', () => {
    const reason = { reasonCode: 'solved' as const };
    const taken = after(anOrder({ state: 'taken' }), 'withdraw', reason, theResident);
    expect(taken.partner?.id).toBe(PARTNER_ID);
    const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'free' as const };
    const directed = anOrder({ state: 'offered', directed: true, partner });
    expect(after(directed, 'withdraw', reason, theResident).partner).toBeUndefined();
  });

  it('leaves an order that neighbours follow with the community', () => {
    const order = anOrder({ state: 'started' });
    const left = after(order, 'withdraw', { reasonCode: 'solved' }, theResident, { followers: 2 });
    expect(left).toMatchObject({ state: 'started', residentLeft: true, dueAt: order.dueAt });
    expect(() => take(left, 'urge', {}, theResident)).toThrow(domainError('forbidden'));
  });

  it('ends a merged one although neighbours follow', () => {
    const merged = anOrder({ state: 'merged' });
    expect(after(merged, 'withdraw', {}, theResident, { followers: 2 }).state).toBe('withdrawn');
  });
});

describe('the bodies', () => {
  it('have a visit that ends after it begins', () => {
    const from = '2026-04-16T02:00:00Z';
    const preferredTime = { from, to: '2026-04-16T01:00:00Z' };
    expect(commandInputs.amend.safeParse({ preferredTime }).success).toBe(false);
    expect(
      commandInputs.amend.safeParse({ preferredTime: { from, to: '2026-04-16T03:00:00Z' } }).data,
    ).toEqual({
      preferredTime: { from: Date.parse(from), to: Date.parse(from) + HOUR },
    });
  });
});
