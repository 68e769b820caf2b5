import { diceOf, type Dice } from '../api/junk';
import type { Operation } from './check';
import { PEOPLE, type Person } from './cast';
import { ask } from './ask';
import type { Modelled } from './modelled';
import type { Answer, Call } from './order-model';
import { wishOf, type Command, type Seen } from './wish';

export type History = Operation<Call, Answer>[];

export interface Stage {
  url: string;
  orderId: string;
  initial: Modelled;
  tokenOf: (person: Person) => Promise<string>;
  now: number;
}

const HANGS_UP = 0.05;
const TAPS_TWICE = 0.08;
const FEWEST = 8;
const MOST = 14;
/** Who usually is there when it is about something. */
const CORE: readonly [Person, ...Person[]] = [
  'staff-zhao',
  'repair-worker',
  'resident-wang',
  'lead-chen',
  'property-worker',
  'repair-lead',
];

/** Lets three to five clients loose on one order, each one thing after another, and writes down what they saw. */
export async function play(seed: number, stage: Stage): Promise<History> {
  const dice = diceOf(seed);
  const clients = Array.from({ length: 3 + dice.below(3) }, (_, index) => ({
    index,
    person: dice.chance(0.85) ? dice.pick(CORE) : dice.pick([CORE[0], ...PEOPLE]),
    dice: diceOf(seed * 31 + index),
  }));
  const wanted = FEWEST + dice.below(MOST - FEWEST + 1);
  const recorder = createRecorder();
  await Promise.all(
    clients.map((client, index) => {
      const share = Math.floor(wanted / clients.length);
      return act(stage, recorder, {
        ...client,
        count: share + (index < wanted % clients.length ? 1 : 0),
      });
    }),
  );
  return recorder.history();
}

interface Acting {
  index: number;
  person: Person;
  dice: Dice;
  count: number;
}

async function act(
  stage: Stage,
  recorder: Recorder,
  { index, person, dice, count }: Acting,
): Promise<void> {
  const token = await stage.tokenOf(person);
  let seen: Seen = { state: stage.initial.state, version: stage.initial.events.length };
  const sent: Command[] = [];
  let taps = 0;
  const fresh = (): string => `${index}${(taps += 1)}`;
  for (let left = count; left > 0;) {
    const call = wishOf(dice, person, { seen, sent, fresh });
    if (call.kind === 'command') sent.push(call);
    const isDouble = left > 1 && call.kind === 'command' && dice.chance(TAPS_TWICE);
    const answers = await Promise.all(
      Array.from({ length: isDouble ? 2 : 1 }, () => {
        const hangsUp = dice.chance(HANGS_UP);
        return recorder.record(index, call, () => ask({ ...stage, token }, call, { hangsUp }));
      }),
    );
    left -= answers.length;
    for (const { state, version } of answers.flatMap((one) => one ?? []))
      if (state !== undefined && version !== undefined) seen = { state, version };
  }
}

type Recorder = ReturnType<typeof createRecorder>;

/** One counter for all: what ended before something else began has the smaller number. */
function createRecorder() {
  let ticks = 0;
  const operations: History = [];
  const tick = (): number => (ticks += 1);
  return {
    record: async (
      client: number,
      call: Call,
      send: () => Promise<Answer | undefined>,
    ): Promise<Answer | undefined> => {
      const operation: History[number] = { client, call, invoked: tick() };
      operations.push(operation);
      const answer = await send();
      if (answer !== undefined) operation.answered = { at: tick(), answer };
      return answer;
    },
    history: (): History => operations.map((one) => withOvertakers(one, operations)),
  };
}

/** How many commands may have been written while this one was under way. */
function withOvertakers(one: History[number], all: History): History[number] {
  const { answered } = one;
  if (answered?.answer.code !== 'version_conflict') return one;
  const overtakenBy = all.filter(
    (other) =>
      other !== one &&
      other.call.kind === 'command' &&
      other.invoked < answered.at &&
      (other.answered?.at ?? Infinity) > one.invoked &&
      (other.answered === undefined || isWritten(other.answered.answer)),
  ).length;
  return { ...one, answered: { ...answered, answer: { ...answered.answer, overtakenBy } } };
}

const isWritten = ({ status, isReplay }: Answer): boolean => status === 200 && isReplay !== true;
