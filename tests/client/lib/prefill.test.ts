import { onlyChanged, prefillOf } from '../../../client/src/lib/prefill';
import { anOrderAnswer as order } from '../../support/order-answer';

const now = Date.parse('2026-11-20T02:00:00Z');

describe('what a form holds before anything is typed', () => {
  it('accepts as placed: its category, and urgent where the resident said so', () => {
    expect(prefillOf('accept', order({ urgent: true }), now)).toEqual({
      categoryCode: 'drain',
      triage: 'urgent',
    });
  });

  it('promises the promised end, never later', () => {
    const promisedAt = '2026-11-21T02:00:30Z';
    expect(prefillOf('claim', order({ promisedAt }), now)).toEqual({
      promisedAt: '2026-11-21T10:00',
    });
  });

  it('promises within the day where the promised end has passed', () => {
    const promisedAt = '2026-11-19T02:00:00Z';
    expect(prefillOf('claim', order({ promisedAt }), now)).toEqual({
      promisedAt: '2026-11-20T14:00',
    });
  });

  it('amends only what was touched', () => {
    const before = prefillOf('amend', order({ public: true }), now);
    expect(onlyChanged('amend', { ...before, text: '还在漏' }, before)).toEqual({ text: '还在漏' });
    expect(onlyChanged('amend', { public: false }, before)).toEqual({ public: false });
  });
});
