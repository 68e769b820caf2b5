import { isMachine, type Actor } from '../access/people';
import type { Standing } from '../access/relations';
import { DomainError } from '../errors';
import { allowedMove, requireAllowed } from './allow';
import { applyPatch, type Change, type Facts, type Moment } from './change';
import { dueOf } from './due';
import { digestOf, HISTORY_LIMIT, nextHash } from './history';
import { versionOf, type Order, type OrderEvent, type SaidText } from './order';
import { ENDED_STATES, type OrderState } from './states';
import { RULES, type StepInput } from './rules';
import { TABLE, type Move, type Step } from './table';

export interface Command<Name extends Step> {
  name: Name;
  input: StepInput[Name];
  /** The version that `If-Match` names. */
  ifMatch?: number;
}

/** What one command leads to: the order with one event more, and what was said, to be kept beside it. */
export interface Decision {
  order: Order;
  event: OrderEvent;
  text?: SaidText;
}

const ending: ReadonlySet<OrderState> = new Set([...ENDED_STATES, 'fulfilled', 'merged']);

/**
 * One step of the loop, in the order of checks: role or relation (`forbidden`), version
 * (`version_conflict`), state (`illegal_transition`), then the command's own rule. Pure: nothing is
 * changed, the next order is returned. `standing` must be the actor's, and not empty (else it is not visible).
 */
export function decide<Name extends Step>(
  order: Order,
  command: Command<Name>,
  actor: Actor,
  { standing, facts, moment }: { standing: Standing; facts: Facts; moment: Moment },
): Decision {
  const { name, input, ifMatch } = command;
  requireAllowed(order, name, actor, standing);
  if (ifMatch !== undefined && ifMatch !== versionOf(order))
    throw new DomainError('version_conflict');
  const { move, who, role } = allowedMove(order, name, actor, standing);
  const person = isMachine(actor) ? {} : { person: actor };
  const change = RULES[name](order, input, {
    acting: { relation: who.relation, ...person },
    facts,
    moment,
  });
  const to = stateAfter(order, move.to, change.state);
  const isEnd = to !== order.state && ending.has(to);
  if (versionOf(order) >= HISTORY_LIMIT && !isEnd) throw new DomainError('history_full');
  const event = eventOf(change, {
    name,
    to,
    role,
    moment,
    ...(isMachine(actor) ? {} : { by: actor.id }),
    ...handlerAfter(order, change),
  });
  return {
    order: nextOrder(order, change, { event, to, facts, moment }),
    event,
    ...textOf(change, moment),
  };
}

/** The move's state, or the one that the command chose among the move's; anything else is a broken table. */
function stateAfter(order: Order, to: Move['to'], chosen: OrderState | undefined): OrderState {
  const possible = to === 'same' ? [order.state] : typeof to === 'string' ? [to] : to;
  const state = chosen ?? possible[0] ?? order.state;
  if (!possible.includes(state)) throw new Error(`no move from ${order.state} to ${state}`);
  return state;
}

/** Who has it in hand from now on, where the command changes that. */
function handlerAfter(order: Order, { patch = {} }: Change): Pick<OrderEvent, 'handler'> {
  const { partner, workerId } = applyPatch(order, patch);
  if (partner?.id === order.partner?.id && workerId === order.workerId) return {};
  return {
    handler: {
      ...(partner === undefined ? {} : { partnerId: partner.id }),
      ...(workerId === undefined ? {} : { workerId }),
    },
  };
}

interface EventContext extends Pick<OrderEvent, 'to' | 'role' | 'by' | 'handler'> {
  name: Step;
  moment: Moment;
}

function eventOf(change: Change, context: EventContext): OrderEvent {
  const { name, to, role, by, moment, handler } = context;
  const { data, said } = change;
  return {
    at: moment.now,
    role,
    ...(by === undefined ? {} : { by }),
    command: name,
    to,
    ...(data === undefined || Object.keys(data).length === 0 ? {} : { data }),
    ...(said === undefined
      ? {}
      : { digest: digestOf(said, by, moment.salt), textId: moment.textId }),
    ...(handler === undefined ? {} : { handler }),
  };
}

function nextOrder(
  order: Order,
  { patch = {} }: Change,
  { event, to, facts, moment }: { event: OrderEvent; to: OrderState; facts: Facts; moment: Moment },
): Order {
  const next = applyPatch(order, {
    ...patch,
    state: to,
    updatedAt: moment.now,
    events: [...order.events, event],
    head: nextHash(event, { sequence: versionOf(order) + 1, from: order.state, head: order.head }),
  });
  const category = facts.findCategory(next.categoryCode) ?? facts.category;
  const { dueAt, dueSince } = dueOf(next, category, facts.calendar);
  return applyPatch(next, { dueAt, dueSince, ...(isMoot(next) ? { requested: undefined } : {}) });
}

/** What was asked of the level above is over once the order stands where that cannot be done any more. */
const isMoot = ({ requested, state }: Order): boolean =>
  requested !== undefined &&
  !TABLE[requested.command].moves.some(({ from }) => from.includes(state));

function textOf(change: Change, { textId, now, salt }: Moment): { text?: SaidText } {
  const { said, replaces, name } = change;
  if (said === undefined) return {};
  const text: SaidText = {
    id: textId,
    at: now,
    salt,
    ...(name === undefined ? {} : { name }),
    said,
    ...(replaces === undefined ? {} : { replaces }),
  };
  return { text };
}
