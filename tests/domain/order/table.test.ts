import { DomainError, type ErrorCode } from '../../../domain/errors';
import type { Order } from '../../../domain/order/order';
import { ORDER_STATES, type OrderState } from '../../../domain/order/states';
import { COMMAND_NAMES, type CommandName } from '../../../domain/order/command-names';
import { BESIDE, TABLE, type Step } from '../../../domain/order/table';
import { someInput } from '../../support/inputs';
import { anAnswerCategory, anOrder, now, take } from '../../support/orders';
import { EVERYBODY, type Somebody } from '../../support/people';
import { HANDLED_STATES } from '../../support/states-of-orders';
import { EXPECTED } from './expected-table';

const isStep = (name: CommandName): name is Step => !BESIDE.some((beside) => beside === name);
const STEPS = COMMAND_NAMES.filter(isStep);
const PEOPLE = Object.keys(EVERYBODY).filter((name): name is Somebody => name in EVERYBODY);

const orderIn = (state: OrderState): Order =>
  anOrder({ state, extension: { until: now + 1, state: 'requested' } });

/** How a try ends: undefined where it succeeds. */
function outcomeOf(name: Step, order: Order, somebody: Somebody): ErrorCode | undefined {
  try {
    take(order, name, someInput[name], EVERYBODY[somebody], { category: anAnswerCategory() });
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const PARTNERS: readonly Somebody[] = ['theWorker', 'thePartnerLead'];
const QUALIFIED: readonly Somebody[] = [...PARTNERS, 'theMate', 'theRival'];

/** A partner's people handle what they took; that they qualify counts for what was ever offered. */
function standsIn(name: Step, somebody: Somebody, order: Order): boolean {
  if (name === 'claim') return !QUALIFIED.includes(somebody) || order.offeredOnce === true;
  return !PARTNERS.includes(somebody) || HANDLED_STATES.includes(order.state);
}

/** What the clock does in a state is nothing that others may and this one may not. */
const isOfThePlatform = (somebody: Somebody): boolean =>
  somebody === 'theClock' || somebody === 'theStream';

const isRefusal = (code: ErrorCode | undefined): boolean =>
  code === 'forbidden' || code === 'illegal_transition';

describe.each(STEPS)('%s', (name) => {
  const arrows = EXPECTED[name];

  it.each(ORDER_STATES)('is open in %s to whom the loop names, and to nobody else', (state) => {
    const order = orderIn(state);
    const before = structuredClone(order);
    const here = arrows.filter(([from]) => from.includes(state));
    for (const somebody of PEOPLE) {
      const outcome = outcomeOf(name, order, somebody);
      const stands = standsIn(name, somebody, order);
      const isOpen = stands && here.some(([, by]) => by.includes(somebody));
      expect([somebody, isRefusal(outcome)]).toEqual([somebody, !isOpen]);
      if (isOpen) continue;
      const isNamed = stands && arrows.some(([, by]) => by.includes(somebody));
      const isOthers = here.some(([, by]) => by.length === 0 || !by.every(isOfThePlatform));
      const expected = isNamed && !isOthers ? 'illegal_transition' : 'forbidden';
      expect([somebody, outcome]).toEqual([somebody, expected]);
    }
    expect(order).toEqual(before);
  });
});

describe('the table', () => {
  it('has one row for every command', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it('leads only to states that some command leads away from, or that are an end', () => {
    const reached = new Set(
      Object.values(TABLE).flatMap(({ moves }) =>
        moves.flatMap(({ from, to }) => (to === 'same' ? from : to)),
      ),
    );
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });
});
