import type { Order } from '../../../../domain/order/order';
import { DAY, HOUR } from '../../../../domain/time/shanghai';
import { anOrder, now } from '../../../support/orders';
import { aLoopUpTo, aToldOrder, CANARY, passed, see, tell } from '../../../support/looks';
import { theGridWorker, theLead, theResident, theStaff, theWorker } from '../../../support/people';

const bare = (own: Partial<Order>) => ({ order: anOrder(own), texts: [] });

describe('an order as answered', () => {
  it('has its version, its times with Z, and the receipt', () => {
    const { order } = aToldOrder();
    expect(see({ order, texts: [] }, theResident)).toMatchObject({
      version: 1,
      placedAt: new Date(now).toISOString(),
      dueAt: new Date(now + 4 * HOUR).toISOString(),
      overdue: false,
      receipt: order.head,
      category: { code: 'facility', name: '楼道灯门禁电梯' },
      community: { name: '星光社区' },
    });
  });

  it('names the service that was chosen, where one was', () => {
    expect(see(aToldOrder({ serviceId: 'blue.light' }), theStaff).serviceId).toBe('blue.light');
    expect(see(aToldOrder(), theStaff)).not.toHaveProperty('serviceId');
  });

  it('is overdue past its due time, but never while it waits for a rating', () => {
    const late = { now: now + 90 * DAY };
    expect(see(bare({ state: 'started' }), theResident, late).overdue).toBe(true);
    expect(see(bare({ state: 'fulfilled' }), theResident, late).overdue).toBe(false);
    expect(see(bare({ state: 'rated' }), theResident, late).overdue).toBe(false);
  });

  it('adds what was added to the description, and photos', () => {
    const told = tell(
      aToldOrder(),
      'amend',
      { text: '晚上更黑', photos: [CANARY.photo] },
      theResident,
    );
    const answer = see(told, theStaff);
    expect(answer.description).toBe(`${CANARY.description},打${CANARY.phone}\n晚上更黑`);
    expect(answer.photos).toHaveLength(2);
  });

  it('has the contact and the address that were said last', () => {
    const contact = { name: '女儿', phone: '13900000001' };
    const told = tell(
      aToldOrder(),
      'amend',
      { contact, location: { address: '5号楼' } },
      theResident,
    );
    const answer = see(told, theStaff);
    expect(answer.contact).toEqual(contact);
    expect(answer.location?.address).toBe('5号楼');
  });

  it('names the resident still after a redaction', () => {
    const told = tell(aToldOrder(), 'redact', { field: 'description', reason: '隐私' }, theLead);
    const [, ...kept] = told.texts;
    expect(see({ ...told, texts: kept }, theStaff)).toMatchObject({
      title: '〔已隐去〕',
      description: '〔已隐去〕',
      resident: { displayName: '王秀兰' },
    });
  });

  it('ignores what was said with a command that lost', () => {
    const told = aToldOrder();
    const lost = { id: 'lost', at: now, salt: 's', said: { description: '别的' } };
    expect(see({ ...told, texts: [...told.texts, lost] }, theStaff).description).not.toContain(
      '别的',
    );
  });

  it('says for whom it was placed to those who may call', () => {
    const forRelative = { name: '马老太', relation: '母亲' };
    const relative = aLoopUpTo('fulfilled', aToldOrder({ forRelative }));
    expect(see(relative, theStaff).forRelative).toEqual(forRelative);
    expect(see(relative, theWorker)).not.toHaveProperty('forRelative');
    const onBehalf = aToldOrder({ onBehalfOf: { name: '李大爷' }, source: 'visit' });
    expect(see(onBehalf, theStaff)).toMatchObject({
      channel: 'onBehalf',
      source: 'visit',
      onBehalfOf: { name: '李大爷' },
    });
    expect(see(onBehalf, theGridWorker)).not.toHaveProperty('onBehalfOf');
  });
});

describe('many households (群体诉求)', () => {
  it('make it complex, and the public count stops', () => {
    const told = aLoopUpTo('accepted');
    expect(see(told, theStaff, { followers: 8 })).toMatchObject({
      collective: false,
      triage: 'simple',
    });
    const many = { followers: 40, merged: 3, checks: passed };
    expect(see(told, theStaff, many)).toMatchObject({
      collective: true,
      triage: 'complex',
      followers: 40,
    });
    expect(see(told, undefined, many)).toMatchObject({ collective: true, followers: 10 });
    expect(see(told, theStaff, { followers: 8, merged: 1 }).collective).toBe(true);
  });
});
