import { DAY, HOUR } from '../../../domain/time/shanghai';
import { after, anOrder, aPartner, domainError, now, take } from '../../support/orders';
import {
  theDistrict,
  theResident,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';

describe('pressing (催办)', () => {
  it('is possible once in 24 hours', () => {
    const urged = after(anOrder(), 'urge', { text: '急' }, theResident);
    expect(urged).toMatchObject({ state: 'placed', urgedAt: now });
    expect(() => take(urged, 'urge', {}, theResident, { at: now + DAY - 1 })).toThrow(
      domainError('urged_too_soon', { hours: 24, retryAfter: 1 }),
    );
    expect(after(urged, 'urge', {}, theResident, { at: now + DAY }).urgedAt).toBe(now + DAY);
  });
});

describe('pressing from above (督办)', () => {
  const started = anOrder({ state: 'started' });
  const { dueAt = 0 } = started;
  const press = (at: number) => ({ text: '请抓紧', dueAt: at });

  it.each([theSubdistrict, theDistrict])('may only bring the due time forward', (above) => {
    expect(after(started, 'supervise', press(dueAt - 1), above).dueAt).toBe(dueAt - 1);
    expect(() => take(started, 'supervise', press(dueAt), above)).toThrow(
      domainError('due_not_earlier'),
    );
    expect(() => take(started, 'supervise', press(now), above)).toThrow(
      domainError('date_not_ahead'),
    );
  });

  it('may be words alone', () => {
    expect(after(started, 'supervise', { text: '请抓紧' }, theSubdistrict).dueAt).toBe(dueAt);
  });

  it('holds while the same time runs, and not beyond', () => {
    const accepted = anOrder({ state: 'accepted', awaitingSince: now });
    const pressed = after(accepted, 'supervise', press(now + HOUR), theSubdistrict);
    const pooled = after(pressed, 'pool', {}, theStaff, { qualifying: 2 });
    expect(pooled.dueAt).toBe(now + HOUR);
    const partner = { partner: aPartner(), openOrders: 0 };
    expect(after(pooled, 'claim', {}, theWorker, { partner }).dueAt).toBe(accepted.promisedAt);
    const recalled = after(pooled, 'recall', { reason: '换' }, theStaff);
    expect(recalled.dueAt).toBe(now + DAY);
  });
});
