import * as fc from 'fast-check';
import { DomainError } from '../../../domain/errors';
import { verifyOrder } from '../../../domain/order/history';
import type { Order } from '../../../domain/order/order';
import { ORDER_STATES, type OrderState } from '../../../domain/order/states';
import { viewHistory } from '../../../domain/order/view/view-history';
import { aCategory, anAnswerCategory } from '../../support/orders';
import {
  around,
  aToldOrder,
  CANARY,
  canariesIn,
  nameOf,
  passed,
  see,
  tell,
  type Told,
} from '../../support/looks';
import { EVERYBODY, theNeighbour, theRival, theStaff } from '../../support/people';
import { brokenIn } from './invariants';
import { randomStep, type Dice } from './random-steps';

const categories = [aCategory(), anAnswerCategory(), aCategory({ triage: 'complex' })];
const dice: fc.Arbitrary<Dice> = fc.record({
  step: fc.nat(10_000),
  pause: fc.nat(1000),
  how: fc.nat(1000),
});

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
};

/** Takes every step that is not refused, and says what it went through. */
function walk(
  category: ReturnType<typeof aCategory>,
  rolls: readonly Dice[],
  visit: (told: Told, before: Order) => void,
): Told {
  const call = { channel: 'phone' as const, reached: true, words: CANARY.contactWords };
  let told = tell(aToldOrder({}, category), 'contact', call, theStaff, category);
  for (const roll of rolls) {
    deepFreeze(told.order);
    const step = randomStep(told, roll, category);
    if (step === undefined) return told;
    try {
      const { order, text } = step();
      const before = told.order;
      told = { order, texts: text === undefined ? told.texts : [...told.texts, text] };
      visit(told, before);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return told;
}

const walks = [
  fc.constantFrom(...categories),
  fc.array(dice, { maxLength: 50, size: 'max' }),
] as const;

const isAppended = ({ events }: Order, before: Order): boolean =>
  events.length === before.events.length + 1 &&
  before.events.every((event, index) => event === events[index]);

describe('any sequence of commands', () => {
  it('breaks nothing that holds of every order', () => {
    fc.assert(
      fc.property(...walks, (category, rolls) => {
        const { order: last } = walk(category, rolls, ({ order }, before) => {
          const command = order.events.at(-1)?.command;
          expect([command, brokenIn(order)]).toEqual([command, []]);
          expect([command, isAppended(order, before)]).toEqual([command, true]);
          const hasMoved = order.firstReceiver !== before.firstReceiver;
          expect(hasMoved && order.categoryCode !== 'complaint').toBe(false);
        });
        expect(verifyOrder(last)).toMatchObject({ valid: true, length: last.events.length });
      }),
      { numRuns: 100 },
    );
  });

  it('comes through every state, so that these walks prove something', () => {
    const reached = new Set<OrderState>();
    for (const [category, rolls] of fc.sample(fc.tuple(...walks), { seed: 7, numRuns: 60 })) {
      walk(category, rolls, ({ order }) => reached.add(order.state));
    }
    expect([...reached].sort()).toEqual([...ORDER_STATES].sort());
  });

  it('shows nobody outside whom it is for, and where', () => {
    const allowed = ['description', 'answer', 'evidence'];
    const secrets = (answer: unknown): string[] =>
      canariesIn(answer).filter((canary) => !allowed.includes(canary));
    fc.assert(
      fc.property(...walks, (category, rolls) => {
        const told = walk(category, rolls, () => undefined);
        const stranger = told.order.workerId === theRival.id ? theNeighbour : theRival;
        for (const person of [undefined, theNeighbour, stranger]) {
          const answer = look(told, person, category);
          expect(secrets(answer)).toEqual([]);
        }
        const chain = viewHistory(told.order, { ...around(told.texts), sight: 'public', nameOf });
        expect(canariesIn(chain)).toEqual([]);
        expect(canariesIn(told.order.events)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('can be looked at by everybody, or is unknown to them', () => {
    fc.assert(
      fc.property(...walks, (category, rolls) => {
        const told = walk(category, rolls, () => undefined);
        for (const one of Object.values(EVERYBODY)) {
          if ('id' in one) expect(() => look(told, one, category)).not.toThrow();
        }
      }),
      { numRuns: 40 },
    );
  });
});

const UNSEEN: readonly string[] = ['not_found', 'not_public_now'];

function look(
  told: Told,
  person: Parameters<typeof see>[1],
  category: ReturnType<typeof aCategory>,
): unknown {
  try {
    return see(told, person, { category, checks: passed });
  } catch (error) {
    if (error instanceof DomainError && UNSEEN.includes(error.code)) return undefined;
    throw error;
  }
}
