import { DAY, HOUR } from '../../../domain/time/shanghai';
import { someInput } from '../../support/inputs';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import {
  DISTRICT,
  SUBDISTRICT,
  theLead,
  theResident,
  theStaff,
  theSubdistrict,
} from '../../support/people';

const call = (hoursAgo: number, reached: boolean) => ({
  at: now - hoursAgo * HOUR,
  reached,
  channel: 'phone' as const,
});
const called = anOrder({ contacts: [call(1, true)] });
const refusal = someInput.reject;

describe('refusing an order (不予受理)', () => {
  it('ends it with a reason, an explanation and where to go instead', () => {
    const { order, event, text } = take(called, 'reject', refusal, theLead);
    expect(order).toMatchObject({
      state: 'rejected',
      rejection: { reasonCode: 'outOfScope', at: now },
      endedAt: now,
    });
    expect(event.data).toEqual({ reasonCode: 'outOfScope' });
    expect(text?.said).toEqual({ text: refusal.explanation, referral: refusal.referral });
  });

  it('needs a call that reached the resident, or two tries', () => {
    const tryAfter =
      (...contacts: ReturnType<typeof call>[]) =>
      () =>
        take(anOrder({ contacts }), 'reject', refusal, theLead);
    expect(tryAfter()).toThrow(domainError('contact_required'));
    expect(tryAfter(call(2, false))).toThrow(domainError('contact_required'));
    expect(tryAfter(call(2, false), call(1, false))).not.toThrow();
  });

  it('needs an explanation of ten characters', () => {
    const short = { ...refusal, explanation: '不归我们管啊对不起' };
    expect(() => take(called, 'reject', short, theLead)).toThrow(
      domainError('explanation_too_short', { least: 10 }),
    );
  });

  it('names whom to ask, unless the order is abusive', () => {
    const { referral: _, ...alone } = refusal;
    expect(() => take(called, 'reject', alone, theLead)).toThrow(domainError('referral_required'));
    const abusive = { ...alone, reasonCode: 'abusive' as const };
    expect(after(called, 'reject', abusive, theLead).state).toBe('rejected');
  });
});

describe('a recorded contact (记一次联系)', () => {
  it('counts, reached or not', () => {
    const tried = after(anOrder(), 'contact', { channel: 'phone', reached: false }, theStaff);
    const spoken = after(tried, 'contact', { channel: 'inPerson', reached: true }, theStaff);
    expect(spoken.contacts).toEqual([
      { at: now, reached: false, channel: 'phone' },
      { at: now, reached: true, channel: 'inPerson' },
    ]);
    expect(spoken.dueAt).toBe(tried.dueAt);
  });
});

describe('appealing (申诉)', () => {
  const rejected = anOrder({ state: 'rejected' });
  const appealed = after(rejected, 'appeal', { reason: '是社区的路' }, theResident);

  it('goes to the level above', () => {
    expect(appealed).toMatchObject({
      state: 'escalated',
      escalation: { cause: 'appealed', level: SUBDISTRICT },
    });
    expect(appealed.endedAt).toBeUndefined();
  });

  it('is possible for fifteen days', () => {
    const reason = { reason: '是社区的路' };
    const refusedAt = now - HOUR;
    expect(after(rejected, 'appeal', reason, theResident, { at: refusedAt + 15 * DAY }).state).toBe(
      'escalated',
    );
    expect(() =>
      take(rejected, 'appeal', reason, theResident, { at: refusedAt + 15 * DAY + 1 }),
    ).toThrow(domainError('appeal_window_over', { days: 15 }));
  });

  it('is decided finally above: refused again, or taken on as if accepted there', () => {
    const refused = after(appealed, 'reject', refusal, theSubdistrict);
    expect(refused.state).toBe('rejected');
    expect(() => take(refused, 'appeal', { reason: '再来' }, theResident)).toThrow(
      domainError('already_appealed'),
    );
    const taken = after(appealed, 'respond', { keepPartner: true }, theSubdistrict);
    expect(taken).toMatchObject({ state: 'accepted', ownerArea: SUBDISTRICT, acceptedAt: now });
    expect(taken.rejection).toBeUndefined();
  });

  it('has nowhere to go from the district', () => {
    const top = anOrder({ state: 'rejected', ownerArea: DISTRICT, firstReceiver: DISTRICT });
    expect(() => take(top, 'appeal', { reason: '不服' }, theResident)).toThrow(
      domainError('nobody_above'),
    );
  });
});
