import { aheadOf } from '../../../client/src/lib/ahead';
import { COMMAND_NAMES } from '../../../domain/order/command-names';
import { TABLE } from '../../../domain/order/table';
import { anOrderAnswer } from '../../support/order-answer';

const AT = '2026-11-20T02:00:00Z';
const QUOTE = { amountFen: 3000, state: 'quoted', feeKind: 'lowCost' } as const;

describe('an order shown as it will be, while it is asked', () => {
  it.each(COMMAND_NAMES)('is nowhere that %s does not lead to', (command) => {
    for (const { from, to } of TABLE[command].moves) {
      for (const state of from) {
        const order = anOrderAnswer({ state, quote: QUOTE });
        const next = aheadOf(order, command, {}, AT);
        const may = to === 'same' ? [state] : [to].flat();
        if (next) expect(may).toContain(next.state);
      }
    }
  });

  it.each(['claim', 'fulfil', 'reject', 'merge', 'dispatch', 'withdraw', 'reopen'] as const)(
    'waits for the answer to %s',
    (command) => expect(aheadOf(anOrderAnswer(), command, {}, AT)).toBeUndefined(),
  );

  it('can be acted on by nobody till then, and is due when the answer says', () => {
    const actions = [{ command: 'accept', label: '接单' } as const];
    const order = anOrderAnswer({ actions, dueAt: AT, overdue: true });
    const next = aheadOf(order, 'accept', { triage: 'simple' }, AT);
    expect(next).toMatchObject({ state: 'accepted', actions: [], overdue: false });
    expect(next).not.toHaveProperty('dueAt');
    expect(order).toMatchObject({ state: 'placed', actions, overdue: true });
  });

  it('waits where another category may move it to another desk', () => {
    const order = anOrderAnswer();
    const { code } = order.category;
    expect(aheadOf(order, 'accept', { categoryCode: code }, AT)?.state).toBe('accepted');
    expect(aheadOf(order, 'accept', { categoryCode: 'complaint' }, AT)).toBeUndefined();
  });

  it('has the call that was made, the price that was agreed, the rating, the neighbour', () => {
    const order = anOrderAnswer({ state: 'fulfilled', quote: QUOTE, followers: 2 });
    const call = { channel: 'phone', reached: true, words: '说好三点' };
    expect(aheadOf(order, 'contact', call, AT)?.contacts).toEqual([{ at: AT, ...call }]);
    expect(aheadOf(order, 'agree-quote', {}, AT)?.quote).toEqual({ ...QUOTE, state: 'agreed' });
    expect(aheadOf(order, 'refuse-quote', {}, AT)?.quote?.state).toBe('refused');
    expect(aheadOf(order, 'rate', { resolved: true, satisfaction: 'satisfied' }, AT)).toMatchObject(
      {
        state: 'rated',
        rating: { resolved: true, satisfaction: 'satisfied' },
      },
    );
    expect(aheadOf(order, 'join', {}, AT)?.followers).toBe(3);
    expect(aheadOf(order, 'leave', {}, AT)?.followers).toBe(1);
    expect(aheadOf(order, 'urge', {}, AT)).toEqual({ ...order, actions: [] });
  });
});
