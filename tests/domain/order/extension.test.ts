import type { Order } from '../../../domain/order/order';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import {
  DISTRICT,
  theDistrict,
  theResident,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';

/** Promised to the resident in two days, by the worker in one. */
const started = (own: Partial<Order> = {}): Order =>
  anOrder({
    state: 'started',
    handlerPromisedAt: now + DAY,
    dueAt: now + DAY,
    ...own,
  });
const within = now + 2 * DAY;
const beyond = within + HOUR;
const ask = (order: Order, until: number, at = now): Order =>
  after(order, 'request-extension', { until, reason: '配件晚到' }, theWorker, { at });

describe('asking for a later date (申请延期)', () => {
  it('waits for an answer, and nothing moves yet', () => {
    const asked = ask(started(), within);
    expect(asked).toMatchObject({
      extension: { until: within, state: 'requested' },
      dueAt: now + DAY,
      extensions: 0,
    });
  });

  it('comes before it is due', () => {
    expect(() => ask(started(), within, now + DAY)).toThrow(domainError('extension_too_late'));
    expect(ask(started(), within, now + DAY - 1).extension?.state).toBe('requested');
  });

  it('asks for a date after the present one', () => {
    expect(() => ask(started(), now + DAY)).toThrow(domainError('date_not_ahead'));
  });

  it('is granted at most twice', () => {
    expect(() => ask(started({ extensions: 2 }), within)).toThrow(
      domainError('extension_limit', { times: 2 }),
    );
    expect(ask(started({ extensions: 1 }), within).extension?.state).toBe('requested');
  });

  it('is together not longer than the first time', () => {
    expect(ask(started(), now + DAY + 3 * DAY).extension?.state).toBe('requested');
    expect(() => ask(started(), now + DAY + 3 * DAY + 1)).toThrow(
      domainError('extension_too_long'),
    );
    const extended = started({ extensions: 1, extendedBy: 2 * DAY });
    expect(ask(extended, now + 2 * DAY).extension?.state).toBe('requested');
    expect(() => ask(extended, now + 2 * DAY + 1)).toThrow(domainError('extension_too_long'));
  });
});

describe('granting it (同意延期)', () => {
  it('up to the promise is the owner’s; the promise stays', () => {
    const granted = after(ask(started(), within), 'grant-extension', {}, theStaff);
    expect(granted).toMatchObject({
      extension: { until: within, state: 'granted' },
      extensions: 1,
      extendedBy: DAY,
      dueAt: within,
      promisedAt: within,
    });
  });

  it('up to the promise is not the level above’s', () => {
    expect(() => take(ask(started(), within), 'grant-extension', {}, theSubdistrict)).toThrow(
      domainError('forbidden'),
    );
  });

  it('beyond the promise is the level above’s, and moves it', () => {
    const asked = ask(started(), beyond);
    expect(() => take(asked, 'grant-extension', {}, theStaff)).toThrow(domainError('forbidden'));
    expect(() => take(asked, 'grant-extension', {}, theDistrict)).toThrow(domainError('forbidden'));
    expect(after(asked, 'grant-extension', {}, theSubdistrict)).toMatchObject({
      promisedAt: beyond,
      dueAt: beyond,
    });
  });

  it('may name another date', () => {
    const asked = ask(started(), beyond);
    expect(after(asked, 'grant-extension', { until: within }, theStaff).dueAt).toBe(within);
    expect(() => take(asked, 'grant-extension', { until: beyond }, theStaff)).toThrow(
      domainError('forbidden'),
    );
  });

  it('for what the owner does itself is the level above’s, where there is one', () => {
    const own = started({ selfHandled: true });
    const asked = { ...own, extension: { until: within, state: 'requested' as const } };
    expect(() => take(asked, 'grant-extension', {}, theStaff)).toThrow(domainError('forbidden'));
    expect(() => take(asked, 'refuse-extension', { reason: '不行' }, theStaff)).toThrow(
      domainError('forbidden'),
    );
    expect(after(asked, 'grant-extension', {}, theSubdistrict).dueAt).toBe(within);
    const top = { ...asked, ownerArea: DISTRICT };
    expect(after(top, 'grant-extension', {}, theDistrict).dueAt).toBe(within);
  });

  it('has to be asked for, and is answered once', () => {
    expect(() => take(started(), 'grant-extension', {}, theStaff)).toThrow(
      domainError('extension_not_requested'),
    );
    const refused = after(ask(started(), within), 'refuse-extension', { reason: '太久' }, theStaff);
    expect(refused).toMatchObject({ extension: { state: 'refused' }, dueAt: now + DAY });
    expect(() => take(refused, 'grant-extension', {}, theStaff)).toThrow(
      domainError('extension_not_requested'),
    );
  });

  it('starts anew with a new promise', () => {
    const closed = anOrder({ state: 'closed', extensions: 2, extendedBy: DAY });
    expect(after(closed, 'reopen', { reason: '又坏了' }, theResident)).toMatchObject({
      extensions: 0,
      extendedBy: 0,
    });
  });
});
