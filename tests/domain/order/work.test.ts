import { HOUR } from '../../../domain/time/shanghai';
import { PHOTO } from '../../support/inputs';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import {
  theColleague,
  theGridWorker,
  theMate,
  thePartnerLead,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';

const taken = anOrder({ state: 'taken' });
const accepted = anOrder({ state: 'accepted' });

describe('naming another worker (指派, 转单)', () => {
  it.each(['assign', 'transfer'] as const)('%s: a member of the same partner', (name) => {
    const input = { workerId: theMate.id };
    expect(after(taken, name, input, thePartnerLead, { worker: theMate })).toMatchObject({
      state: 'taken',
      workerId: theMate.id,
    });
    for (const worker of [theRival, theStaff]) {
      expect(() => take(taken, name, input, thePartnerLead, { worker })).toThrow(
        domainError('worker_not_member'),
      );
    }
    expect(() => take(taken, name, input, thePartnerLead)).toThrow(
      domainError('worker_not_member'),
    );
  });
});

describe('another visit (改约)', () => {
  const visit = { from: now + HOUR, to: now + 2 * HOUR };

  it('is proposed by one side and agreed by the other; the due time stays', () => {
    for (const [one, other] of [
      [theWorker, theResident],
      [theResident, theWorker],
    ] as const) {
      const proposed = after(taken, 'reschedule', visit, one);
      expect(() => take(proposed, 'reschedule', { agree: true }, one)).toThrow(
        domainError('nothing_proposed'),
      );
      const agreed = after(proposed, 'reschedule', { agree: true }, other);
      expect(agreed).toMatchObject({ agreedTime: visit, dueAt: taken.dueAt });
      expect(agreed.proposedTime).toBeUndefined();
    }
  });

  it('needs a proposal that lies ahead', () => {
    expect(() => take(taken, 'reschedule', { agree: true }, theResident)).toThrow(
      domainError('nothing_proposed'),
    );
    expect(() => take(taken, 'reschedule', { from: now, to: now + HOUR }, theResident)).toThrow(
      domainError('date_not_ahead'),
    );
  });
});

describe('beginning (开始办)', () => {
  it('is the handler’s, with a word and photos', () => {
    const { order, text } = take(taken, 'start', { note: '到了', photos: [PHOTO] }, theWorker);
    expect(order).toMatchObject({ state: 'started', dueAt: taken.dueAt });
    expect(text?.said).toEqual({ text: '到了', photos: [PHOTO] });
  });

  it('by the owner itself (社区自办) names who does it, by default whoever begins', () => {
    expect(take(accepted, 'start', {}, theStaff)).toMatchObject({
      order: {
        state: 'started',
        selfHandled: true,
        workerId: theStaff.id,
        dueAt: accepted.promisedAt,
      },
      event: { data: { selfHandled: true } },
    });
    const named = { workerId: theColleague.id };
    expect(after(accepted, 'start', named, theStaff, { worker: theColleague }).workerId).toBe(
      theColleague.id,
    );
  });

  it('by the owner itself is for its own staff', () => {
    for (const worker of [theWorker, theSubdistrict, theGridWorker]) {
      expect(() => take(accepted, 'start', { workerId: worker.id }, theStaff, { worker })).toThrow(
        domainError('worker_not_member'),
      );
    }
  });

  it('by the owner itself is not for one’s own order', () => {
    const own = anOrder({ state: 'accepted', placerId: theStaff.id });
    expect(() => take(own, 'start', {}, theStaff)).toThrow(domainError('own_order'));
  });

  it('makes the named member of the staff the handler, of a sensitive order too', () => {
    const own = after(accepted, 'start', {}, theStaff);
    const sensitive = { ...own, sensitive: true };
    expect(after(sensitive, 'progress', { text: '在查' }, theStaff).state).toBe('started');
    expect(() => take(sensitive, 'progress', { text: '在查' }, theColleague)).toThrow(
      domainError('forbidden'),
    );
  });
});

describe('saying how it goes (报进展)', () => {
  const escalated = anOrder({ state: 'escalated' });

  it('is the handler’s, and changes nothing else', () => {
    const { order, text } = take(taken, 'progress', { text: '在路上', photos: [PHOTO] }, theWorker);
    expect(order).toMatchObject({ state: 'taken', dueAt: taken.dueAt });
    expect(text?.said).toEqual({ text: '在路上', photos: [PHOTO] });
  });

  it('is entered for a helper (协办) by the level above', () => {
    const arrived = after(
      escalated,
      'progress',
      { text: '人到了', body: '供电所', arrivedAt: now - HOUR },
      theSubdistrict,
    );
    const later = after(arrived, 'progress', { text: '在修', body: '供电所' }, theSubdistrict);
    expect(later.escalation?.helpers).toEqual([{ body: '供电所', arrivedAt: now - HOUR }]);
  });

  it('is entered for a helper by the level that has taken it on', () => {
    const owned = after(escalated, 'respond', { keepPartner: true }, theSubdistrict);
    const told = after(owned, 'progress', { text: '在修', body: '供电所' }, theSubdistrict);
    expect(told.escalation?.helpers).toEqual([{ body: '供电所' }]);
  });

  it('is not entered for a helper by who works on it', () => {
    expect(() => take(escalated, 'progress', { text: '在修', body: '供电所' }, theWorker)).toThrow(
      domainError('forbidden'),
    );
  });

  it('names the helper that has arrived', () => {
    expect(() =>
      take(escalated, 'progress', { text: '到了', arrivedAt: now }, theSubdistrict),
    ).toThrow(domainError('validation_failed'));
  });

  it('is not the level above’s where nobody called it', () => {
    expect(() => take(taken, 'progress', { text: '快点' }, theSubdistrict)).toThrow(
      domainError('forbidden'),
    );
  });
});
