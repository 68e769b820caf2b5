import { isMachine, type Actor } from '../access/people';
import type { ActingRelation, Standing } from '../access/relations';
import { DomainError } from '../errors';
import type { CommandName } from './command-names';
import type { Order } from './order';
import { TABLE, type Move, type Who } from './table';
import type { ActorRole } from './vocabulary';

export interface ActingAs {
  who: Who;
  role: ActorRole;
}

/** Every relation of the move that this actor stands in, in the order of the row. */
function relationsHeld(move: Move, actor: Actor, standing: Standing): ActingAs[] {
  if (isMachine(actor)) {
    const { machine } = actor;
    return move.by.includes(machine) ? [{ who: { relation: machine }, role: machine }] : [];
  }
  return move.by.flatMap((relation) => {
    const role = roleIn(relation, standing);
    return role === undefined ? [] : [{ who: { relation, personId: actor.id }, role }];
  });
}

function roleIn(relation: ActingRelation, standing: Standing): ActorRole | undefined {
  if (relation === 'clock' || relation === 'stream') return undefined;
  if (relation === 'anyone') return standing.get('anyone') ?? 'resident';
  return standing.get(relation);
}

/** What the platform alone does in a state takes nothing from people: to them it is the wrong state. */
const isForPeople = ({ by }: Move): boolean =>
  by.some((relation) => relation !== 'clock' && relation !== 'stream');

/** How a move lets this actor act: the first relation of the row that holds and is permitted. */
export const acting = (
  move: Move,
  order: Order,
  actor: Actor,
  standing: Standing,
): ActingAs | undefined =>
  relationsHeld(move, actor, standing).find(({ who }) => move.permits?.(order, who) ?? true);

/** Denies by default: throws `forbidden` unless some move of the command is open to this relation. */
export function requireAllowed(
  order: Order,
  name: CommandName,
  actor: Actor,
  standing: Standing,
): void {
  const { moves } = TABLE[name];
  const isHere = ({ from }: Move): boolean => from.includes(order.state);
  const mine = moves.filter((move) => relationsHeld(move, actor, standing).length > 0);
  const isOthers = !mine.some(isHere) && moves.some((move) => isHere(move) && isForPeople(move));
  const isRefused =
    mine.some(isHere) &&
    mine.filter(isHere).every((move) => acting(move, order, actor, standing) === undefined);
  if (mine.length === 0 || isOthers || isRefused) throw new DomainError('forbidden');
}

/** The move that this actor takes from the order's state, or `illegal_transition`. */
export function allowedMove(
  order: Order,
  name: CommandName,
  actor: Actor,
  standing: Standing,
): ActingAs & { move: Move } {
  for (const move of TABLE[name].moves) {
    const found = move.from.includes(order.state)
      ? acting(move, order, actor, standing)
      : undefined;
    if (found !== undefined) return { move, ...found };
  }
  throw new DomainError('illegal_transition', { state: order.state, command: name });
}
