import type { Order } from '../../../domain/order/order';
import { raiseTime } from '../../../domain/time/windows';
import { DAY, HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';
import { someInput } from '../../support/inputs';
import { after, anAnswerCategory, anOrder, domainError, now, take } from '../../support/orders';
import {
  DISTRICT,
  PARTNER_ID,
  SUBDISTRICT,
  theClock,
  theDistrict,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';

const call = { reason: '要供电所来', bodies: ['供电所'] };
const raise = (order: Order, at: number, category = {}): Order =>
  after(order, 'escalate', { reason: '超时' }, theClock, { at, ...category });

describe('calling the level above (吹哨)', () => {
  it.each(['taken', 'started', 'paused'] as const)(
    'keeps the partner and that it was %s',
    (state) => {
      const called = after(anOrder({ state }), 'escalate', call, theStaff);
      expect(called).toMatchObject({
        state: 'escalated',
        ownerArea: anOrder().ownerArea,
        partner: { id: PARTNER_ID },
        escalation: {
          cause: 'called',
          level: SUBDISTRICT,
          at: now,
          resumeTo: state,
          bodies: ['供电所'],
          helpers: [],
        },
      });
    },
  );

  it('has to be answered within two working hours, urgent within half an hour', () => {
    const called = (own: Partial<Order>) =>
      after(anOrder({ state: 'started', ...own }), 'escalate', call, theStaff).dueAt;
    expect(called({})).toBe(now + 2 * HOUR);
    expect(called({ triage: 'urgent' })).toBe(now + 30 * MINUTE);
    const evening = startOfDay('2026-04-17') + 17 * HOUR;
    const friday = after(anOrder({ state: 'started' }), 'escalate', call, theStaff, {
      at: evening,
    });
    expect(friday.dueAt).toBe(startOfDay('2026-04-20') + 10 * HOUR);
  });

  it('lets go a partner that was only asked', () => {
    const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'free' as const };
    const directed = anOrder({ state: 'offered', directed: true, partner });
    const called = after(directed, 'escalate', call, theStaff);
    expect([called.partner, called.directed]).toEqual([undefined, undefined]);
    expect(called.escalation?.resumeTo).toBe('accepted');
  });

  it('has nowhere to go from the district', () => {
    const top = anOrder({ state: 'accepted', ownerArea: DISTRICT });
    expect(() => take(top, 'escalate', call, theDistrict)).toThrow(domainError('nobody_above'));
  });
});

describe('the clock (超时提级)', () => {
  it.each(['placed', 'accepted'] as const)('raises what is %s at twice its time', (state) => {
    const order = anOrder({ state });
    const { dueSince = 0, dueAt = 0 } = order;
    const at = raiseTime(dueSince, dueAt);
    expect(at - dueSince).toBe(2 * (dueAt - dueSince));
    expect(() => raise(order, at - 1)).toThrow(domainError('not_due_yet'));
    expect(raise(order, at)).toMatchObject({
      state: 'escalated',
      escalation: { cause: 'overdue', level: SUBDISTRICT },
    });
  });

  it.each(['offered', 'taken', 'started', 'paused'] as const)(
    'leaves what is %s with whoever has it',
    (state) => {
      expect(() => raise(anOrder({ state }), now + 90 * DAY)).toThrow(domainError('not_due_yet'));
    },
  );

  it('moves up a call that nobody answers, and stops at the top', () => {
    const called = after(anOrder({ state: 'started' }), 'escalate', call, theStaff);
    expect(() => raise(called, now + 2 * HOUR - 1)).toThrow(domainError('not_due_yet'));
    const higher = raise(called, now + 2 * HOUR);
    expect(higher).toMatchObject({
      state: 'escalated',
      escalation: { cause: 'called', level: DISTRICT, resumeTo: 'started', bodies: ['供电所'] },
      dueAt: now + 4 * HOUR,
    });
    expect(() => raise(higher, now + 4 * HOUR)).toThrow(domainError('nobody_above'));
    expect(() => take(higher, 'respond', { keepPartner: true }, theSubdistrict)).toThrow(
      domainError('forbidden'),
    );
    expect(after(higher, 'respond', { keepPartner: true }, theDistrict).ownerArea).toBe(DISTRICT);
  });
});

describe('taking it on (报到)', () => {
  const called = (state: 'taken' | 'started' | 'paused') =>
    after(anOrder({ state }), 'escalate', call, theStaff);

  it.each(['taken', 'started', 'paused'] as const)('goes on where it was: %s', (state) => {
    const order = anOrder({ state });
    const taken = after(called(state), 'respond', { keepPartner: true }, theSubdistrict);
    expect(taken).toMatchObject({
      state,
      ownerArea: SUBDISTRICT,
      firstReceiver: order.firstReceiver,
      promisedAt: order.promisedAt,
      dueAt: order.dueAt,
      workerId: theWorker.id,
    });
  });

  it('may let the partner go', () => {
    const taken = after(called('started'), 'respond', { keepPartner: false }, theSubdistrict);
    expect(taken).toMatchObject({ state: 'accepted', awaitingSince: now });
    expect(taken.partner).toBeUndefined();
  });

  it('ends what the community did itself', () => {
    const own = after(anOrder({ state: 'accepted' }), 'start', {}, theStaff);
    const raised = after(own, 'escalate', call, theStaff);
    const taken = after(raised, 'respond', { keepPartner: true }, theSubdistrict);
    expect(taken.state).toBe('accepted');
    expect([taken.workerId, taken.selfHandled]).toEqual([undefined, undefined]);
  });

  it('accepts what was never accepted, as the category says', () => {
    const raised = raise(anOrder({ triage: 'complex' }), now + 30 * DAY);
    const at = now + 30 * DAY + HOUR;
    const category = anAnswerCategory();
    const taken = after(raised, 'respond', { keepPartner: true }, theSubdistrict, { at, category });
    expect(taken).toMatchObject({ state: 'accepted', triage: 'simple', acceptedAt: at });
    expect(taken.promisedAt).toBeGreaterThan(at);
  });
});

describe('giving it back to who received it first (退回首接)', () => {
  const input = someInput['hand-back'];
  const called = after(anOrder({ state: 'started' }), 'escalate', call, theStaff);
  const taken = after(called, 'respond', { keepPartner: false }, theSubdistrict);

  it.each([
    ['before responding', called],
    ['after responding', taken],
  ])('is possible %s', (_, order) => {
    const back = after(order, 'hand-back', input, theSubdistrict);
    expect(back).toMatchObject({ state: 'accepted', ownerArea: anOrder().ownerArea });
    expect([back.partner, back.escalation]).toEqual([undefined, undefined]);
  });

  it('happens once an order', () => {
    const back = after(called, 'hand-back', input, theSubdistrict);
    const again = after(back, 'escalate', call, theStaff);
    expect(() => take(again, 'hand-back', input, theSubdistrict)).toThrow(
      domainError('already_handed_back'),
    );
  });

  it('promises an end where none was promised', () => {
    const raised = raise(anOrder(), now + 30 * DAY);
    const back = after(raised, 'hand-back', input, theSubdistrict, { at: now + 31 * DAY });
    expect(back.promisedAt).toBeGreaterThan(now + 31 * DAY);
  });

  it('is not for an owner whom nobody called', () => {
    const forwarded = anOrder({ state: 'accepted', firstReceiver: '990102001002' });
    expect(() => take(forwarded, 'hand-back', input, theStaff)).toThrow(domainError('forbidden'));
  });

  it('brings an order that was forwarded home', () => {
    const away = { ...called, firstReceiver: '990102001002' };
    expect(after(away, 'hand-back', input, theSubdistrict)).toMatchObject({
      ownerArea: '990102001002',
      areaCode: '990102001002',
    });
  });
});
