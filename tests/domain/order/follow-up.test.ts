import type { Person } from '../../../domain/access/people';
import { commandInputs } from '../../../domain/order/inputs';
import { addWorkingDays } from '../../../domain/time/working-time';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { someInput } from '../../support/inputs';
import { after, anOrder, byDay, domainError, now, take } from '../../support/orders';
import {
  PARTNER_ID,
  SUBDISTRICT,
  theColleague,
  theFarStaff,
  theStaff,
  theSubdistrict,
} from '../../support/people';

const heard = someInput['follow-up'];
const rated = anOrder({ state: 'rated' });

describe('calling back (回访)', () => {
  it('by the community is its own visit (社区自访)', () => {
    expect(after(rated, 'follow-up', heard, theStaff).followUps).toEqual([
      { at: now, by: 'community', reached: true, resolved: true, satisfaction: 'satisfied' },
    ]);
  });

  it('by the first receiver is the community’s, by the level above is not', () => {
    const raised = { ...rated, ownerArea: SUBDISTRICT };
    const [own] = after(raised, 'follow-up', heard, theStaff).followUps;
    expect(own?.by).toBe('community');
    const [above] = after(rated, 'follow-up', heard, theSubdistrict).followUps;
    expect(above?.by).toBe('above');
  });

  it('hears nothing where nobody was reached', () => {
    const missed = { ...heard, reached: false };
    expect(after(rated, 'follow-up', missed, theSubdistrict).followUps).toEqual([
      { at: now, by: 'above', reached: false },
    ]);
  });

  it('keeps what was heard out of the chain that everybody reads', () => {
    const { event, text } = take(rated, 'follow-up', heard, theSubdistrict);
    expect(event.data).toEqual({ by: 'above' });
    expect(text?.said).toEqual({
      text: '说好了',
      heard: { reached: true, resolved: true, satisfaction: 'satisfied' },
    });
  });

  it('is not for who handled it', () => {
    const own = anOrder({ state: 'rated', selfHandled: true, workerId: theStaff.id });
    expect(() => take(own, 'follow-up', heard, theStaff)).toThrow(
      domainError('follow_up_by_handler'),
    );
    expect(after(own, 'follow-up', heard, theColleague).followUps).toHaveLength(1);
    const member = { role: 'partnerMember' as const, partnerId: PARTNER_ID, title: '' };
    const both: Person = { ...theStaff, memberships: [...theStaff.memberships, member] };
    expect(() => take(rated, 'follow-up', heard, both)).toThrow(
      domainError('follow_up_by_handler'),
    );
  });

  it('is not for another community', () => {
    expect(() => take(rated, 'follow-up', heard, theFarStaff)).toThrow(domainError('forbidden'));
  });
});

describe('leaving an order out of the rates (剔除)', () => {
  const input = someInput.exempt;
  const last = addWorkingDays(byDay, now - HOUR, 10);

  it('is asked for by the owner within ten working days', () => {
    const asked = after(rated, 'exempt', input, theStaff, { at: last });
    expect(asked).toMatchObject({ state: 'rated', requested: { command: 'exempt', at: last } });
    expect(asked.exempted).toBeUndefined();
    expect(last - now).toBeGreaterThan(13 * DAY);
    expect(() => take(rated, 'exempt', input, theStaff, { at: last + 1 })).toThrow(
      domainError('exempt_window_over', { days: 10 }),
    );
  });

  it('is done by the level above, later too where it was asked in time', () => {
    const asked = after(rated, 'exempt', input, theStaff, { at: last });
    const done = after(asked, 'exempt', input, theSubdistrict, { at: last + 30 * DAY });
    expect(done.exempted).toEqual({ reasonCode: 'forceMajeure', at: last + 30 * DAY });
    expect(done.requested).toBeUndefined();
    expect(() => take(rated, 'exempt', input, theSubdistrict, { at: last + 1 })).toThrow(
      domainError('exempt_window_over'),
    );
  });

  it('is never for want of a rating or a good one', () => {
    const reasons = commandInputs.exempt.shape.reasonCode.options;
    expect(reasons).toEqual(['unlawful', 'inProcedure', 'forceMajeure', 'malicious', 'wrongOwner']);
    expect(commandInputs.exempt.safeParse({ reasonCode: 'malicious' }).success).toBe(false);
  });
});
