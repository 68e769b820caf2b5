import { communityOf, isInside, parentOf } from '../area';
import type { Order } from '../order/order';
import type { Role } from '../order/vocabulary';
import type { Membership, Person } from './people';
import { isRole } from './roles';

/** Where somebody stands to an order; the table says which relation may take which command. */
export const RELATIONS = [
  'resident',
  'ownerLead',
  'ownerStaff',
  'worker',
  'partnerLead',
  'offeredMember',
  'selfHandler',
  'qualifier',
  'levelAbove',
  'firstReceiver',
  'above',
  'gridWorker',
  'follower',
  'anyone',
] as const;
export type Relation = (typeof RELATIONS)[number];
export type ActingRelation = Relation | 'clock' | 'stream';

/** The handler, "who works on it". */
export const HANDLER = [
  'worker',
  'partnerLead',
  'selfHandler',
] as const satisfies readonly Relation[];

/** Each relation that holds, with the role in which it holds. */
export type Standing = ReadonlyMap<Relation, Role>;

/** What the relations need beside the order itself. */
export interface StandingFacts {
  /** Staff whom the owner area lets see sensitive orders, beside the lead. */
  sensitiveStaff: readonly string[];
  /** The same of the first receiver, where that is not the owner any more. */
  firstSensitiveStaff?: readonly string[];
  /** Partners of this person whose agreement covers category and area of the order, whatever their load. */
  qualifiedPartnerIds: readonly string[];
  follows: boolean;
}

/** Whether a membership makes somebody staff of the area that it names. */
export const isStaffOf = ({ role, areaCode }: Membership, area: string): boolean =>
  areaCode === area && isRole(role, 'isStaff');

/**
 * Whether the order is this person's own: they placed it for themselves, or it is for their phone.
 * A placer on behalf (代点单) is not meant; one who placed for a relative is.
 */
export const isForPerson = (order: Order, person: Pick<Person, 'id' | 'phoneDigest'>): boolean =>
  (order.channel !== 'onBehalf' && order.placerId === person.id) ||
  (order.forPhone !== undefined && order.forPhone === person.phoneDigest);

/** Whether a level above was called and has not answered: also while what it shelved (挂账) rests with it. */
export const isRaised = ({ state, pause }: Order): boolean =>
  state === 'escalated' || (state === 'paused' && pause?.resumeTo === 'escalated');

/** The level at which an escalation stands, else the next level over the owner. */
export const levelAboveOf = (order: Order): string | undefined =>
  isRaised(order) ? order.escalation?.level : parentOf(order.ownerArea);

/** A neighbour may stand like this to an order; the resident is refused in words of their own. */
const NEIGHBOURLY: readonly Relation[] = ['resident', 'follower', 'qualifier'];

/** Whether somebody decides about the order, works on it or watches it: 同求 is not for them. */
export const takesPart = (standing: Standing): boolean =>
  [...standing.keys()].some((relation) => !NEIGHBOURLY.includes(relation));

/** Every relation of a person to an order ("Who stands where to an order"); empty for strangers. */
export function standingOf(order: Order, person: Person, facts: StandingFacts): Standing {
  const found = new Map<Relation, Role>();
  const add = (relation: Relation, role: Role): void => {
    if (!found.has(relation)) found.set(relation, role);
  };
  if (isResident(order, person)) add('resident', 'resident');
  for (const membership of person.memberships) {
    for (const relation of relationsOfMembership(order, person, membership, facts)) {
      add(relation, membership.role);
    }
  }
  if (facts.follows) add('follower', 'resident');
  return found;
}

const isResident = (order: Order, person: Person): boolean =>
  order.residentLeft !== true && (order.placerId === person.id || isForPerson(order, person));

function relationsOfMembership(
  order: Order,
  person: Person,
  membership: Membership,
  facts: StandingFacts,
): Relation[] {
  if (membership.partnerId !== undefined) {
    return partnerRelations(order, person, membership.role, membership.partnerId, facts);
  }
  if (membership.areaCode === undefined) return [];
  return areaRelations(order, person, membership.role, membership.areaCode, facts);
}

function areaRelations(
  order: Order,
  person: Person,
  role: Role,
  areaCode: string,
  facts: StandingFacts,
): Relation[] {
  const { ownerArea, firstReceiver, sensitive } = order;
  const { sensitiveStaff, firstSensitiveStaff = [] } = facts;
  const relations: Relation[] = [];
  if (isOwnWorker(order, person, role, areaCode)) relations.push('selfHandler');
  const isTrusted = (named: readonly string[]): boolean =>
    !sensitive || isRole(role, 'isLead') || named.includes(person.id);
  if (isRole(role, 'isStaff')) {
    if (areaCode === ownerArea) {
      if (isTrusted(sensitiveStaff)) relations.push('ownerStaff');
      if (isRole(role, 'isLead')) relations.push('ownerLead');
    } else if (areaCode === firstReceiver && isTrusted(firstSensitiveStaff)) {
      relations.push('firstReceiver');
    }
  }
  if (isRole(role, 'isAbove')) {
    if (levelAboveOf(order) === areaCode) relations.push('levelAbove');
    if (areaCode !== ownerArea && isInside(ownerArea, areaCode)) relations.push('above');
  }
  if (role === 'gridWorker' && !sensitive && isGridOf(order, areaCode)) {
    relations.push('gridWorker');
  }
  return relations;
}

/** 社区自办: the one whom the owner named handles the order, a sensitive one too. */
const isOwnWorker = (order: Order, { id }: Person, role: Role, areaCode: string): boolean =>
  isRole(role, 'isStaff') &&
  areaCode === order.ownerArea &&
  order.selfHandled === true &&
  order.workerId === id;

/**
 * A grid worker reads the orders of the grid, and those that name no grid, while they are or were first
 * with its community: what is first received by the subdistrict (意见投诉) stays unknown there.
 */
const isGridOf = ({ areaCode, ownerArea, firstReceiver }: Order, grid: string): boolean => {
  const community = communityOf(grid);
  return (
    (areaCode === grid || areaCode === community) &&
    (ownerArea === community || firstReceiver === community)
  );
};

function partnerRelations(
  order: Order,
  person: Person,
  role: Role,
  partnerId: string,
  { qualifiedPartnerIds }: StandingFacts,
): Relation[] {
  const relations: Relation[] = [];
  if (order.partner?.id === partnerId) {
    const isLeader = role === 'partnerLead';
    const hasTaken = order.takenAt !== undefined;
    if (order.state === 'offered' && (!order.sensitive || isLeader))
      relations.push('offeredMember');
    if (hasTaken && order.workerId === person.id) relations.push('worker');
    if (hasTaken && isLeader) relations.push('partnerLead');
  }
  if (qualifiedPartnerIds.includes(partnerId) && order.offeredOnce === true && !order.sensitive) {
    relations.push('qualifier');
  }
  return relations;
}
