import { HANDLER, isRaised, type Relation, type Standing } from '../../access/relations';
import { endedIn, isToBeCalled } from '../../insight/follow-up-list';
import type { CommandName } from '../command-names';
import type { Order } from '../order';
import type { OrderState } from '../states';

/**
 * How much of an order somebody sees ("Who sees what"), the widest first. `restricted` is a level above a
 * sensitive order that was not escalated to it: no text, no address, no photos.
 */
export const SIGHTS = ['full', 'handler', 'restricted', 'pool', 'public'] as const;
export type Sight = (typeof SIGHTS)[number];

const FULL: readonly Relation[] = ['resident', 'ownerStaff', 'firstReceiver', 'gridWorker'];

/** The widest sight that the relations give; undefined where the order must stay unknown (404). */
export function sightOf(order: Order, standing: Standing, isPublic: boolean): Sight | undefined {
  const holds = (relations: readonly Relation[]): boolean =>
    relations.some((relation) => standing.has(relation));
  if (holds(FULL)) return 'full';
  if (holds(['levelAbove']) && isRaised(order)) return 'full';
  const isAbove = holds(['above', 'levelAbove']);
  if (isAbove && !order.sensitive) return 'full';
  if (holds(HANDLER)) return 'handler';
  if (isAbove) return 'restricted';
  if (holds(['offeredMember'])) return 'pool';
  if (holds(['qualifier']) && order.state === 'offered' && order.directed !== true) return 'pool';
  return isPublic ? 'public' : undefined;
}

/**
 * Whether the order exists for this person as the target of a command: a lost claim is told, not hidden;
 * for any other command whoever only qualified knows it as long as it is to be seen.
 */
export const isKnownTo = (
  order: Order,
  standing: Standing,
  isPublic: boolean,
  command: CommandName = 'claim',
): boolean =>
  sightOf(order, standing, isPublic) !== undefined ||
  (command === 'claim' && standing.has('qualifier'));

const AT_WORK: readonly OrderState[] = ['taken', 'started', 'paused', 'escalated'];

/**
 * Who may read name and phone: resident, owner's staff, first receiver; the handler while at work; the level above while
 * the order is on its own 回访 list and it has not made its visit. `lot` is what the order has drawn for that list.
 */
export function seesContact(order: Order, standing: Standing, lot = 1): boolean {
  const holds = (...relations: Relation[]): boolean =>
    relations.some((relation) => standing.has(relation));
  if (holds('resident', 'ownerStaff', 'firstReceiver')) return true;
  if (holds(...HANDLER) && AT_WORK.includes(order.state)) return true;
  return holds('levelAbove') && isToBeCalled(endedIn(order), 'above', { lot });
}
