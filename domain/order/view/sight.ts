import type { Relation, Standing } from '../../access/relations';
import type { Order } from '../order';
import { isOpen, type OrderState } from '../states';

/**
 * How much of an order somebody sees ("Who sees what"), the widest first. `restricted` is a level above a
 * sensitive order that was not escalated to it: no text, no address, no photos.
 */
export const SIGHTS = ['full', 'handler', 'restricted', 'pool', 'public'] as const;
export type Sight = (typeof SIGHTS)[number];

const FULL: readonly Relation[] = ['resident', 'ownerStaff', 'firstReceiver', 'gridWorker'];
const HANDLING: readonly Relation[] = ['worker', 'partnerLead', 'selfHandler'];

/** The widest sight that the relations give; undefined where the order must stay unknown (404). */
export function sightOf(order: Order, standing: Standing, isPublic: boolean): Sight | undefined {
  const holds = (relations: readonly Relation[]): boolean =>
    relations.some((relation) => standing.has(relation));
  if (holds(FULL)) return 'full';
  if (holds(['levelAbove']) && order.state === 'escalated') return 'full';
  if (holds(HANDLING)) return 'handler';
  if (holds(['above', 'levelAbove'])) return order.sensitive ? 'restricted' : 'full';
  if (holds(['offeredMember'])) return 'pool';
  if (holds(['qualifier']) && order.state === 'offered' && order.directed !== true) return 'pool';
  return isPublic ? 'public' : undefined;
}

/** Whether the order exists for this person as the target of a command: a lost claim is told, not hidden. */
export const isKnownTo = (order: Order, standing: Standing, isPublic: boolean): boolean =>
  sightOf(order, standing, isPublic) !== undefined || standing.has('qualifier');

const AT_WORK: readonly OrderState[] = ['taken', 'started', 'paused', 'escalated'];

/** Who may read name and phone: resident, owner's staff, first receiver; the handler while at work. */
export function seesContact(order: Order, standing: Standing): boolean {
  const holds = (...relations: Relation[]): boolean =>
    relations.some((relation) => standing.has(relation));
  if (holds('resident', 'ownerStaff', 'firstReceiver', 'selfHandler')) return true;
  if (holds('worker', 'partnerLead')) return AT_WORK.includes(order.state);
  return holds('levelAbove') && (order.state === 'escalated' || isOnListAbove(order));
}

/** 回访 list of the level above: dissatisfied, unrated closings, refusals, withdrawals that staff asked for. */
const isOnListAbove = (order: Order): boolean =>
  !isOpen(order.state) &&
  (order.state === 'closed' ||
    order.state === 'rejected' ||
    order.rating?.satisfaction === 'dissatisfied' ||
    order.events.at(-1)?.data?.['reasonCode'] === 'askedTo');
