import { onlyChanged, prefillOf } from '../../../client/src/lib/prefill';
import type { OrderAnswer } from '../../../domain/order/answer';

const now = Date.parse('2026-11-20T02:00:00Z');

const order = (change: Partial<OrderAnswer>): OrderAnswer => ({
  id: '01JD0000000000000000000000',
  number: '星光-1120-0001',
  state: 'placed',
  version: 1,
  areaCode: '990102001001',
  ownerArea: '990102001001',
  firstReceiver: '990102001001',
  category: { code: 'drain', name: '下水道疏通' },
  title: '下水道堵了',
  photos: [],
  urgent: false,
  triage: 'simple',
  sensitive: false,
  public: false,
  publicState: 'private',
  overdue: false,
  placedAt: '2026-11-20T01:00:00Z',
  updatedAt: '2026-11-20T01:00:00Z',
  followers: 0,
  collective: false,
  channel: 'app',
  followUps: [],
  contacts: [],
  reopened: 0,
  receipt: '',
  community: { name: '星光社区', phone: '', hours: '' },
  actions: [],
  ...change,
});

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
