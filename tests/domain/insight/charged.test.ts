import { ALL, cellsBy, partnerCellsBy } from '../../../domain/insight/dims';
import { chargedToPartner, recordOf } from '../../../domain/insight/order-record';
import type { Order } from '../../../domain/order/order';
import { HOUR } from '../../../domain/time/shanghai';
import { anOrder, now } from '../../support/orders';
import { PARTNER_ID } from '../../support/people';

const event = (command: 'claim' | 'fulfil' | 'rate', to: Order['state'], at: number) => ({
  ...{ at, role: 'partnerMember' as const, command, to },
});

/** Rated; promised to the resident by `now`, done an hour later. */
const lateOrder = (own: Partial<Order> = {}): Order =>
  anOrder({
    state: 'rated',
    promisedAt: now,
    fulfilledAt: now + HOUR,
    endedAt: now + 2 * HOUR,
    partner: { id: PARTNER_ID, name: '蓝衫维修队', feeKind: 'free' },
    events: [
      event('claim', 'taken', now - HOUR),
      event('fulfil', 'fulfilled', now + HOUR),
      event('rate', 'rated', now + 2 * HOUR),
    ],
    ...own,
  });
const recorded = (own?: Partial<Order>) => {
  const record = recordOf(lateOrder(own));
  if (record === undefined) throw new Error('it has ended');
  return record;
};

describe('whom it is charged to that an order was late', () => {
  it('is the partner that did not keep the promise under which it took it', () => {
    expect(recorded().onTime).toBe(false);
    expect(chargedToPartner(recorded()).onTime).toBe(false);
    const missed = recorded({ handlerPromisedAt: now + HOUR / 2 });
    expect(chargedToPartner(missed).onTime).toBe(false);
  });

  it('is not the partner that came when the promise had passed, and kept its own', () => {
    const record = recorded({ handlerPromisedAt: now + HOUR });
    expect(record.onTime).toBe(false);
    expect(chargedToPartner(record).onTime).toBe(true);
    const late = (cells: ReturnType<typeof cellsBy>, key: string) =>
      cells[key]?.counts['late'] ?? 0;
    expect(late(cellsBy('total', [record]), ALL)).toBe(1);
    expect(late(cellsBy('partner', [record]), PARTNER_ID)).toBe(0);
    expect(late(partnerCellsBy('category', PARTNER_ID, [record]), record.categoryCode)).toBe(0);
  });

  it('is nobody where a pause ate the time and the order was then taken back', () => {
    const pause = {
      at: now - 9 * HOUR,
      role: 'partnerMember',
      command: 'pause',
      to: 'paused',
    } as const;
    const recall = {
      at: now - 7 * HOUR,
      role: 'communityStaff',
      command: 'recall',
      to: 'accepted',
    } as const;
    const events = [pause, recall, ...lateOrder().events];
    expect(recorded({ events, acceptedAt: now - 10 * HOUR }).onTime).toBe(true);
  });
});

describe('what a person on the staff did', () => {
  it('is counted for the community, never for the person (社区自办)', () => {
    const { partner: _, ...own } = lateOrder({ selfHandled: true, workerId: 'staff' });
    const record = recordOf(own);
    if (record === undefined) throw new Error('it has ended');
    for (const dim of ['total', 'category', 'partner', 'grid', 'gridCategory', 'area'] as const)
      expect(JSON.stringify(cellsBy(dim, [record]))).not.toContain('"staff"');
    expect(cellsBy('partner', [record])).toHaveProperty('none');
    for (const dim of ['category', 'worker'] as const)
      expect(partnerCellsBy(dim, PARTNER_ID, [record])).toEqual({});
  });
});
