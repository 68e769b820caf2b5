import { DAY, HOUR } from '../../../domain/time/shanghai';
import { someInput } from '../../support/inputs';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import {
  SUBDISTRICT,
  theColleague,
  thePartnerLead,
  theResident,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';
import { aPause } from '../../support/states-of-orders';

const started = anOrder({ state: 'started' });
const pausing = someInput.pause;

describe('pausing (挂起)', () => {
  it('waits for something named, until a date', () => {
    expect(take(started, 'pause', pausing, theWorker)).toMatchObject({
      order: { state: 'paused', pauses: 1, dueSince: now, dueAt: pausing.expectedAt },
      event: { data: { reasonCode: 'parts' } },
      text: { said: { text: '等灯泡到货' } },
    });
  });

  it('lasts at most fifteen days, from now on', () => {
    const until = (expectedAt: number) => () =>
      take(started, 'pause', { ...pausing, expectedAt }, theWorker);
    expect(until(now + 15 * DAY)).not.toThrow();
    expect(until(now + 15 * DAY + 1)).toThrow(domainError('pause_too_long', { days: 15 }));
    expect(until(now)).toThrow(domainError('date_not_ahead'));
  });

  it('happens at most twice an order, reopened or not', () => {
    const twice = anOrder({ state: 'started', pauses: 2 });
    expect(() => take(twice, 'pause', pausing, theWorker)).toThrow(
      domainError('pause_limit', { times: 2 }),
    );
    const closed = anOrder({ state: 'closed', pauses: 2 });
    expect(after(closed, 'reopen', { reason: '又坏了' }, theResident).pauses).toBe(2);
  });
});

describe('going on (恢复)', () => {
  const paused = anOrder({ state: 'paused', handlerPromisedAt: now + DAY });

  it('brings the old promise back, later by the length of the pause', () => {
    const resumed = after(paused, 'resume', {}, theWorker, { at: now + DAY });
    expect(resumed).toMatchObject({
      state: 'started',
      promisedAt: now + 2 * DAY + DAY + HOUR,
      handlerPromisedAt: now + DAY + DAY + HOUR,
      dueAt: now + DAY + DAY + HOUR,
    });
    expect(resumed.pause).toBeUndefined();
  });

  it('is for who paused it, and for the owner’s staff', () => {
    expect(after(paused, 'resume', {}, theColleague).state).toBe('started');
    expect(() => take(paused, 'resume', {}, thePartnerLead)).toThrow(domainError('forbidden'));
    expect(() => take(paused, 'resume', {}, theSubdistrict)).toThrow(domainError('forbidden'));
  });
});

describe('shelving (挂账)', () => {
  const complex = { triage: 'complex' as const };
  const input = someInput.shelve;

  it('is asked for by the owner’s staff, and changes nothing yet', () => {
    const order = anOrder({ state: 'started', ...complex });
    const asked = after(order, 'shelve', input, theStaff);
    expect(asked).toMatchObject({
      state: 'started',
      requested: { command: 'shelve', at: now },
      dueAt: order.dueAt,
    });
  });

  it.each(['accepted', 'started', 'escalated'] as const)(
    'is done by the level above when it is %s, and goes on where it was',
    (state) => {
      const requested = { command: 'shelve' as const, at: now };
      const order = anOrder({ state, ...complex, requested });
      const shelved = after(order, 'shelve', input, theSubdistrict);
      expect(shelved).toMatchObject({
        state: 'paused',
        pause: { shelved: true, resumeTo: state },
        dueAt: input.reviewAt,
      });
      expect(shelved.requested).toBeUndefined();
      const { dueAt = 0 } = order;
      const resumed = after(shelved, 'resume', {}, theSubdistrict, { at: now + 20 * DAY });
      expect(resumed.state).toBe(state);
      expect(resumed.dueAt).toBeGreaterThan(dueAt + 19 * DAY);
    },
  );

  it('is for what is hard, or what many households ask for', () => {
    expect(() => take(started, 'shelve', input, theSubdistrict)).toThrow(
      domainError('not_complex'),
    );
    const many = { followers: 9, collectiveFrom: 10 };
    expect(after(started, 'shelve', input, theSubdistrict, many).state).toBe('paused');
    expect(() =>
      take(started, 'shelve', input, theSubdistrict, { followers: 8, collectiveFrom: 10 }),
    ).toThrow(domainError('not_complex'));
  });

  it('names a date for the next answer within ninety days', () => {
    const order = anOrder({ state: 'started', ...complex });
    const until = (reviewAt: number) => () =>
      take(order, 'shelve', { ...input, reviewAt }, theSubdistrict);
    expect(until(now + 90 * DAY)).not.toThrow();
    expect(until(now + 90 * DAY + 1)).toThrow(domainError('pause_too_long', { days: 90 }));
    expect(until(now)).toThrow(domainError('date_not_ahead'));
  });

  it('ends only by going on or withdrawing', () => {
    const shelved = after(
      anOrder({ state: 'started', ...complex }),
      'shelve',
      input,
      theSubdistrict,
    );
    expect(() => take(shelved, 'recall', { reason: '换' }, theStaff)).toThrow(
      domainError('shelved'),
    );
    expect(() => take(shelved, 'escalate', { reason: '请来' }, theStaff)).toThrow(
      domainError('shelved'),
    );
    expect(after(shelved, 'amend', { text: '还没好' }, theResident).state).toBe('paused');
    expect(after(shelved, 'withdraw', { reasonCode: 'solved' }, theResident).state).toBe(
      'withdrawn',
    );
  });

  it('takes over from a pause in which it was escalated', () => {
    const escalated = anOrder({
      state: 'escalated',
      ...complex,
      pause: aPause(now),
      escalation: {
        cause: 'called',
        level: SUBDISTRICT,
        at: now,
        resumeTo: 'paused',
        bodies: [],
        helpers: [],
      },
    });
    const shelved = after(escalated, 'shelve', input, theSubdistrict);
    expect(shelved.promisedAt).toBe(now + 2 * DAY + HOUR);
    const resumed = after(shelved, 'resume', {}, theSubdistrict);
    const responded = after(resumed, 'respond', { keepPartner: true }, theSubdistrict);
    expect(responded).toMatchObject({ state: 'started', ownerArea: SUBDISTRICT });
  });

  it('is no longer asked for once the order stands elsewhere', () => {
    const asked = anOrder({ state: 'started', requested: { command: 'shelve', at: now } });
    expect(after(asked, 'pause', pausing, theWorker).requested).toBeUndefined();
    expect(after(asked, 'urge', {}, theResident).requested).toBeDefined();
  });
});
