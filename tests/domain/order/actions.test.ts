import { DomainError } from '../../../domain/errors';
import { actionsOf } from '../../../domain/order/actions';
import { allowedMove, requireAllowed } from '../../../domain/order/allow';
import { isMachine, type Person } from '../../../domain/access/people';
import { COMMAND_NAMES, type CommandName } from '../../../domain/order/command-names';
import { OFFERED } from '../../../domain/order/offered';
import type { Order } from '../../../domain/order/order';
import { ORDER_STATES } from '../../../domain/order/states';
import { aCategory, anAnswerCategory, anOrder, now, standing } from '../../support/orders';
import { offers } from '../../support/offers';
import { EVERYBODY, theNeighbour, theResident, theStaff } from '../../support/people';

const PEOPLE = Object.values(EVERYBODY).filter((one): one is Person => !isMachine(one));

/** Whether the table lets this person take the command now. */
function isOpenTo(name: CommandName, order: Order, person: Person): boolean {
  try {
    requireAllowed(order, name, person, standing(order, person));
    allowedMove(order, name, person, standing(order, person));
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

describe('the actions of an answer', () => {
  it.each(ORDER_STATES)('are what the table allows when it is %s', (state) => {
    const order = anOrder({ state });
    for (const person of PEOPLE) {
      const offered = offers(order, person, { category: anAnswerCategory() });
      for (const name of COMMAND_NAMES) {
        const isOpen = isOpenTo(name, order, person);
        const cell = [person.id, name];
        if (offered.includes(name)) expect([...cell, isOpen]).toEqual([...cell, true]);
        else if (isOpen) {
          const isHeldBack = name in OFFERED || name === 'join' || name === 'place';
          expect([...cell, isHeldBack]).toEqual([...cell, true]);
        }
      }
    }
  });

  it('come in the order of the table, with their words and fields', () => {
    const order = anOrder();
    const actions = actionsOf(order, theStaff, standing(order, theStaff), {
      now,
      category: aCategory(),
      isPublic: false,
    });
    expect(actions.map(({ command }) => command)).toEqual([
      'accept',
      'contact',
      'forward',
      'merge',
      'escalate',
      'comment',
    ]);
    expect(actions[0]).toMatchObject({ label: '接单', fields: [{ name: 'categoryCode' }, {}, {}] });
  });
});

describe('joining (同求)', () => {
  const order = anOrder({ state: 'started', public: true });

  it('is for neighbours, of what is public and open, once', () => {
    expect(offers(order, theNeighbour, { isPublic: true })).toEqual(['join']);
    expect(offers(order, theNeighbour)).toEqual([]);
    expect(offers(order, theNeighbour, { isPublic: true, follows: true })).toEqual(['leave']);
    expect(offers(anOrder({ state: 'rated' }), theNeighbour, { isPublic: true })).toEqual([]);
  });

  it('is not for who placed it', () => {
    expect(offers(order, theResident, { isPublic: true })).not.toContain('join');
  });
});
