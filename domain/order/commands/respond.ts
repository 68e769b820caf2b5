import type { Change, Facts, Patch, Situation } from '../change';
import { backToOwner } from '../change';
import { defaultTriage } from '../due';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import type { OrderState } from '../states';
import { acceptance } from './accept';

/**
 * 报到: the level above takes it on and becomes its owner; the first receiver stays named to the end.
 * The partner goes on unless dropped. What was never accepted, or was appealed, is thereby accepted.
 */
export function respond(
  order: Order,
  input: InputOf<'respond'>,
  { facts, moment }: Situation,
): Change {
  const { now } = moment;
  const { escalation } = order;
  const goesOn = input.keepPartner && order.partner !== undefined;
  const state: OrderState = goesOn ? (escalation?.resumeTo ?? 'accepted') : 'accepted';
  const isNew = order.promisedAt === undefined || escalation?.cause === 'appealed';
  return {
    state,
    patch: {
      ...(state === 'accepted' ? backToOwner(now) : {}),
      ...(isNew ? acceptedByDefault(order, facts, now) : {}),
      ownerArea: escalation?.level ?? order.ownerArea,
      rejection: undefined,
      requested: undefined,
      ...(escalation === undefined ? {} : { escalation: { ...escalation, respondedAt: now } }),
    },
    data: { level: escalation?.level ?? order.ownerArea },
    ...(input.note === undefined ? {} : { said: { text: input.note } }),
  };
}

function acceptedByDefault(order: Order, facts: Facts, now: number): Patch {
  const { category } = facts;
  const triage = defaultTriage(order, category);
  return { triage, ...acceptance({ category, triage }, { facts, now }) };
}
