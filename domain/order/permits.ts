import type { ActingRelation } from '../access/relations';
import { parentOf } from '../area';
import type { Order } from './order';

/** Who acts: the relation in which the table lets them, and the person, where it is one. */
export interface Who {
  relation: ActingRelation;
  personId?: string;
}

export const isAppealed = ({ escalation }: Order): boolean => escalation?.cause === 'appealed';
export const isDirected = ({ directed }: Order): boolean => directed === true;
export const isCalled = ({ escalation }: Order): boolean => escalation !== undefined;
/** The owner is the level that was called and has responded. */
export const isCalledUp = ({ escalation, ownerArea }: Order): boolean =>
  escalation?.level === ownerArea;
export const pausedIt = (order: Order, { relation, personId }: Who): boolean =>
  relation === 'ownerStaff' || order.pause?.by === personId;
/** What the owner handles without a partner, and what a helper (协办) does whom its own level called. */
export const isOwnWork = (order: Order): boolean =>
  (order.state === 'accepted' && order.partner === undefined) || isCalledUp(order);
/** Whoever only qualifies takes part while the order lies in the pool. */
export const isInPool = ({ state, directed }: Order, { relation }: Who): boolean =>
  relation !== 'qualifier' || (state === 'offered' && directed !== true);

/**
 * An extension (延期) is settled by the owner's staff; what the owner handles itself, and what goes
 * beyond the promise, by the level above, where there is one.
 */
export const maySettle = (
  { selfHandled, extension, promisedAt, ownerArea }: Order,
  who: Who,
): boolean => {
  const isTop = parentOf(ownerArea) === undefined;
  if (who.relation === 'ownerStaff') return selfHandled !== true || isTop;
  return selfHandled === true || (extension?.until ?? 0) > (promisedAt ?? 0);
};
