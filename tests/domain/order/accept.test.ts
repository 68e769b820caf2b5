import { hours } from '../../../domain/time/deadlines';
import { DAY, HOUR, startOfDay } from '../../../domain/time/shanghai';
import {
  aCategory,
  after,
  anAnswerCategory,
  anOrder,
  byDay,
  domainError,
  now,
  take,
  theComplaint,
} from '../../support/orders';
import { SUBDISTRICT, theLead, theStaff, theSubdistrict } from '../../support/people';

const placed = anOrder();

describe('accepting an order (接单)', () => {
  it('promises an end and gives the take time to find somebody', () => {
    expect(take(placed, 'accept', {}, theStaff)).toMatchObject({
      order: {
        state: 'accepted',
        acceptedAt: now,
        promisedAt: startOfDay('2026-04-20') + 18 * HOUR,
        dueSince: now,
        dueAt: now + DAY,
      },
      event: { command: 'accept', data: { categoryCode: 'facility', triage: 'simple' } },
    });
  });

  it('lets the triage choose the times', () => {
    expect(after(placed, 'accept', { triage: 'urgent' }, theStaff)).toMatchObject({
      triage: 'urgent',
      promisedAt: now + 2 * HOUR,
      dueAt: now + HOUR / 2,
    });
    expect(after(placed, 'accept', { triage: 'complex' }, theStaff).promisedAt).toBe(
      now + 15 * DAY,
    );
  });

  it('takes what the resident calls urgent as urgent unless staff say otherwise', () => {
    const urgent = anOrder({ urgent: true, triage: 'urgent' });
    expect(after(urgent, 'accept', {}, theStaff).triage).toBe('urgent');
    expect(after(urgent, 'accept', { triage: 'simple' }, theStaff).triage).toBe('simple');
  });

  it('is due at its promised end where the category has no take time', () => {
    const category = anAnswerCategory();
    const { dueAt, promisedAt } = after(placed, 'accept', {}, theStaff, { category });
    expect(promisedAt).toBe(now + 30 * HOUR);
    expect(dueAt).toBe(promisedAt);
  });

  it('corrects the category, with its times', () => {
    const other = aCategory({ code: 'cleaning', times: { accept: hours(1), fulfil: hours(5) } });
    const findCategory = () => other;
    expect(
      after(placed, 'accept', { categoryCode: 'cleaning' }, theStaff, { findCategory }),
    ).toMatchObject({ categoryCode: 'cleaning', promisedAt: now + 5 * HOUR });
  });

  it('refuses a category that is not served', () => {
    expect(() => take(placed, 'accept', { categoryCode: 'flying' }, theStaff)).toThrow(
      domainError('category_not_served'),
    );
  });

  it('moves over the National Day holiday to the end of the next working day', () => {
    const eve = startOfDay('2026-09-30') + 10 * HOUR;
    const { dueAt, promisedAt } = after(placed, 'accept', {}, theStaff, { at: eve });
    expect(promisedAt).toBe(startOfDay('2026-10-08') + 18 * HOUR);
    expect(dueAt).toBe(startOfDay('2026-10-08') + 10 * HOUR);
  });

  it('keeps an area’s own calendar before the official one', () => {
    const eve = startOfDay('2026-09-30') + 10 * HOUR;
    const calendar = { ...byDay, calendar: { '2026-10-01': 'work' as const } };
    const { dueAt } = after(placed, 'accept', {}, theStaff, { at: eve, calendar });
    expect(dueAt).toBe(startOfDay('2026-10-01') + 10 * HOUR);
  });
});

describe('敏感', () => {
  const sensitive = anOrder({ sensitive: true });

  it('is set by whoever accepts', () => {
    expect(after(placed, 'accept', { sensitive: true }, theStaff).sensitive).toBe(true);
  });

  it('comes with the category', () => {
    const category = aCategory({ sensitive: true });
    expect(after(placed, 'accept', {}, theStaff, { category }).sensitive).toBe(true);
  });

  it('is lifted by the lead only', () => {
    const category = aCategory({ sensitive: true });
    const lift = { sensitive: false };
    expect(after(sensitive, 'accept', lift, theLead).sensitive).toBe(false);
    expect(() => take(placed, 'accept', lift, theStaff, { category })).toThrow(
      domainError('sensitive_only_by_lead'),
    );
  });
});

describe('a complaint about staff or a partner (意见投诉)', () => {
  const moved = after(placed, 'accept', { categoryCode: 'complaint', sensitive: false }, theLead);

  it('moves to the subdistrict, which receives it first, still to be accepted', () => {
    expect(moved).toMatchObject({
      state: 'placed',
      ownerArea: SUBDISTRICT,
      firstReceiver: SUBDISTRICT,
      receivedAt: now,
      sensitive: true,
    });
    expect(moved.promisedAt).toBeUndefined();
  });

  it('is no business of the community any more', () => {
    expect(() => take(moved, 'accept', {}, theLead)).toThrow(domainError('forbidden'));
  });

  it('is accepted by the subdistrict, and given to no community and no partner', () => {
    const category = theComplaint;
    const accepted = after(moved, 'accept', {}, theSubdistrict, { category });
    expect(accepted).toMatchObject({ state: 'accepted', ownerArea: SUBDISTRICT });
    const forward = { areaCode: '990102001002', reason: '归他们' };
    expect(() =>
      take(accepted, 'forward', forward, theSubdistrict, { category, targetServed: true }),
    ).toThrow(domainError('category_not_served'));
    expect(() =>
      take({ ...accepted, sensitive: false }, 'pool', {}, theSubdistrict, {
        category,
        qualifying: 3,
      }),
    ).toThrow(domainError('not_poolable'));
  });
});
