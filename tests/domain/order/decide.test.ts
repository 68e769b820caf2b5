import { after, anOrder, domainError, take } from '../../support/orders';
import { theFarStaff, theLead, theResident, theStaff } from '../../support/people';

const order = anOrder();

describe('deciding a command', () => {
  it('asks in turn: who, which version, which state, which rule', () => {
    const accepted = anOrder({ state: 'accepted' });
    const refusal = { reasonCode: 'other' as const, explanation: '短' };
    const wrong = { ifMatch: 99 };
    expect(() => take(accepted, 'reject', refusal, theFarStaff, wrong)).toThrow(
      domainError('forbidden'),
    );
    expect(() => take(accepted, 'reject', refusal, theLead, wrong)).toThrow(
      domainError('version_conflict'),
    );
    expect(() => take(accepted, 'reject', refusal, theLead, { ifMatch: 2 })).toThrow(
      domainError('illegal_transition', { state: 'accepted' }),
    );
    expect(() => take(order, 'reject', refusal, theLead, { ifMatch: 2 })).toThrow(
      domainError('contact_required'),
    );
  });

  it('leaves the order it was given as it was', () => {
    const before = structuredClone(order);
    expect(after(order, 'accept', { triage: 'urgent' }, theStaff).state).toBe('accepted');
    expect(order).toEqual(before);
  });

  it('counts each command as one version, and says when', () => {
    const { order: next, event } = take(order, 'urge', {}, theResident, {
      at: 42 + order.updatedAt,
    });
    expect(next.events).toHaveLength(order.events.length + 1);
    expect(next.updatedAt).toBe(42 + order.updatedAt);
    expect(event).toMatchObject({ role: 'resident', by: theResident.id, to: 'placed' });
  });

  it('hides and shows again, whatever the state', () => {
    const rated = anOrder({ state: 'rated' });
    const hidden = after(rated, 'hide', { reason: '有人投诉' }, theStaff);
    expect(hidden).toMatchObject({ state: 'rated', hidden: true });
    expect(after(hidden, 'show', {}, theStaff).hidden).toBeUndefined();
  });
});
