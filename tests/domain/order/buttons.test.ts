import type { Person } from '../../../domain/access/people';
import type { CommandName } from '../../../domain/order/command-names';
import type { Order } from '../../../domain/order/order';
import { DAY } from '../../../domain/time/shanghai';
import { anOrder, now } from '../../support/orders';
import { offers } from '../../support/offers';
import {
  PARTNER_ID,
  theColleague,
  theResident,
  theRival,
  theStaff,
  theSubdistrict,
  theWorker,
} from '../../support/people';
import { aPause } from '../../support/states-of-orders';

describe('a button that would only lead to a refusal', () => {
  it.each<[CommandName, string, Order, Person, boolean]>([
    ['appeal', 'once', anOrder({ state: 'rejected', appealed: true }), theResident, false],
    ['appeal', 'at first', anOrder({ state: 'rejected' }), theResident, true],
    [
      'claim',
      'of what is directed elsewhere',
      anOrder({ state: 'offered', directed: true }),
      theRival,
      false,
    ],
    ['claim', 'of what lies in the pool', anOrder({ state: 'offered' }), theRival, true],
    [
      'recall',
      'of what is shelved',
      anOrder({ state: 'paused', pause: aPause(now, { shelved: true }) }),
      theStaff,
      false,
    ],
    [
      'escalate',
      'of what is shelved',
      anOrder({ state: 'paused', pause: aPause(now, { shelved: true }) }),
      theStaff,
      false,
    ],
    ['escalate', 'of what is paused', anOrder({ state: 'paused' }), theStaff, true],
    ['quote', 'for nothing', anOrder({ state: 'taken' }), theWorker, false],
    ['agree-quote', 'without a price', anOrder({ state: 'taken' }), theResident, false],
    [
      'agree-quote',
      'to a price',
      anOrder({ state: 'taken', quote: { amountFen: 1, state: 'quoted' } }),
      theResident,
      true,
    ],
    ['grant-extension', 'that nobody asked for', anOrder({ state: 'taken' }), theStaff, false],
    [
      'grant-extension',
      'that somebody asked for',
      anOrder({ state: 'taken', extension: { until: now, state: 'requested' } }),
      theStaff,
      true,
    ],
    ['shelve', 'of what is simple', anOrder({ state: 'started' }), theStaff, false],
    ['shelve', 'of what is hard', anOrder({ state: 'started', triage: 'complex' }), theStaff, true],
    ['fulfil', 'of work before it began', anOrder({ state: 'accepted' }), theStaff, false],
    [
      'follow-up',
      'by who did it',
      anOrder({ state: 'rated', selfHandled: true, workerId: theStaff.id }),
      theStaff,
      false,
    ],
    [
      'follow-up',
      'by a colleague',
      anOrder({ state: 'rated', selfHandled: true, workerId: theStaff.id }),
      theColleague,
      true,
    ],
    ['reply', 'twice', anOrder({ state: 'rated', replied: true }), theWorker, false],
    [
      'hand-back',
      'twice',
      anOrder({ state: 'escalated', handedBack: true }),
      theSubdistrict,
      false,
    ],
    [
      'exempt',
      'asked twice',
      anOrder({ state: 'rated', requested: { command: 'exempt', at: now } }),
      theStaff,
      false,
    ],
    [
      'exempt',
      'that was asked',
      anOrder({ state: 'rated', requested: { command: 'exempt', at: now } }),
      theSubdistrict,
      true,
    ],
    ['hide', 'of what is private', anOrder(), theStaff, false],
    ['hide', 'of what may be public', anOrder({ public: true }), theStaff, true],
    ['show', 'of what is hidden', anOrder({ public: true, hidden: true }), theStaff, true],
    ['show', 'of what is not hidden', anOrder({ public: true }), theStaff, false],
  ])('%s %s', (name, _, order, person, isOffered) => {
    expect(offers(order, person).includes(name)).toBe(isOffered);
  });

  it.each([
    ['rate', 'closed'],
    ['reopen', 'closed'],
    ['appeal', 'rejected'],
  ] as const)('%s when its days are over', (name, state) => {
    const order = anOrder({ state });
    expect(offers(order, theResident)).toContain(name);
    expect(offers(order, theResident, { now: now + 16 * DAY })).not.toContain(name);
  });

  it('shelve is one for many households, however simple', () => {
    const order = anOrder({ state: 'started' });
    expect(offers(order, theStaff, { isCollective: true })).toContain('shelve');
  });

  it('quote is one where the partner is not free', () => {
    const partner = { id: PARTNER_ID, name: '蓝衫', feeKind: 'market' as const };
    expect(offers(anOrder({ state: 'taken', partner }), theWorker)).toContain('quote');
  });
});
