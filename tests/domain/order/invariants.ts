import { AREA_LEVELS, isInside, levelOf } from '../../../domain/area';
import type { Order } from '../../../domain/order/order';
import { ENDED_STATES, isOpen, type OrderState } from '../../../domain/order/states';

const PROMISED: readonly OrderState[] = ['accepted', 'offered', 'taken', 'started', 'paused'];
const HANDLING = [
  'partner',
  'directed',
  'workerId',
  'selfHandled',
  'takenAt',
  'handlerPromisedAt',
  'agreedTime',
  'proposedTime',
  'quote',
  'pause',
  'extension',
] as const satisfies readonly (keyof Order)[];
const isEnded = (state: OrderState): boolean => ENDED_STATES.some((ended) => ended === state);

/** What holds of every order, whatever was done with it; each with its name where it does not. */
const INVARIANTS: Readonly<Record<string, (order: Order) => boolean>> = {
  'the last event leads to the state': ({ events, state }) => events.at(-1)?.to === state,
  'every text has its digest': ({ events }) =>
    events.every(({ digest, textId }) => (digest === undefined) === (textId === undefined)),
  'a due time stands where it is somebody’s turn': ({ state, dueAt }) =>
    (dueAt !== undefined) === (isOpen(state) || state === 'fulfilled'),
  'a due time runs from somewhere': ({ dueAt, dueSince }) =>
    (dueAt === undefined) === (dueSince === undefined),
  'an end is promised once it was accepted': ({ state, promisedAt, pause }) =>
    promisedAt !== undefined || !PROMISED.includes(state) || pause?.resumeTo === 'escalated',
  'one community or level owns it': ({ ownerArea }) =>
    AREA_LEVELS.indexOf(levelOf(ownerArea)) <= AREA_LEVELS.indexOf('community'),
  'nobody handles it while the owner has it': (order) =>
    !['placed', 'accepted'].includes(order.state) ||
    HANDLING.every((field) => order[field] === undefined),
  'an offer has a partner exactly when it is directed': ({ state, directed, partner, takenAt }) =>
    state !== 'offered' ||
    ((directed === true) === (partner !== undefined) && takenAt === undefined),
  'work is somebody’s': ({ state, partner, selfHandled, workerId }) =>
    !['taken', 'started'].includes(state) ||
    (workerId !== undefined && (partner !== undefined) !== (selfHandled === true)),
  'what is paused knows until when': ({ state, pause }) =>
    state !== 'paused' || pause !== undefined,
  'what is escalated stands above its owner': ({ state, escalation, ownerArea }) =>
    state !== 'escalated' ||
    (escalation !== undefined &&
      escalation.level !== ownerArea &&
      isInside(ownerArea, escalation.level)),
  'what has ended knows when': ({ state, endedAt }) => isEnded(state) === (endedAt !== undefined),
  'only what is rated has a rating': ({ state, rating }) =>
    (state === 'rated') === (rating !== undefined),
  'what is merged knows into what': ({ state, mergedInto }) =>
    state !== 'merged' || mergedInto !== undefined,
  'what is asked can still be done': ({ state, requested }) =>
    requested === undefined ||
    (requested.command === 'exempt' ? isEnded(state) : !isEnded(state) && state !== 'fulfilled'),
  'nothing is kept as undefined': (order) =>
    Object.values(order).every((value) => value !== undefined),
};

/** The names of what does not hold. */
export const brokenIn = (order: Order): string[] =>
  Object.entries(INVARIANTS).flatMap(([name, holds]) => (holds(order) ? [] : [name]));
