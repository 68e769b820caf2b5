import type { CommandName } from '../../../domain/order/command-names';
import type { OrderState } from '../../../domain/order/states';
import { WHO_MAY, type Arrow, type Circumstances, type Stand } from './who-may';

/** How a request has to end, in the order of checks: 404, 403, 409 by state, else it is let through to the rules. */
export type Outcome = 'unknown' | 'forbidden' | 'otherState' | 'ownRule' | 'let';

export interface Standpoint extends Circumstances {
  state: OrderState;
  stands: readonly Stand[];
  isPublic: boolean;
}

const NEIGHBOURS: readonly Stand[] = ['resident', 'follower', 'qualifier'];
const OPEN: readonly OrderState[] = [
  'placed',
  'accepted',
  'offered',
  'taken',
  'started',
  'paused',
  'escalated',
];

/** Whether the order may be known at all; whoever only qualifies knows what lies in the pool. */
export const isKnown = ({ stands, isPublic, state, isDirected }: Standpoint): boolean =>
  isPublic ||
  stands.some((stand) => stand !== 'qualifier' && stand !== 'follower') ||
  (stands.includes('qualifier') && state === 'offered' && isDirected !== true);

export function expectedOf(command: CommandName, at: Standpoint): Outcome {
  const lostClaim = command === 'claim' && at.stands.includes('qualifier');
  if (command === 'leave' && at.stands.includes('follower')) return 'let';
  if (!isKnown(at) && !lostClaim) return 'unknown';
  if (command === 'join') return joining(at);
  if (command === 'leave') return 'ownRule';
  if (lostClaim && at.isDirected === true && !at.stands.includes('asked')) return 'otherState';
  const arrows = WHO_MAY[command];
  if (arrows === undefined) return 'unknown';
  const mine = arrows.filter(({ who }) => who.some((stand) => at.stands.includes(stand)));
  const isHere = ({ from }: Arrow): boolean => from.includes(at.state);
  if (mine.length === 0) return 'forbidden';
  if (mine.some(isHere)) {
    return mine.some((arrow) => isHere(arrow) && isOpen(arrow, at)) ? 'let' : 'forbidden';
  }
  return arrows.some(isHere) ? 'forbidden' : 'otherState';
}

const isOpen = ({ who, when }: Arrow, at: Standpoint): boolean =>
  who.some((stand) => at.stands.includes(stand) && (when?.(at, stand) ?? true));

/** 同求: other people, of what is public; the resident is told in a sentence of its own. */
function joining({ stands, isPublic, state }: Standpoint): Outcome {
  if (!isPublic || stands.some((stand) => !NEIGHBOURS.includes(stand))) return 'forbidden';
  if (!OPEN.includes(state)) return 'otherState';
  return stands.includes('resident') ? 'ownRule' : 'let';
}
