import { communitiesOf } from '../../../domain/order/communities';
import { after, anOrder } from '../../support/orders';
import { theStaff } from '../../support/people';

const HERE = '990102001001';
const THERE = '990102001002';
const forwarded = () =>
  after(
    anOrder({ state: 'accepted', areaCode: `${HERE}003` }),
    'forward',
    { areaCode: THERE, reason: '在那边' },
    theStaff,
    { targetServed: true },
  );

describe('the communities in which an order lay', () => {
  it('is one where it never moved, a grid’s orders lying in its community', () => {
    const order = anOrder({ areaCode: `${HERE}003`, firstReceiver: HERE });
    expect(communitiesOf(order)).toEqual({ now: HERE, before: [] });
  });

  it('is the first receiver’s too where it was forwarded', () => {
    expect(communitiesOf(forwarded())).toEqual({ now: THERE, before: [HERE] });
  });

  it('knows where it lay between, once it is back', () => {
    const order = { ...forwarded(), areaCode: HERE };
    expect(communitiesOf(order)).toEqual({ now: HERE, before: [THERE] });
  });

  it('counts no level above among them', () => {
    const order = anOrder({ areaCode: HERE, firstReceiver: '990102001' });
    expect(communitiesOf(order)).toEqual({ now: HERE, before: [] });
  });
});
