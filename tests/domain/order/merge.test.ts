import type { Order } from '../../../domain/order/order';
import { OPEN_STATES, type OrderState } from '../../../domain/order/states';
import { OTHER_ORDER } from '../../support/inputs';
import {
  after,
  anOrder,
  domainError,
  now,
  standing,
  statesExcept,
  take,
} from '../../support/orders';
import {
  COMMUNITY,
  FAR_COMMUNITY,
  theFarStaff,
  theLead,
  theResident,
  theStaff,
  theStream,
} from '../../support/people';

const targetIn = (state: OrderState, own: Partial<Order> = {}): Order =>
  anOrder({ state, id: OTHER_ORDER, number: 'XG-2', ...own });
const into = { intoOrderId: OTHER_ORDER };

describe('merging (并单)', () => {
  it.each(OPEN_STATES)('follows another order that is %s', (state) => {
    const { order, event } = take(anOrder(), 'merge', into, theStaff, { target: targetIn(state) });
    expect(order).toMatchObject({ state: 'merged', mergedInto: OTHER_ORDER });
    expect(order.dueAt).toBeUndefined();
    expect(event.data).toEqual({ into: 'XG-2' });
  });

  it.each(statesExcept(...OPEN_STATES))('does not follow one that is %s', (state) => {
    expect(() => take(anOrder(), 'merge', into, theStaff, { target: targetIn(state) })).toThrow(
      domainError('merge_target_invalid'),
    );
  });

  it.each([
    ['of another owner', targetIn('accepted', { ownerArea: FAR_COMMUNITY })],
    ['that is sensitive', targetIn('accepted', { sensitive: true })],
    ['that is another than was named', targetIn('accepted', { id: 'else' })],
    ['that nobody knows', undefined],
  ])('does not follow one %s', (_, target) => {
    const facts = target === undefined ? {} : { target };
    expect(() => take(anOrder(), 'merge', into, theStaff, facts)).toThrow(
      domainError('merge_target_invalid'),
    );
  });

  it('is not for a sensitive order, for itself, or for one that others follow', () => {
    const target = targetIn('accepted');
    expect(() => take(anOrder({ sensitive: true }), 'merge', into, theLead, { target })).toThrow(
      domainError('merge_target_invalid'),
    );
    const own = { target: anOrder({ id: OTHER_ORDER, state: 'accepted' }) };
    expect(() => take(anOrder({ id: OTHER_ORDER }), 'merge', into, theStaff, own)).toThrow(
      domainError('merge_target_invalid'),
    );
    expect(() => take(anOrder(), 'merge', into, theStaff, { target, merged: 1 })).toThrow(
      domainError('has_merged_orders'),
    );
  });
});

describe('following (随单)', () => {
  const merged = anOrder({ state: 'merged' });

  it('asks every resident for a rating when the target is finished', () => {
    const followed = after(merged, 'follow', {}, theStream, { target: targetIn('fulfilled') });
    expect(followed).toMatchObject({ state: 'fulfilled', fulfilledAt: now });
    expect(
      after(followed, 'rate', { resolved: true, satisfaction: 'fair' }, theResident).state,
    ).toBe('rated');
  });

  it.each(['rejected', 'withdrawn'] as const)('is on its own when the target is %s', (state) => {
    const alone = after(merged, 'follow', {}, theStream, { target: targetIn(state) });
    expect(alone).toMatchObject({ state: 'accepted', awaitingSince: now });
    expect(alone.promisedAt).toBeGreaterThan(now);
    expect(alone.mergedInto).toBeUndefined();
  });

  it('waits while the target is open, and minds no other', () => {
    for (const target of [targetIn('started'), targetIn('fulfilled', { id: 'else' })]) {
      expect(() => take(merged, 'follow', {}, theStream, { target })).toThrow(
        domainError('not_due_yet'),
      );
    }
  });
});

describe('splitting (拆单)', () => {
  it('takes it out, with the promise that it had', () => {
    const merged = anOrder({ state: 'merged', promisedAt: now + 5 });
    const alone = after(merged, 'split', { reason: '不是一回事' }, theStaff);
    expect(alone).toMatchObject({ state: 'accepted', promisedAt: now + 5 });
    expect(alone.mergedInto).toBeUndefined();
  });
});

describe('forwarding (转社区)', () => {
  const input = { areaCode: FAR_COMMUNITY, reason: '在他们那边' };
  const forwarded = after(anOrder({ state: 'accepted' }), 'forward', input, theStaff, {
    targetServed: true,
  });

  it('waits there to be accepted, and names who received it first', () => {
    expect(forwarded).toMatchObject({
      state: 'placed',
      ownerArea: FAR_COMMUNITY,
      areaCode: FAR_COMMUNITY,
      firstReceiver: COMMUNITY,
      receivedAt: now,
      dueSince: now,
    });
    expect(forwarded.promisedAt).toBeUndefined();
    expect(after(forwarded, 'accept', {}, theFarStaff).state).toBe('accepted');
  });

  it('leaves the first receiver the view, the call and the visit', () => {
    expect([...standing(forwarded, theStaff).keys()]).toEqual(['firstReceiver']);
    expect(() => take(forwarded, 'accept', {}, theStaff)).toThrow(domainError('forbidden'));
    const contact = { channel: 'phone' as const, reached: true };
    expect(after(forwarded, 'contact', contact, theStaff).contacts).toHaveLength(1);
  });

  it('goes to another community that serves it', () => {
    const order = anOrder();
    expect(() =>
      take(order, 'forward', { ...input, areaCode: COMMUNITY }, theStaff, { targetServed: true }),
    ).toThrow(domainError('same_community'));
    expect(() => take(order, 'forward', input, theStaff)).toThrow(
      domainError('category_not_served'),
    );
  });
});
