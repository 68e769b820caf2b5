import { verifyOrder } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import type { Step } from '../../domain/order/table';
import { anOrder } from '../support/orders';
import { STEPS } from './model';
import { dice, modelOf, placed, step } from './random-step';

/** `npm run test:commands` walks a million. */
const COMMANDS = Number(process.env['COMMANDS'] ?? 20_000);
const LONGEST = 60;

const PATIENCE = 60_000 + COMMANDS;

it(
  `agrees with the model over ${COMMANDS} random commands, and every chain verifies`,
  () => {
    let order = placed();
    let model = modelOf(order);
    const taken = new Map<Step | 'refused', number>();
    const ends = new Set<string>();
    const objections: string[] = [];
    for (let count = 0; count < COMMANDS; count += 1) {
      const after = step(order, model);
      objections.push(...after.objections);
      const last = after.isTaken ? after.order.events.at(-1)?.command : undefined;
      const name = STEPS.find((one) => one === last) ?? 'refused';
      taken.set(name, (taken.get(name) ?? 0) + 1);
      ({ order, model } = after);
      ends.add(order.state);
      if (order.events.length >= LONGEST || (isOver(order) && dice.chance(0.1))) {
        if (!verifyOrder(order).valid) objections.push('a chain does not verify');
        order = placed();
        model = modelOf(order);
      }
    }
    expect(objections).toEqual([]);
    expect(STEPS.filter((name) => !taken.has(name))).toEqual([]);
    expect(ends.size).toBe(13);
  },
  PATIENCE,
);

const isOver = ({ state }: Order): boolean =>
  ['rated', 'closed', 'rejected', 'withdrawn', 'merged'].includes(state);

it('would notice: a model with a wrong arrow does not agree', () => {
  const order = anOrder({ state: 'offered', offeredOnce: true });
  const model = { ...modelOf(order), state: 'merged' as const };
  const objections = Array.from({ length: 400 }, () => step(order, model).objections).flat();
  expect(objections.join()).toMatch(/from offered was taken/);
});
