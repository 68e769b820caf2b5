import { diceOf } from '../support/api/junk';
import {
  isLinearizable,
  type Operation,
  type SequentialModel,
} from '../support/linearizability/check';
import { modelledAt } from '../support/linearizability/modelled';
import { orderModel, type Answer, type Call } from '../support/linearizability/order-model';
import { shortestFailing } from '../support/linearizability/shortest';
import type { Person } from '../support/linearizability/cast';

type Told = Operation<Call, Answer>;

/** A request from one tick to another; without an end it had no answer. */
const told = (invoked: number, at: number | undefined, call: Call, answer?: Answer): Told => ({
  client: 0,
  call,
  invoked,
  ...(at === undefined || answer === undefined ? {} : { answered: { at, answer } }),
});
const read: Call = { kind: 'read', person: 'staff-zhao' };
const history: Call = { kind: 'history', person: 'staff-zhao' };
const ask = (
  person: Person,
  command: Extract<Call, { kind: 'command' }>['command'],
  own: { key?: string; ifMatch?: number; body?: string } = {},
): Call => ({ kind: 'command', person, command, body: '', key: `key of ${person}`, ...own });
const done = (state: string, version: number): Answer => ({ status: 200, state, version });
const conflict = (code: string, state: string, version: number): Answer => ({
  ...{ status: 409, code, state, version },
});

const pooled = modelledAt(['place', 'accept', 'pool']);
const claim = ask('repair-worker', 'claim');
const rival = ask('property-worker', 'claim');
const contact = ask('staff-zhao', 'contact');
const amend = ask('resident-wang', 'amend');

/** Each fault as somebody outside would see it, beside what a sound server would have shown. */
const CASES: readonly [fault: string, sound: Told[], faulty: Told[]][] = [
  [
    'a lost update',
    [told(1, 4, contact, done('offered', 4)), told(2, 3, amend, done('offered', 5))],
    [told(1, 4, contact, done('offered', 4)), told(2, 3, amend, done('offered', 4))],
  ],
  [
    'a stale read after an acknowledged write',
    [told(1, 3, claim, done('taken', 4)), told(2, 4, read, done('offered', 3))],
    [told(1, 2, claim, done('taken', 4)), told(3, 4, read, done('offered', 3))],
  ],
  [
    'two winners of a claim',
    [
      told(1, 4, claim, done('taken', 4)),
      told(2, 3, rival, conflict('illegal_transition', 'taken', 4)),
    ],
    [told(1, 4, claim, done('taken', 4)), told(2, 3, rival, done('taken', 4))],
  ],
  [
    'a double effect of a repeated key',
    [
      told(1, 2, contact, done('offered', 4)),
      told(3, 4, contact, { ...done('offered', 4), isReplay: true }),
    ],
    [told(1, 2, contact, done('offered', 4)), told(3, 4, contact, done('offered', 5))],
  ],
  [
    'a repetition that nothing went before',
    [told(1, undefined, contact), told(2, 3, contact, { ...done('offered', 4), isReplay: true })],
    [told(2, 3, contact, { ...done('offered', 4), isReplay: true })],
  ],
  [
    'a phantom success: acknowledged, not done',
    [
      told(1, 2, amend, done('offered', 4)),
      told(3, 4, history, { status: 200, commands: ['place', 'accept', 'pool', 'amend'] }),
    ],
    [
      told(1, 2, amend, done('offered', 4)),
      told(3, 4, history, { status: 200, commands: ['place', 'accept', 'pool'] }),
    ],
  ],
  [
    'a refusal that no order of things explains',
    [
      told(1, 4, claim, done('taken', 4)),
      told(2, 3, rival, conflict('illegal_transition', 'taken', 4)),
    ],
    [told(2, 3, rival, conflict('illegal_transition', 'taken', 4))],
  ],
  [
    'a version conflict with the right version',
    [
      told(
        1,
        2,
        ask('staff-zhao', 'contact', { ifMatch: 2 }),
        conflict('version_conflict', 'offered', 3),
      ),
    ],
    [
      told(
        1,
        2,
        ask('staff-zhao', 'contact', { ifMatch: 3 }),
        conflict('version_conflict', 'offered', 3),
      ),
    ],
  ],
  [
    'giving up though nobody was faster',
    [told(1, 2, contact, { ...conflict('version_conflict', 'offered', 3), overtakenBy: 3 })],
    [told(1, 2, contact, { ...conflict('version_conflict', 'offered', 3), overtakenBy: 2 })],
  ],
  [
    'versions in another order than the commands',
    [told(1, 2, contact, done('offered', 4)), told(3, 4, amend, done('offered', 5))],
    [told(1, 2, contact, done('offered', 5)), told(3, 4, amend, done('offered', 4))],
  ],
  [
    'a read of what was never committed',
    [
      told(1, undefined, claim),
      told(2, 3, read, done('taken', 4)),
      told(4, 5, read, done('taken', 4)),
    ],
    [
      told(1, undefined, claim),
      told(2, 3, read, done('taken', 4)),
      told(4, 5, read, done('offered', 3)),
    ],
  ],
  [
    'an order shown to somebody whom it is no business of',
    [told(1, 2, { kind: 'read', person: 'resident-ma' }, { status: 404 })],
    [told(1, 2, { kind: 'read', person: 'resident-ma' }, done('offered', 3))],
  ],
];

describe('the checker of histories', () => {
  it.each(CASES)('notices %s', (_, sound, faulty) => {
    expect(isLinearizable(orderModel, pooled, sound)).toBe(true);
    expect(isLinearizable(orderModel, pooled, faulty)).toBe(false);
  });

  it('lets what had no answer happen late, or never', () => {
    const lost = told(1, undefined, claim);
    const before = told(2, 3, read, done('offered', 3));
    const after = told(4, 5, read, done('taken', 4));
    expect(isLinearizable(orderModel, pooled, [lost, before, after])).toBe(true);
    expect(isLinearizable(orderModel, pooled, [lost, before])).toBe(true);
    expect(isLinearizable(orderModel, pooled, [before, after])).toBe(false);
  });

  it('shows the shortest beginning that goes wrong', () => {
    const wrong = told(3, 4, read, done('accepted', 2));
    const later = told(5, 6, claim, done('taken', 4));
    const first = told(1, 2, read, done('offered', 3));
    const failing = shortestFailing(orderModel, pooled, [first, wrong, later]);
    expect(failing).toEqual([first, wrong]);
    expect(shortestFailing(orderModel, pooled, [first, later])).toBeUndefined();
  });
});

/** A number that is written and read: small enough to try every order of a history without memory or horizon. */
const register: SequentialModel<number, number | 'read', number> = {
  keyOf: String,
  step: (value, call, answer) => {
    if (call !== 'read') return [call];
    return answer === undefined || answer === value ? [value] : [];
  },
};
type OfRegister = Operation<number | 'read', number>;

function byEveryOrder(left: readonly OfRegister[], value = 0): boolean {
  if (left.every(({ answered }) => answered === undefined)) return true;
  return left.some((one) => {
    const others = left.filter((other) => other !== one);
    const isTooEarly = others.some(({ answered }) => (answered?.at ?? Infinity) <= one.invoked);
    const next = isTooEarly ? [] : register.step(value, one.call, one.answered?.answer);
    return next.some((after) => byEveryOrder(others, after));
  });
}

it('agrees with trying every order, over 4,000 small random histories', () => {
  const dice = diceOf(19);
  const tally = { sound: 0, faulty: 0 };
  for (let round = 0; round < 4000; round += 1) {
    const operations = Array.from({ length: 2 + dice.below(5) }, (): OfRegister => {
      const invoked = dice.below(12);
      const call = dice.chance(0.5) ? ('read' as const) : 1 + dice.below(2);
      const answered = { at: invoked + 1 + dice.below(6), answer: dice.below(3) };
      return { client: 0, call, invoked, ...(dice.chance(0.85) ? { answered } : {}) };
    });
    const expected = byEveryOrder(operations);
    tally[expected ? 'sound' : 'faulty'] += 1;
    expect(isLinearizable(register, 0, operations)).toBe(expected);
  }
  expect(Math.min(tally.sound, tally.faulty)).toBeGreaterThan(800);
});
