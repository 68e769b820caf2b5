import { seatAt, waitsForMe } from '../../../client/src/lib/seat';
import { doneSteps, turnOf } from '../../../client/src/lib/steps';
import { evidenceSoFar } from '../../../client/src/lib/evidence';
import { dialable } from '../../../client/src/lib/phone';
import { ORDER_STATES } from '../../../domain/order/states';

describe('from which side one looks at an order', () => {
  const actions = (command: 'rate' | 'accept') => ({ actions: [{ command, label: '' }] });

  it('is the resident’s for one’s own, even for those who work here', () => {
    expect(seatAt(actions('rate'), true)).toBe('resident');
    expect(seatAt(actions('accept'), true)).toBe('work');
  });

  it('is the resident’s for whoever has no work here', () => {
    expect(seatAt({ actions: [] }, false)).toBe('resident');
  });
});

describe('whose turn it is', () => {
  it('is the partner’s once one has taken it, else the community’s', () => {
    const partner = { id: 'p', name: '蓝衫维修队' };
    expect(turnOf({ state: 'started', partner })).toBe('partner');
    expect(turnOf({ state: 'started' })).toBe('community');
  });

  it('is the resident’s while a price waits for them', () => {
    const quote = { amountFen: 3000, state: 'quoted', feeKind: 'lowCost' } as const;
    const partner = { id: 'p', name: '蓝衫维修队' };
    expect(turnOf({ state: 'taken', partner, quote })).toBe('resident');
    expect(turnOf({ state: 'taken', partner, quote: { ...quote, state: 'agreed' } })).toBe(
      'partner',
    );
  });

  it('is named by the reason of a pause', () => {
    const pause = { expectedAt: '2026-11-20T02:00:00Z', shelved: false };
    expect(turnOf({ state: 'paused', pause: { ...pause, reasonCode: 'resident' } })).toBe(
      'resident',
    );
    expect(turnOf({ state: 'paused', pause: { ...pause, reasonCode: 'otherBody' } })).toBe(
      'otherBody',
    );
    expect(turnOf({ state: 'paused', pause: { ...pause, shelved: true } })).toBe('community');
  });

  it('is marked on my own list where a rating or a price waits for me', () => {
    const quote = { amountFen: 3000, state: 'quoted', feeKind: 'lowCost' } as const;
    expect(waitsForMe({ state: 'fulfilled' })).toBe(true);
    expect(waitsForMe({ state: 'taken', quote })).toBe(true);
    expect(waitsForMe({ state: 'started', quote: { ...quote, state: 'agreed' } })).toBe(false);
  });
});

describe('the four steps', () => {
  it('are all done only when it was rated', () => {
    expect(ORDER_STATES.filter((state) => doneSteps(state) === 4)).toEqual(['rated']);
  });
});

describe('the six points while they are typed', () => {
  const empty = {
    handledAt: '',
    place: '',
    handlers: '',
    process: '',
    result: '',
    channel: '',
    words: '',
  };

  it('fill one by one, by what the rule asks of each', () => {
    const points = evidenceSoFar({ ...empty, process: '疏通了', result: '水下去了' });
    expect(points).toMatchObject({ process: false, result: false });
    expect(
      evidenceSoFar({ ...empty, process: '拆开存水弯,清出油垢', result: '水下得快了' }),
    ).toMatchObject({
      process: true,
      result: true,
      feedback: false,
    });
  });
});

describe('a number to call', () => {
  it.each([
    ['010-5555 0101', '01055550101'],
    ['110', '110'],
  ])('dials %s as %s', (written, dialled) => {
    expect(dialable(written)).toBe(dialled);
  });

  it.each(['138****0001', '', '无'])('does not dial %s', (written) => {
    expect(dialable(written)).toBeUndefined();
  });
});
