import { DAY, HOUR } from '../../../domain/time/shanghai';
import {
  aCategory,
  aFee,
  after,
  anAnswerCategory,
  anOrder,
  aPartner,
  domainError,
  now,
  take,
} from '../../support/orders';
import {
  COMMUNITY,
  FAR_COMMUNITY,
  PARTNER_ID,
  theClock,
  thePartnerLead,
  theLead,
  theStaff,
} from '../../support/people';
import { aPause } from '../../support/states-of-orders';

const accepted = anOrder({ state: 'accepted' });
const offered = anOrder({ state: 'offered' });
const toBlue = { partnerId: PARTNER_ID };
const blue = { partner: { partner: aPartner(), openOrders: 0 } };

describe('giving an order to one partner (派单)', () => {
  it('offers it to that partner alone, in the take time that already runs', () => {
    expect(take(accepted, 'dispatch', toBlue, theStaff, blue)).toMatchObject({
      order: {
        state: 'offered',
        directed: true,
        partner: { id: PARTNER_ID, name: '蓝衫维修队', feeKind: 'free' },
        dueAt: now - DAY + DAY,
      },
      event: { data: { partner: '蓝衫维修队' } },
    });
  });

  it('knows what the service that the order names will cost', () => {
    const fees = [aFee(), aFee({ serviceCode: 'lift', kind: 'market' })];
    const partner = { partner: { partner: aPartner({ fees }), openOrders: 0 } };
    const named = anOrder({ state: 'accepted', serviceId: `${PARTNER_ID}.light` });
    expect(after(named, 'dispatch', toBlue, theStaff, partner).partner?.feeKind).toBe('free');
    expect(after(accepted, 'dispatch', toBlue, theStaff, partner).partner?.feeKind).toBe('market');
  });

  it.each([
    ['whose agreement is suspended', { status: 'suspended' }],
    ['whose agreement has ended', { until: '2026-04-14' }],
    ['for another area', { areas: [FAR_COMMUNITY] }],
    ['for other categories', { categories: ['meal'] }],
    [
      'with a certificate that is out of date',
      { credentials: [{ name: '电工证', until: '2026-04-14' }] },
    ],
    ['whose insurance is out of date', { insuranceUntil: '2026-04-14' }],
  ] as const)('refuses a partner %s', (_, agreement) => {
    const partner = { partner: aPartner(agreement), openOrders: 0 };
    expect(() => take(accepted, 'dispatch', toBlue, theStaff, { partner })).toThrow(
      domainError('partner_not_qualified'),
    );
  });

  it('refuses a partner that nobody knows, and one whose hands are full', () => {
    expect(() => take(accepted, 'dispatch', toBlue, theStaff)).toThrow(
      domainError('partner_not_qualified'),
    );
    const partner = { partner: aPartner({ cap: 3 }), openOrders: 3 };
    expect(() => take(accepted, 'dispatch', toBlue, theStaff, { partner })).toThrow(
      domainError('cap_reached', { cap: 3 }),
    );
  });

  it('takes no partner for what the subdistrict handles itself', () => {
    const category = aCategory({ ownedBy: 'subdistrict' });
    expect(() => take(accepted, 'dispatch', toBlue, theStaff, { ...blue, category })).toThrow(
      domainError('partner_not_qualified'),
    );
  });

  it('can be given to another one while nobody has taken it', () => {
    const again = after(offered, 'dispatch', toBlue, theStaff, blue);
    expect(again).toMatchObject({
      state: 'offered',
      directed: true,
      dueAt: now,
    });
  });
});

describe('the pool (放出认领)', () => {
  it('offers it to all, and says how many qualify', () => {
    const { order, event } = take(accepted, 'pool', {}, theStaff, { qualifying: 4 });
    expect(order).toMatchObject({ state: 'offered', offeredOnce: true });
    expect(event.data).toEqual({ qualifying: 4 });
  });

  it('takes it from the partner that was asked first', () => {
    const directed = after(accepted, 'dispatch', toBlue, theStaff, blue);
    const pooled = after(directed, 'pool', {}, theStaff, { qualifying: 2 });
    expect([pooled.partner, pooled.directed]).toEqual([undefined, undefined]);
  });

  it('refuses what is sensitive, and categories that are only dispatched', () => {
    const sensitive = anOrder({ state: 'accepted', sensitive: true });
    expect(() => take(sensitive, 'pool', {}, theLead, { qualifying: 4 })).toThrow(
      domainError('not_poolable'),
    );
    const category = aCategory({ dispatchOnly: true });
    expect(() => take(accepted, 'pool', {}, theStaff, { qualifying: 4, category })).toThrow(
      domainError('not_poolable'),
    );
  });

  it('refuses where nobody qualifies', () => {
    expect(() => take(accepted, 'pool', {}, theStaff, { qualifying: 0 })).toThrow(
      domainError('nobody_qualifies'),
    );
  });
});

describe('an offer that nobody took (无人认领)', () => {
  const takeTime = now;

  it('goes back to the owner at the take time, with a new one and the old promise', () => {
    expect(() => take(offered, 'lapse', {}, theClock, { at: takeTime - 1 })).toThrow(
      domainError('not_due_yet'),
    );
    expect(after(offered, 'lapse', {}, theClock, { at: takeTime })).toMatchObject({
      state: 'accepted',
      promisedAt: offered.promisedAt,
      dueAt: takeTime + DAY,
    });
  });

  it('names the partner that let it lie', () => {
    const directed = after(accepted, 'dispatch', toBlue, theStaff, blue);
    const { order, event } = take(directed, 'lapse', {}, theClock, { at: takeTime });
    expect(event.data).toEqual({ partner: '蓝衫维修队' });
    expect(order.partner).toBeUndefined();
  });

  it('does not go back early because a level above pressed', () => {
    const pressed = { ...offered, supervisedDueAt: now - 5 * HOUR };
    expect(() => take(pressed, 'lapse', {}, theClock, { at: takeTime - HOUR })).toThrow(
      domainError('not_due_yet'),
    );
  });

  it('stays offered where the category has no take time', () => {
    const category = anAnswerCategory();
    expect(() => take(offered, 'lapse', {}, theClock, { at: now + 30 * DAY, category })).toThrow(
      domainError('not_due_yet'),
    );
  });
});

describe('taking it back and giving it back', () => {
  it.each(['offered', 'taken', 'started', 'paused'] as const)(
    'recalls what is %s and keeps the promise (收回)',
    (state) => {
      const order = anOrder({ state });
      const recalled = after(order, 'recall', { reason: '换一家' }, theStaff);
      expect(recalled).toMatchObject({ state: 'accepted', promisedAt: order.promisedAt });
      expect(recalled).not.toHaveProperty('partner');
      expect(recalled).not.toHaveProperty('workerId');
    },
  );

  it('does not recall what is shelved', () => {
    const shelved = anOrder({ state: 'paused', pause: aPause(now, { shelved: true }) });
    expect(() => take(shelved, 'recall', { reason: '换' }, theStaff)).toThrow(
      domainError('shelved'),
    );
  });

  it('declines with a reason, and the history keeps who (退单)', () => {
    const { order, event } = take(
      anOrder({ state: 'started' }),
      'decline',
      { reasonCode: 'noCapacity' },
      thePartnerLead,
    );
    expect(order).toMatchObject({ state: 'accepted', awaitingSince: now, ownerArea: COMMUNITY });
    expect(event.data).toEqual({ reasonCode: 'noCapacity', partner: '蓝衫维修队' });
  });

  it('declines what it was asked for', () => {
    const directed = after(accepted, 'dispatch', toBlue, theStaff, blue);
    const declined = after(directed, 'decline', { reasonCode: 'late' }, thePartnerLead);
    expect(declined.partner).toBeUndefined();
  });
});
