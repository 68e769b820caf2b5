import type { OrderState } from '../../../domain/order/states';
import { partOf, type Person } from './cast';
import { isHandler, type Modelled } from './modelled';

/** What somebody asks of the order; `body` is all that tells two bodies of a command apart. */
export interface Wanted {
  person: Person;
  command: CommandOfModel;
  body: string;
}

/** One row of the specification's table: from which states, by whom, and where it leads. */
export interface Arrow {
  from: string;
  by: (order: Modelled, person: Person) => boolean;
  /** Who of them may, beyond that; refused like a wrong role. */
  permits?: (order: Modelled, person: Person) => boolean;
  /** The code of a rule that does not hold. */
  refuses?: (order: Modelled) => string | undefined;
  to: (order: Modelled, wanted: Wanted) => Partial<Modelled>;
}

const OPEN = 'placed accepted offered taken started paused escalated';
const is = (part: string) => (_: Modelled, person: Person) => partOf(person).is === part;
const staff = is('staff');
const resident = is('resident');
const above = is('above');
const either =
  (...rules: Arrow['by'][]): Arrow['by'] =>
  (order, person) =>
    rules.some((rule) => rule(order, person));
const isBidder: Arrow['by'] = ({ wasOffered }, person) =>
  wasOffered && partOf(person).is === 'partner';
const to =
  (state: OrderState, more: Partial<Modelled> = {}) =>
  () => ({ state, ...more });
const same = (): Partial<Modelled> => ({});
const freed = { holder: undefined, pause: undefined };

/** A partner that had taken it stays named when it is withdrawn; whoever was only asked, or the owner itself, does not. */
const atEnd = ({ holder }: Modelled): Partial<Modelled> => ({
  state: 'withdrawn',
  pause: undefined,
  holder: holder?.partner === undefined ? undefined : holder,
});

// prettier-ignore
export const ARROWS = {
  amend:     [{ from: OPEN, by: resident, to: ({ pause }) => pause?.waitsForResident === true ? { state: 'started', pause: undefined } : {} }],
  withdraw:  [{ from: `${OPEN} merged`, by: resident, to: atEnd }],
  urge:      [{ from: OPEN, by: resident, refuses: ({ wasUrged }) => wasUrged ? 'urged_too_soon' : undefined, to: () => ({ wasUrged: true }) }],
  accept:    [{ from: 'placed', by: staff, to: to('accepted') }],
  contact:   [{ from: `${OPEN} fulfilled`, by: either(staff, isHandler), to: same }],
  pool:      [{ from: 'accepted offered', by: staff, to: to('offered', { ...freed, wasOffered: true }) }],
  claim:     [{ from: 'offered', by: isBidder, to: (_, { person }) => taken(person) }],
  recall:    [{ from: 'offered taken started paused', by: staff, to: to('accepted', freed) }],
  decline:   [{ from: 'offered', by: isBidder, permits: () => false, to: same },
              { from: 'taken started', by: isHandler, to: to('accepted', freed) }],
  start:     [{ from: 'taken', by: isHandler, to: to('started') },
              { from: 'accepted', by: staff, to: (_, { person }) => ({ state: 'started', holder: { worker: person } }) }],
  progress:  [{ from: 'accepted taken started paused escalated', by: isHandler, to: same },
              { from: 'accepted taken started paused escalated', by: above, permits: ({ reopened }) => reopened >= 3, to: same },
              { from: 'accepted taken started paused escalated', by: staff, permits: ({ state }) => state === 'accepted', to: same }],
  pause:     [{ from: 'started', by: isHandler, refuses: ({ pauses }) => pauses >= 2 ? 'pause_limit' : undefined,
                to: ({ pauses }, { person, body }) => ({ state: 'paused', pauses: pauses + 1, pause: { by: person, waitsForResident: body.includes('resident') } }) }],
  resume:    [{ from: 'paused', by: either(staff, isHandler, above), permits: ({ pause }, person) => partOf(person).is === 'staff' || pause?.by === person,
                to: to('started', { pause: undefined }) }],
  fulfil:    [{ from: 'taken started', by: either(staff, isHandler), to: to('fulfilled') },
              { from: 'accepted', by: staff, refuses: () => 'illegal_transition', to: same }],
  'send-back': [{ from: 'fulfilled', by: staff, to: ({ holder }) => holder?.partner === undefined ? { state: 'accepted', ...freed } : { state: 'started' } }],
  rate:      [{ from: 'fulfilled closed', by: resident, to: to('rated') }],
  reopen:    [{ from: 'fulfilled closed rated', by: resident, to: ({ reopened }) => ({ state: reopened + 1 < 3 ? 'accepted' : 'escalated', ...freed, reopened: reopened + 1 }) }],
  supervise: [{ from: OPEN, by: above, to: same }],
} as const satisfies Readonly<Record<string, readonly Arrow[]>>;

export type CommandOfModel = keyof typeof ARROWS;
export const COMMANDS_OF_MODEL: readonly CommandOfModel[] = Object.keys(ARROWS).filter(
  (name): name is CommandOfModel => name in ARROWS,
);
export const arrowsOf = (name: CommandOfModel): readonly Arrow[] => ARROWS[name];

function taken(person: Person): Partial<Modelled> {
  const { partner } = partOf(person);
  const holder = partner === undefined ? { worker: person } : { partner, worker: person };
  return { state: 'taken', holder };
}
