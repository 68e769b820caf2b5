import type { Category } from '../../../domain/catalogue/types';
import { placeOrder, type Placing } from '../../../domain/order/commands/place';
import { verifyOrder } from '../../../domain/order/history';
import { placeInput } from '../../../domain/order/inputs';
import { hours, minutes } from '../../../domain/time/deadlines';
import { HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';
import { aPlacing } from '../../support/inputs';
import { aCategory, aMoment, byDay, domainError, now, theComplaint } from '../../support/orders';
import { COMMUNITY, GRID, SUBDISTRICT, theGridWorker, theResident } from '../../support/people';

const placing = (own: Partial<Placing> = {}): Placing => ({
  orderId: '01JAAAAAAAAAAAAAAAAAAAAAAA',
  number: 'XG-1',
  category: aCategory(),
  calendar: byDay,
  placer: theResident,
  role: 'resident',
  phone: '13812345678',
  moment: aMoment(),
  ...own,
});
const urgentKind = (times: Partial<Category['times']>): Category =>
  aCategory({
    triage: 'urgent',
    times: { accept: minutes(30), take: minutes(30), fulfil: hours(2), ...times },
  });

describe('placing an order (点单)', () => {
  it('waits for its community, private, with one event and a receipt', () => {
    const { order } = placeOrder(aPlacing({ areaCode: GRID }), placing());
    expect(order).toMatchObject({
      state: 'placed',
      areaCode: GRID,
      ownerArea: COMMUNITY,
      firstReceiver: COMMUNITY,
      public: false,
      triage: 'simple',
      channel: 'app',
      title: '三楼楼道灯不亮,下楼看不见',
    });
    expect(order.events).toHaveLength(1);
    expect(verifyOrder(order)).toEqual({ valid: true, head: order.head, length: 1 });
  });

  it('has to be accepted within the working hours of its category', () => {
    const { order } = placeOrder(aPlacing(), placing());
    expect([order.dueSince, order.dueAt]).toEqual([now, now + 4 * HOUR]);
  });

  it('has to be accepted at once where the resident says 紧急', () => {
    const { order } = placeOrder(aPlacing({ urgent: true }), placing());
    expect(order).toMatchObject({ triage: 'urgent', dueAt: now + 30 * MINUTE });
  });

  it('does not wait for Monday where the category is urgent and a duty phone is named', () => {
    const saturday = startOfDay('2026-04-18') + 20 * HOUR;
    const { order } = placeOrder(
      aPlacing(),
      placing({
        category: urgentKind({}),
        calendar: { ...byDay, dutyPhone: '13800000000' },
        moment: aMoment(saturday),
      }),
    );
    expect(order.dueAt).toBe(saturday + 30 * MINUTE);
  });

  it('goes to the subdistrict, first and only, when it is about staff or a partner', () => {
    const { order } = placeOrder(aPlacing(), placing({ category: theComplaint }));
    expect(order).toMatchObject({
      ownerArea: SUBDISTRICT,
      firstReceiver: SUBDISTRICT,
      sensitive: true,
    });
  });

  it('keeps what was said beside the order, and only its digest in it', () => {
    const { order, text } = placeOrder(
      aPlacing({ location: { address: '3号楼2单元501' } }),
      placing({ point: { lat: 30, lng: 104 } }),
    );
    expect(text.said).toMatchObject({
      address: '3号楼2单元501',
      point: { lat: 30, lng: 104 },
      contact: { name: '王秀兰', phone: '13812345678' },
    });
    expect(JSON.stringify(order)).not.toMatch(/13812345678|501|王秀兰/);
  });
});

describe('whom to call', () => {
  const contactOf = (input: object, own: Partial<Placing> = {}) =>
    placeOrder(aPlacing(input), placing(own)).text.said.contact;

  it('is the contact in the body before the own phone', () => {
    const contact = { name: '女儿', phone: '13900000001' };
    expect(contactOf({ contact })).toEqual(contact);
  });

  it('is the person it is placed for, or the placer where that person has no phone', () => {
    const onBehalf = { placer: theGridWorker, phone: '13700000000' };
    expect(contactOf({ onBehalfOf: { name: '李大爷', phone: '13600000000' } }, onBehalf)).toEqual({
      name: '李大爷',
      phone: '13600000000',
    });
    expect(contactOf({ onBehalfOf: { name: '李大爷' } }, onBehalf)).toEqual({
      name: '李春梅',
      phone: '13700000000',
    });
  });

  it('has to be known', () => {
    const { phone: _, ...withoutPhone } = placing();
    expect(() => placeOrder(aPlacing(), withoutPhone)).toThrow(domainError('contact_missing'));
  });

  it('is marked as on behalf (代点单)', () => {
    const input = aPlacing({ onBehalfOf: { name: '李大爷' }, source: 'visit' });
    expect(placeOrder(input, placing()).order).toMatchObject({
      channel: 'onBehalf',
      source: 'visit',
    });
  });
});

describe('the body of an order', () => {
  const isValid = (own: object): boolean => placeInput.safeParse(aPlacing(own)).success;

  it('holds at most 1,000 characters and nine photos', () => {
    const photo = '01JPPPPPPPPPPPPPPPPPPPPPPP';
    expect(isValid({ description: '字'.repeat(1000), photos: Array(9).fill(photo) })).toBe(true);
    expect(isValid({ description: '字'.repeat(1001) })).toBe(false);
    expect(isValid({ photos: Array(10).fill(photo) })).toBe(false);
  });

  it('names a community or a grid, and nothing that is not asked', () => {
    expect(isValid({ areaCode: SUBDISTRICT })).toBe(false);
    expect(isValid({ description: '  ' })).toBe(false);
    expect(isValid({ state: 'accepted' })).toBe(false);
  });
});
