import type { Order } from '../../../domain/order/order';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { PHOTO } from '../../support/inputs';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import { DISTRICT, SUBDISTRICT, theResident, theSubdistrict } from '../../support/people';

const reason = { reason: '又灭了' };
const reopen = (order: Order, at = now): Order =>
  after(order, 'reopen', reason, theResident, { at });

describe('reopening (重办)', () => {
  it.each(['fulfilled', 'closed', 'rated'] as const)('starts over what is %s', (state) => {
    const again = reopen(anOrder({ state, pauses: 1 }));
    expect(again).toMatchObject({ state: 'accepted', reopened: 1, acceptedAt: now, pauses: 1 });
    for (const gone of ['partner', 'workerId', 'rating', 'fulfilledAt', 'endedAt', 'quote']) {
      expect(again).not.toHaveProperty(gone);
    }
  });

  it('makes a new promise', () => {
    const monday = now + 5 * DAY;
    const again = reopen(anOrder({ state: 'closed' }), monday);
    expect(again).toMatchObject({ promisedAt: monday + 3 * DAY, dueAt: monday + DAY });
  });

  it('keeps what is said, with photos', () => {
    const { text } = take(
      anOrder({ state: 'rated' }),
      'reopen',
      { ...reason, photos: [PHOTO] },
      theResident,
    );
    expect(text?.said).toEqual({ text: '又灭了', photos: [PHOTO] });
  });

  it.each(['rated', 'closed'] as const)('is possible for fifteen days when %s', (state) => {
    const last = now - HOUR + 15 * DAY;
    expect(reopen(anOrder({ state }), last).state).toBe('accepted');
    expect(() => reopen(anOrder({ state }), last + 1)).toThrow(
      domainError('reopen_window_over', { days: 15 }),
    );
  });

  it('goes to the level above the third time, and every time after', () => {
    expect(reopen(anOrder({ state: 'rated', reopened: 1 })).state).toBe('accepted');
    for (const reopened of [2, 3]) {
      const raised = reopen(anOrder({ state: 'rated', reopened }));
      expect(raised).toMatchObject({
        state: 'escalated',
        reopened: reopened + 1,
        escalation: { cause: 'reopened', level: SUBDISTRICT, resumeTo: 'accepted' },
      });
      const taken = after(raised, 'respond', { keepPartner: true }, theSubdistrict);
      expect(taken).toMatchObject({ state: 'accepted', promisedAt: raised.promisedAt });
    }
  });

  it('stays where there is no level above', () => {
    const top = { ownerArea: DISTRICT, firstReceiver: DISTRICT };
    expect(reopen(anOrder({ state: 'rated', reopened: 2, ...top })).state).toBe('accepted');
  });

  it('can be rated and answered again', () => {
    const again = reopen(anOrder({ state: 'rated', replied: true }));
    expect(again.replied).toBeUndefined();
  });

  it('drops what was asked of the level above about its end', () => {
    const requested = { command: 'exempt' as const, at: now };
    expect(reopen(anOrder({ state: 'rated', requested })).requested).toBeUndefined();
  });

  it('makes a merged one an order of its own again', () => {
    expect(reopen(anOrder({ state: 'fulfilled', mergedInto: '01J' })).mergedInto).toBeUndefined();
  });
});
