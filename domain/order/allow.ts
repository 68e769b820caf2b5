import { isMachine, type Actor } from '../access/people';
import type { ActingRelation, Standing } from '../access/relations';
import { DomainError } from '../errors';
import type { CommandName } from './command-names';
import type { Order } from './order';
import { TABLE, type Move, type Who } from './table';
import type { ActorRole } from './vocabulary';

/** The relation in which a move lets this actor act: the first of the row that holds. */
export function acting(
  move: Move,
  actor: Actor,
  standing: Standing,
): { who: Who; role: ActorRole } | undefined {
  if (isMachine(actor)) {
    const { machine } = actor;
    return move.by.includes(machine) ? { who: { relation: machine }, role: machine } : undefined;
  }
  for (const relation of move.by) {
    const role = roleIn(relation, standing);
    if (role !== undefined) return { who: { relation, personId: actor.id }, role };
  }
  return undefined;
}

function roleIn(relation: ActingRelation, standing: Standing): ActorRole | undefined {
  if (relation === 'clock' || relation === 'stream') return undefined;
  if (relation === 'anyone') return standing.get('anyone') ?? 'resident';
  return standing.get(relation);
}

const permits = (move: Move, order: Order, who: Who): boolean => move.permits?.(order, who) ?? true;

/** Denies by default: throws `forbidden` unless some move of the command is open to this relation. */
export function requireAllowed(
  order: Order,
  name: CommandName,
  actor: Actor,
  standing: Standing,
): void {
  const mine = TABLE[name].moves.filter((move) => acting(move, actor, standing) !== undefined);
  const here = mine.filter((move) => move.from.includes(order.state));
  const isLegalForOthers = TABLE[name].moves.some((move) => move.from.includes(order.state));
  if (mine.length === 0 || (here.length === 0 && isLegalForOthers))
    throw new DomainError('forbidden');
  const refused =
    here.length > 0 && here.every((move) => !isPermitted(move, order, actor, standing));
  if (refused) throw new DomainError('forbidden');
}

function isPermitted(move: Move, order: Order, actor: Actor, standing: Standing): boolean {
  const found = acting(move, actor, standing);
  return found !== undefined && permits(move, order, found.who);
}

/** The move that this actor takes from the order's state, or `illegal_transition`. */
export function allowedMove(
  order: Order,
  name: CommandName,
  actor: Actor,
  standing: Standing,
): { move: Move; who: Who; role: ActorRole } {
  for (const move of TABLE[name].moves) {
    const found = move.from.includes(order.state) ? acting(move, actor, standing) : undefined;
    if (found !== undefined && permits(move, order, found.who)) return { move, ...found };
  }
  throw new DomainError('illegal_transition', { state: order.state });
}
