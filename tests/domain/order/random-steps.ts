import type { Actor } from '../../../domain/access/people';
import { isMachine } from '../../../domain/access/people';
import { acting } from '../../../domain/order/allow';
import type { Category } from '../../../domain/catalogue/types';
import type { Facts } from '../../../domain/order/change';
import { COMMAND_NAMES, type CommandName } from '../../../domain/order/command-names';
import { decide, type Decision } from '../../../domain/order/decide';
import type { Order } from '../../../domain/order/order';
import type { StepInput } from '../../../domain/order/rules';
import { BESIDE, TABLE, type Step } from '../../../domain/order/table';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { fullEvidence, OTHER_ORDER, someInput } from '../../support/inputs';
import { anOrder, aPartner, someFacts, standing, theComplaint } from '../../support/orders';
import { CANARY, type Told } from '../../support/looks';
import {
  EVERYBODY,
  PARTNER_ID,
  RIVAL_ID,
  theFarLead,
  theFarStaff,
  theMate,
  theStaff,
} from '../../support/people';

const isStep = (name: CommandName): name is Step => !BESIDE.some((beside) => beside === name);
const STEPS = COMMAND_NAMES.filter(isStep);
const ACTORS: readonly Actor[] = [...Object.values(EVERYBODY), theFarLead];
const PAUSES = [0, MINUTE, 3 * HOUR, DAY, 8 * DAY] as const;

/** Three numbers choose who does what, after how long, and how. */
export interface Dice {
  step: number;
  pause: number;
  how: number;
}

const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
};

interface OpenStep {
  name: Step;
  actor: Actor;
}

/** Everybody’s commands for which it is the time, by the table. */
const openSteps = (order: Order): OpenStep[] =>
  ACTORS.flatMap((actor) => {
    const stands = standing(order, actor);
    return STEPS.filter((name) =>
      TABLE[name].moves.some(
        (move) => move.from.includes(order.state) && acting(move, order, actor, stands),
      ),
    ).map((name) => ({ name, actor }));
  });

const ONWARD: readonly Step[] = ['accept', 'pool', 'claim', 'start', 'fulfil', 'rate', 'close'];

/** Every second time a step onward, so that walks come to an end and beyond it. */
function chooseStep(steps: readonly OpenStep[], { step, how }: Dice): OpenStep {
  const onward = steps.filter(({ name }) => ONWARD.includes(name));
  return pick(how % 2 === 0 && onward.length > 0 ? onward : steps, step);
}

function inputsAt(at: number, how: number): StepInput {
  const feedback = { ...fullEvidence.feedback, at, words: CANARY.contactWords };
  return {
    ...someInput,
    accept: pick(
      [
        {},
        { triage: 'complex' as const },
        {},
        { sensitive: true },
        {},
        {},
        { categoryCode: 'complaint' },
      ],
      how,
    ),
    withdraw: { reasonCode: 'solved', reason: CANARY.explanation },
    reschedule: how % 3 ? { agree: true } : { from: at + HOUR, to: at + 2 * HOUR },
    pause: { ...someInput.pause, expectedAt: at + DAY },
    shelve: { ...someInput.shelve, reviewAt: at + 30 * DAY },
    'request-extension': { until: at + (how % 9) * DAY, reason: CANARY.explanation },
    supervise: how % 3 ? { text: '快' } : { text: '快', dueAt: at + HOUR },
    respond: { keepPartner: how % 3 > 0 },
    start: how % 3 ? {} : { workerId: theStaff.id },
    fulfil: { ...fullEvidence, place: CANARY.address, handledAt: at, feedback },
    claim: how % 3 ? {} : { promisedAt: at + HOUR },
    redact: { field: pick(['description', 'contact', 'photo', 'evidence'], how), reason: '隐私' },
  };
}

function factsFor(order: Order, actor: Actor, how: number, { texts }: Told): Partial<Facts> {
  const ids = isMachine(actor) ? [] : actor.memberships.flatMap(({ partnerId }) => partnerId ?? []);
  const id = ids[0] ?? pick([PARTNER_ID, RIVAL_ID], how);
  const target = pick(['accepted', 'fulfilled', 'rejected'] as const, how);
  return {
    partner: { partner: aPartner({ fees: [] }, id), openOrders: how % 30 },
    qualifying: how % 4,
    worker: pick([theMate, theStaff, theFarStaff], how),
    targetServed: true,
    followers: how % 7 === 0 ? 2 : 0,
    target: anOrder({ id: OTHER_ORDER, state: target, ownerArea: order.ownerArea }),
    texts,
  };
}

/** One step of somebody for whom it is open, by the dice; undefined where nothing is open to anybody. */
export function randomStep(
  told: Told,
  dice: Dice,
  category: Category,
): (() => Decision) | undefined {
  const { order } = told;
  const steps = openSteps(order);
  if (steps.length === 0) return undefined;
  const { pause, how } = dice;
  const { name, actor } = chooseStep(steps, dice);
  const at = order.updatedAt + pick(PAUSES, pause);
  const kind = order.categoryCode === 'complaint' ? theComplaint : category;
  return () =>
    decide(order, { name, input: inputsAt(at, how)[name] }, actor, {
      standing: standing(order, actor),
      facts: someFacts({ category: kind, ...factsFor(order, actor, how, told) }),
      moment: { now: at, salt: 'salt', textId: `text-${order.events.length}` },
    });
}
