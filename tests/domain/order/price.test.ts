import { commandInputs } from '../../../domain/order/inputs';
import type { Order } from '../../../domain/order/order';
import type { FeeKind } from '../../../domain/order/vocabulary';
import { fullEvidence } from '../../support/inputs';
import { after, anOrder, domainError, take } from '../../support/orders';
import { PARTNER_ID, theResident, theWorker } from '../../support/people';

const takenFor = (feeKind: FeeKind, quote?: Order['quote']): Order =>
  anOrder({
    state: 'taken',
    partner: { id: PARTNER_ID, name: '蓝衫维修队', feeKind },
    ...(quote === undefined ? {} : { quote }),
  });
const price = { amountFen: 3000, what: '换灯,含灯泡' };

describe('a price (报价)', () => {
  it('is said in 分 and what it is for', () => {
    const { order, text } = take(takenFor('lowCost'), 'quote', price, theWorker);
    expect(order.quote).toEqual({ amountFen: 3000, state: 'quoted' });
    expect(text?.said).toEqual({ text: '换灯,含灯泡' });
  });

  it('is more than nothing', () => {
    const { quote } = commandInputs;
    expect(quote.safeParse({ amountFen: 0, what: '灯' }).success).toBe(false);
    expect(quote.safeParse({ amountFen: 1, what: '灯' }).success).toBe(true);
    expect(quote.safeParse({ amountFen: 1.5, what: '灯' }).success).toBe(false);
  });

  it('is agreed or refused once, and can be asked again', () => {
    const quoted = after(takenFor('lowCost'), 'quote', price, theWorker);
    const agreed = after(quoted, 'agree-quote', {}, theResident);
    expect(agreed.quote?.state).toBe('agreed');
    expect(() => take(agreed, 'agree-quote', {}, theResident)).toThrow(domainError('no_quote'));
    const refused = after(quoted, 'refuse-quote', { reason: '太贵' }, theResident);
    expect(refused).toMatchObject({ state: 'taken', quote: { state: 'refused' } });
    expect(after(refused, 'quote', price, theWorker).quote?.state).toBe('quoted');
  });

  it('has to be there to be agreed or refused', () => {
    expect(() => take(takenFor('lowCost'), 'agree-quote', {}, theResident)).toThrow(
      domainError('no_quote'),
    );
    expect(() => take(takenFor('lowCost'), 'refuse-quote', {}, theResident)).toThrow(
      domainError('no_quote'),
    );
  });
});

describe.each(['lowCost', 'market'] as const)('work that is %s', (feeKind) => {
  it.each([undefined, 'quoted', 'refused'] as const)('does not begin on a price %s', (state) => {
    const order = takenFor(feeKind, state === undefined ? undefined : { amountFen: 3000, state });
    expect(() => take(order, 'start', {}, theWorker)).toThrow(domainError('price_not_agreed'));
    expect(() => take(order, 'fulfil', fullEvidence, theWorker)).toThrow(
      domainError('price_not_agreed'),
    );
  });

  it('begins once the resident agreed', () => {
    const order = takenFor(feeKind, { amountFen: 3000, state: 'agreed' });
    expect(after(order, 'start', {}, theWorker).state).toBe('started');
    const paid = { ...fullEvidence, charge: { amountFen: 3000 } };
    expect(after(order, 'fulfil', paid, theWorker).state).toBe('fulfilled');
  });
});

describe('work for nothing', () => {
  it('needs no price', () => {
    expect(after(takenFor('free'), 'start', {}, theWorker).state).toBe('started');
    expect(after(takenFor('free'), 'fulfil', fullEvidence, theWorker).state).toBe('fulfilled');
  });
});
