import type { Step } from '../../../domain/order/table';
import type { OrderState } from '../../../domain/order/states';
import type { Somebody } from '../../support/people';

/**
 * From where, and who: copied by hand from "Commands" of the loop, not from the table in code. Without a
 * state: who is named for circumstances in which the orders of this test are not (tested with the command).
 */
type Arrow = readonly [from: readonly OrderState[], by: readonly Somebody[]];

const OPEN = ['placed', 'accepted', 'offered', 'taken', 'started', 'paused', 'escalated'] as const;
const ENDED = ['rated', 'closed', 'rejected', 'withdrawn'] as const;
const ANY = [...OPEN, 'fulfilled', ...ENDED, 'merged'] as const;
const WORK = ['taken', 'started'] as const;

const staff = ['theStaff', 'theLead'] as const;
const handler = ['theWorker', 'thePartnerLead'] as const;
const above = ['theSubdistrict', 'theDistrict'] as const;

export const EXPECTED: Readonly<Record<Step, readonly Arrow[]>> = {
  amend: [[OPEN, ['theResident']]],
  accept: [[['placed'], staff]],
  contact: [
    [
      [...OPEN, 'fulfilled'],
      [...staff, ...handler],
    ],
  ],
  reject: [
    [['placed'], ['theLead']],
    [['escalated'], []],
    [[], ['theSubdistrict']],
  ],
  appeal: [[['rejected'], ['theResident']]],
  forward: [[['placed', 'accepted'], staff]],
  merge: [[['placed', 'accepted'], staff]],
  follow: [[['merged'], ['theStream']]],
  split: [[['merged'], staff]],
  withdraw: [[[...OPEN, 'merged'], ['theResident']]],
  dispatch: [[['accepted', 'offered'], staff]],
  pool: [[['accepted', 'offered'], staff]],
  claim: [[['offered'], ['theWorker', 'theMate', 'thePartnerLead', 'theRival']]],
  assign: [[WORK, ['thePartnerLead']]],
  transfer: [[WORK, ['thePartnerLead']]],
  reschedule: [[WORK, ['theResident', ...handler]]],
  decline: [[WORK, handler]],
  recall: [[['offered', ...WORK, 'paused'], staff]],
  lapse: [[['offered'], ['theClock']]],
  quote: [[WORK, handler]],
  'agree-quote': [[WORK, ['theResident']]],
  'refuse-quote': [[WORK, ['theResident']]],
  start: [
    [['taken'], handler],
    [['accepted'], staff],
  ],
  progress: [
    [[...WORK, 'paused', 'escalated'], handler],
    [['escalated'], ['theSubdistrict']],
    [['accepted'], staff],
  ],
  pause: [[['started'], handler]],
  shelve: [
    [
      ['accepted', 'started', 'escalated'],
      [...staff, 'theSubdistrict'],
    ],
  ],
  resume: [
    [['paused'], ['theWorker', ...staff]],
    [[], [...above, 'thePartnerLead']],
  ],
  'request-extension': [[WORK, handler]],
  'grant-extension': [
    [WORK, staff],
    [[], ['theSubdistrict']],
  ],
  'refuse-extension': [
    [WORK, staff],
    [[], ['theSubdistrict']],
  ],
  fulfil: [
    [WORK, [...handler, ...staff]],
    [['accepted'], staff],
  ],
  'send-back': [[['fulfilled'], staff]],
  rate: [[['fulfilled', 'closed'], ['theResident']]],
  reopen: [[['fulfilled', 'closed', 'rated'], ['theResident']]],
  close: [[['fulfilled'], ['theClock']]],
  'follow-up': [
    [
      ['fulfilled', ...ENDED],
      [...staff, 'theSubdistrict'],
    ],
  ],
  reply: [[['rated'], handler]],
  escalate: [
    [
      ['placed', 'accepted', 'offered', 'taken', 'started', 'paused'],
      [...staff, 'theClock'],
    ],
    [['escalated'], ['theClock']],
  ],
  respond: [[['escalated'], ['theSubdistrict']]],
  'hand-back': [
    [['escalated'], ['theSubdistrict']],
    [['accepted'], []],
    [[], staff],
  ],
  urge: [[OPEN, ['theResident']]],
  supervise: [[OPEN, above]],
  exempt: [[ENDED, [...staff, 'theSubdistrict']]],
  hide: [[ANY, staff]],
  show: [[ANY, staff]],
  redact: [[ANY, ['theLead']]],
};
