import type { Actor } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { decide } from '../../domain/order/decide';
import type { Order } from '../../domain/order/order';
import type { StepInput } from '../../domain/order/rules';
import type { Step } from '../../domain/order/table';
import { DAY, HOUR, MINUTE } from '../../domain/time/shanghai';
import { diceOf } from '../support/api/junk';
import { fullEvidence, OTHER_ORDER, someInput } from '../support/inputs';
import { anOrder, aPartner, now, someFacts, standing } from '../support/orders';
import { EVERYBODY, PARTNER_ID, theMate, theStaff } from '../support/people';
import { mayStart, modelAfter, STEPS, type Modelled, type Sent } from './model';

/** The same walk each time. */
export const dice = diceOf(4);
const ACTORS: readonly [Actor, ...Actor[]] = [EVERYBODY.theResident, ...Object.values(EVERYBODY)];
/** Who never may anything, whatever the state: a community that has nothing to do with it, until it is sent there. */
const isOutside = (actor: Actor, { events }: Order): boolean =>
  actor === EVERYBODY.theNeighbour ||
  actor === EVERYBODY.theAdmin ||
  (actor === EVERYBODY.theFarStaff && !events.some(({ command }) => command === 'forward'));
/** Refusals that say: not in this state. Everything else is a rule or a role. */
const OF_THE_STATE = 'illegal_transition';

const { theResident, theLead, theStream, theClock, theSubdistrict, thePartnerLead } = EVERYBODY;
const USUAL: readonly [names: string, actors: readonly Actor[]][] = [
  ['amend appeal withdraw agree-quote refuse-quote reschedule rate reopen urge', [theResident]],
  ['follow', [theStream]],
  ['close lapse', [theClock]],
  ['claim decline quote start fulfil pause request-extension', [thePartnerLead]],
  ['assign transfer reply progress', [thePartnerLead]],
  ['respond hand-back shelve exempt supervise grant-extension refuse-extension', [theSubdistrict]],
];
/** Whoever usually does it, so that walks get somewhere; all else is the lead's. */
const usualFor = (name: Step): readonly Actor[] => [
  theLead,
  ...USUAL.flatMap(([names, actors]) =>
    names.split(' ').includes(name) ? [...actors, ...actors, ...actors] : [],
  ),
];

export const placed = (): Order =>
  anOrder({
    events: [{ at: now, role: 'resident', by: 'resident', command: 'place', to: 'placed' }],
    triage: dice.chance(0.3) ? 'complex' : 'simple',
    placedAt: now,
    updatedAt: now,
    receivedAt: now,
  });

export const modelOf = (order: Order): Modelled => ({
  state: order.state,
  version: order.events.length,
  hasPartner: false,
  reopened: 0,
});

function inputsAt(at: number, due: number): StepInput {
  const reasons = ['resident', 'parts'] as const;
  return {
    ...someInput,
    pause: { ...someInput.pause, reasonCode: dice.pick(reasons), expectedAt: at + DAY },
    shelve: { ...someInput.shelve, reviewAt: at + 30 * DAY },
    reschedule: dice.chance(0.5) ? { agree: true } : { from: at + HOUR, to: at + 2 * HOUR },
    'request-extension': { until: due + dice.below(6) * HOUR, reason: '配件晚到' },
    respond: { keepPartner: dice.chance(0.7) },
    fulfil: { ...fullEvidence, handledAt: at, feedback: { ...fullEvidence.feedback, at } },
    merge: { intoOrderId: OTHER_ORDER },
    redact: { field: 'comment', reason: '写了门牌' },
  };
}

const TARGETS = [
  anOrder({ id: OTHER_ORDER, state: 'accepted' }),
  anOrder({ id: OTHER_ORDER, state: 'fulfilled' }),
  anOrder({ id: OTHER_ORDER, state: 'rejected' }),
] as const;

const ONWARD: readonly Step[] = ['accept', 'pool', 'claim', 'start', 'fulfil', 'close', 'rate'];

/** Taken by chance alone, or walks would be short. */
const ENDING: readonly Step[] = ['withdraw', 'forward', 'recall'];

/** Mostly one that the model allows now, and what answers an open question more often than chance would. */
function someStep({ quote, extension, state }: Order, model: Modelled): Step {
  if (quote?.state === 'quoted' && dice.chance(0.3))
    return dice.pick(['agree-quote', 'refuse-quote'] as const);
  if (extension?.state === 'requested' && dice.chance(0.3))
    return dice.pick(['grant-extension', 'refuse-extension'] as const);
  if (state === 'rated' && dice.chance(0.2)) return 'reply';
  if (state === 'rejected' && dice.chance(0.3)) return 'appeal';
  const open = STEPS.filter((name) => mayStart(model, name));
  const onward = ONWARD.filter((name) => open.includes(name));
  if (onward.length > 0 && dice.chance(0.25)) return dice.pick(listed(onward));
  const lively = open.filter((name) => !ENDING.includes(name));
  return dice.pick(listed(dice.chance(0.8) && lively.length > 0 ? lively : STEPS));
}

/** Whoever changes an order in its place is thrown out. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** One random command; the order and the model after it, and what to object to. */
export function step(order: Order, model: Modelled) {
  const at = order.updatedAt + dice.pick([0, 0, 0, MINUTE, MINUTE, HOUR, 3 * HOUR, DAY, 8 * DAY]);
  const name = someStep(order, model);
  const actor = dice.chance(0.7) ? dice.pick(listed(usualFor(name))) : dice.pick(ACTORS);
  const input = inputsAt(at, order.dueAt ?? at)[name];
  const target = { ...dice.pick(TARGETS), ownerArea: order.ownerArea };
  const facts = someFacts({
    partner: { partner: aPartner({ fees: [] }, PARTNER_ID), openOrders: dice.below(21) },
    worker: dice.pick([theMate, theStaff]),
    qualifying: dice.below(3),
    targetServed: true,
    target,
  });
  const stands = standing(order, actor);
  try {
    const { order: next } = decide(order, { name, input }, actor, {
      standing: stands,
      facts,
      moment: { now: at, salt: 'salt', textId: `text-${order.events.length}` },
    });
    const sent = sentOf(next, { input, isAbove: stands.has('levelAbove'), target });
    const expected = modelAfter(model, name, sent);
    return {
      order: frozen(next),
      model: expected,
      isTaken: true,
      objections: [
        ...(mayStart(model, name) ? [] : [`${name} from ${order.state} was taken`]),
        ...(next.state === expected.state
          ? []
          : [`${name} led to ${next.state}, not ${expected.state}`]),
        ...(next.events.length === expected.version ? [] : [`${name} wrote no event`]),
        ...(isOutside(actor, order) ? [`${name} was let to somebody who never may`] : []),
      ],
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const isWrong = error.code === OF_THE_STATE && mayStart(model, name) && !isSpecial(name, order);
    const objections = isWrong ? [`${name} was refused in ${order.state}`] : [];
    return { order, model, isTaken: false, objections };
  }
}

const listed = <T>([first, ...rest]: readonly T[]): readonly [T, ...T[]] => {
  if (first === undefined) throw new RangeError('nothing to choose from');
  return [first, ...rest];
};

function sentOf(
  next: Order,
  { input, isAbove, target }: { input: object; isAbove: boolean; target: Order },
): Sent {
  const by = isAbove && next.state === 'paused' ? 'levelAbove' : 'other';
  return {
    by,
    target: target.state,
    ...('keepPartner' in input ? { keepPartner: input.keepPartner === true } : {}),
    ...('reasonCode' in input ? { pauseReason: String(input.reasonCode) } : {}),
  };
}

/** Where the state alone does not decide: directed offers, answers without work, who it is that may. */
const isSpecial = (name: Step, { state, directed }: Order): boolean =>
  (name === 'claim' && directed === true) ||
  (name === 'fulfil' && state === 'accepted') ||
  ['escalate', 'start', 'decline', 'hand-back', 'reject'].includes(name);
