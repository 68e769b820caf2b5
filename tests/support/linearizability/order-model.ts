import type { SequentialModel } from './check';
import { partOf, type Person } from './cast';
import { arrowsOf, type Arrow, type Wanted } from './arrows';
import { isHandler, isKnown, keyOfState, type Modelled } from './modelled';

export type Call =
  | { kind: 'read'; person: Person }
  | { kind: 'history'; person: Person }
  | (Wanted & { kind: 'command'; key: string; ifMatch?: number });

/** What of an answer the model has to explain. */
export interface Answer {
  status: number;
  code?: string;
  state?: string;
  version?: number;
  /** `Idempotency-Replayed`. */
  isReplay?: boolean;
  /** The commands of a history. */
  commands?: readonly string[];
  /** How many other commands may have been written while this one ran. */
  overtakenBy?: number;
}

/** A command without `If-Match` gives up when so many others were faster. */
const TRIES = 3;

/** One order as the specification has it, for one person at a time. */
export const orderModel: SequentialModel<Modelled, Call, Answer> = {
  keyOf: keyOfState,
  step: (order, call, answer) => {
    if (call.kind === 'command') return afterCommand(order, call, answer);
    if (answer === undefined) return [order];
    return isReadRight(order, call, answer) ? [order] : [];
  },
};

function isReadRight(order: Modelled, { kind, person }: Call, answer: Answer): boolean {
  if (!isKnown(order, person)) return answer.status === 404;
  if (kind === 'history') {
    // The pool shows what is to be done, not what has been.
    const shown = seesHistory(order, person) ? order.events : [];
    return answer.status === 200 && answer.commands?.join() === shown.join();
  }
  return answer.status === 200 && isOrderRight(order, answer);
}

const seesHistory = (order: Modelled, person: Person): boolean =>
  partOf(person).is !== 'partner' || isHandler(order, person);

const isOrderRight = ({ state, events }: Modelled, answer: Answer): boolean =>
  answer.state === state && answer.version === events.length;

type Command = Extract<Call, { kind: 'command' }>;

function afterCommand(
  order: Modelled,
  call: Command,
  answer: Answer | undefined,
): readonly Modelled[] {
  const gaveUp = givenUp(order, call, answer);
  const verdict = verdictOn(order, call);
  if (typeof verdict === 'object') {
    const isRight = answer === undefined || (isPlain(answer) && isOrderRight(verdict, answer));
    return isRight ? [verdict, ...gaveUp] : gaveUp;
  }
  if (answer === undefined) return [order];
  const isRight =
    verdict === 'replay'
      ? answer.status === 200 && answer.isReplay === true && isOrderRight(order, answer)
      : answer.code === verdict && (answer.status !== 409 || isOrderRight(order, answer));
  return isRight ? [order] : gaveUp;
}

const isPlain = ({ status, isReplay }: Answer): boolean => status === 200 && isReplay !== true;

/** Whatever it finds in the end, a command gives up where three others came before it, one after another. */
const givenUp = (order: Modelled, { ifMatch }: Command, answer: Answer | undefined): Modelled[] =>
  answer?.code === 'version_conflict' &&
  ifMatch === undefined &&
  (answer.overtakenBy ?? 0) >= TRIES &&
  isOrderRight(order, answer)
    ? [order]
    : [];

/** The order after the command, or why it is refused, in the order of checks; `replay` where its key was seen. */
function verdictOn(order: Modelled, call: Command): Modelled | string {
  const { person, command, body, key, ifMatch } = call;
  const asked = `${command} ${body}`;
  const earlier = order.keys[`${person} ${key}`];
  if (earlier !== undefined) return earlier === asked ? 'replay' : 'idempotency_key_reused';
  if (!isKnown(order, person, command)) return 'not_found';
  const arrow = arrowFor(order, call);
  if (arrow === 'forbidden') return arrow;
  if (ifMatch !== undefined && ifMatch !== order.events.length) return 'version_conflict';
  if (arrow === undefined) return 'illegal_transition';
  const refusal = arrow.refuses?.(order);
  if (refusal !== undefined) return refusal;
  return {
    ...order,
    ...arrow.to(order, call),
    events: [...order.events, command],
    keys: { ...order.keys, [`${person} ${key}`]: asked },
  };
}

/** The arrow that this person takes here; undefined where there is none from this state. */
function arrowFor(order: Modelled, { person, command }: Command): Arrow | 'forbidden' | undefined {
  const arrows = arrowsOf(command);
  const isHere = ({ from }: Arrow): boolean => from.split(' ').includes(order.state);
  const mine = arrows.filter(({ by }) => by(order, person));
  const here = mine.filter(isHere);
  if (mine.length === 0 || (here.length === 0 && arrows.some(isHere))) return 'forbidden';
  const permitted = here.find(({ permits }) => permits?.(order, person) ?? true);
  return here.length > 0 && permitted === undefined ? 'forbidden' : permitted;
}
