import type { Dice } from '../api/junk';
import { partOf, type CAST, type Person } from './cast';
import { arrowsOf, COMMANDS_OF_MODEL, type CommandOfModel } from './arrows';
import type { Call } from './order-model';

/** What a client knows of the order: its last answer. */
export interface Seen {
  state: string;
  version: number;
}

export type Command = Extract<Call, { kind: 'command' }>;

const READS = 0.14;
const HISTORIES = 0.24;
const REPEATS = 0.36;
const OTHER_BODY = 0.2;
const FITTING = 0.85;
const WITH_IF_MATCH = 0.3;
const WRONG_IF_MATCH = 0.15;

/** What this person sends next: a reading, something again under its key, or a command, mostly one that fits what they saw last. */
export function wishOf(
  dice: Dice,
  person: Person,
  { seen, sent, fresh }: { seen: Seen; sent: readonly Command[]; fresh: () => string },
): Call {
  const roll = dice.below(1000) / 1000;
  if (roll < READS) return { kind: 'read', person };
  if (roll < HISTORIES) return { kind: 'history', person };
  const [first, ...rest] = sent;
  if (roll < REPEATS && first !== undefined) {
    const again = dice.pick([first, ...rest]);
    return dice.chance(OTHER_BODY) ? { ...again, body: `${again.body}!` } : again;
  }
  const command = commandFor(dice, person, seen);
  const body = command === 'pause' && dice.chance(0.5) ? 'resident' : fresh();
  return {
    ...{ kind: 'command', person, command, body, key: `tap-${fresh()}-of-a-client` },
    ...(dice.chance(WITH_IF_MATCH) ? { ifMatch: ifMatchOf(dice, seen) } : {}),
  };
}

const ifMatchOf = (dice: Dice, { version }: Seen): number =>
  dice.chance(WRONG_IF_MATCH) ? version + dice.pick([-1, 1]) : version;

/** By whom the arrows of a command are taken, roughly: enough to choose from. */
function commandFor(dice: Dice, person: Person, { state }: Seen): CommandOfModel {
  const mine = COMMANDS_OF_MODEL.filter((name) => USUAL[partOf(person).is].includes(name));
  const fitting = mine.filter((name) =>
    arrowsOf(name).some(({ from }) => from.split(' ').includes(state)),
  );
  // Who ends an order ends the race: that is for the minority.
  const lively = fitting.filter((name) => name !== 'withdraw' || dice.chance(0.25));
  const [first = 'amend', ...rest] = dice.chance(FITTING)
    ? lively.length > 0
      ? lively
      : mine
    : COMMANDS_OF_MODEL;
  return dice.pick([first, ...rest]);
}

const USUAL: Readonly<Record<(typeof CAST)[Person]['is'], readonly CommandOfModel[]>> = {
  resident: ['amend', 'withdraw', 'urge', 'rate', 'reopen'],
  stranger: ['amend', 'claim'],
  staff: [
    'accept',
    'contact',
    'pool',
    'recall',
    'start',
    'progress',
    'fulfil',
    'send-back',
    'resume',
  ],
  partner: [
    'claim',
    'claim',
    'decline',
    'start',
    'progress',
    'pause',
    'resume',
    'fulfil',
    'contact',
  ],
  above: ['supervise', 'progress', 'resume'],
};
