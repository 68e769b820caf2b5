import * as fc from 'fast-check';

import type { OrderRecord } from '../../../domain/insight/order-record';
import { WAITING_CAUSES } from '../../../domain/insight/waiting';
import { SATISFACTIONS } from '../../../domain/order/vocabulary';
import type { Voice } from '../../../domain/rates';
import { DAY, HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';
import { COMMUNITY } from '../../support/people';

export const placedAt = startOfDay('2026-05-20') + 10 * HOUR;

export const aRecord = (own: Partial<OrderRecord> = {}): OrderRecord => ({
  id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  version: 8,
  areaCode: COMMUNITY,
  ownerArea: COMMUNITY,
  firstReceiver: COMMUNITY,
  categoryCode: 'facility',
  sensitive: false,
  channel: 'app',
  placedAt,
  urgent: false,
  end: { state: 'rated', at: placedAt + 2 * DAY },
  listedAt: placedAt + 2 * DAY,
  contacts: [],
  voices: [],
  reopened: 0,
  exempted: false,
  shelved: false,
  merged: false,
  declined: [],
  escalations: [],
  waited: {},
  ...own,
});

const atSomeTime = fc
  .integer({ min: 0, max: 20 * 24 * 60 })
  .map((minutes) => placedAt + minutes * MINUTE);

const someVoice: fc.Arbitrary<Voice> = fc.record({
  at: atSomeTime,
  kind: fc.constantFrom('resident', 'relative', 'above', 'onBehalf', 'community'),
  resolved: fc.boolean(),
  satisfaction: fc.constantFrom(...SATISFACTIONS),
});

const someLength = fc.integer({ min: 0, max: 40 * DAY });

/** Any record that there could be, and some that there could not. */
export const someRecord: fc.Arbitrary<OrderRecord> = fc
  .record(
    {
      urgent: fc.boolean(),
      end: fc.record({
        state: fc.constantFrom('rated', 'closed', 'rejected', 'withdrawn'),
        at: atSomeTime,
      }),
      contacts: fc.array(fc.record({ at: atSomeTime, reached: fc.boolean() }), { maxLength: 3 }),
      voices: fc.array(someVoice, { maxLength: 3 }),
      reopened: fc.integer({ min: 0, max: 3 }),
      reopenedAt: atSomeTime,
      exempted: fc.boolean(),
      shelved: fc.boolean(),
      merged: fc.boolean(),
      toAccept: someLength,
      toTake: someLength,
      toFulfil: someLength,
      onTime: fc.boolean(),
      waited: fc.dictionary(fc.constantFrom(...WAITING_CAUSES), someLength),
      partnerId: fc.constantFrom('one', 'two'),
    },
    { requiredKeys: ['urgent', 'contacts', 'voices', 'reopened'] },
  )
  .map((own) => {
    const { end: _, ...open } = aRecord();
    return { ...open, ...own };
  });
