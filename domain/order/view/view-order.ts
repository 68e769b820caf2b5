import type { Person } from '../../access/people';
import { seesContact, sightOf, type Sight } from './sight';
import type { Standing } from '../../access/relations';
import type { Category } from '../../catalogue/types';
import { DomainError } from '../../errors';
import { actionsOf } from '../actions';
import type { OrderAnswer, PhotoAnswer } from '../answer';
import { isCollective } from '../commands/shelve';
import { versionOf, type Order, type SaidText } from '../order';
import { dossierOf, type Dossier } from './dossier';
import { isPublic, publicStateOf, type Checks } from './publicity';
import { isOverdue, publicFollowers, wire } from './wire';
import { saidPart } from './view-said';
import { resultPart } from './view-result';
import { stepPart } from './view-steps';

/** What an answer needs beside the order: what was said, what the projections know, names and pictures. */
export interface Surroundings {
  texts: readonly SaidText[];
  checks: Checks;
  followers: number;
  merged: number;
  collectiveFrom: number;
  category: Category;
  community: { name: string; phone: string; hours: string };
  photoOf: (mediaId: string) => PhotoAnswer;
  now: number;
}

export interface Viewer {
  person: Person;
  standing: Standing;
}

/** What the parts of an answer look at. */
export interface Look extends Surroundings {
  order: Order;
  sight: Sight;
  dossier: Dossier;
  showsContact: boolean;
}

/**
 * An order as this viewer may see it, with the actions that they may take now. Throws `not_found`, unless
 * `least` says what somebody sees who has just given it away.
 */
export function viewOrder(
  order: Order,
  around: Surroundings,
  viewer?: Viewer,
  { least }: { least?: Sight } = {},
): OrderAnswer {
  const open = isPublic(order, around);
  const standing: Standing = viewer?.standing ?? new Map();
  const sight = sightOf(order, standing, open) ?? least;
  if (sight === undefined) throw new DomainError('not_found');
  const look: Look = {
    ...around,
    order,
    sight,
    dossier: dossierOf(order, sight === 'restricted' ? [] : around.texts),
    showsContact: seesContact(order, standing),
  };
  return {
    ...identity(look),
    ...clock(look),
    ...saidPart(look),
    ...stepPart(look),
    ...resultPart(look),
    actions:
      viewer === undefined
        ? []
        : actionsOf(order, viewer.person, standing, {
            now: around.now,
            category: around.category,
            isPublic: open,
            isCollective: isCollective(around),
          }),
  };
}

function identity({ order, category, sight, community, ...around }: Look) {
  const { partner, sensitive } = order;
  const isOutside = sight === 'public' || sight === 'pool';
  return {
    id: order.id,
    number: order.number,
    state: order.state,
    version: versionOf(order),
    areaCode: order.areaCode,
    ownerArea: order.ownerArea,
    firstReceiver: order.firstReceiver,
    category: { code: category.code, name: category.name },
    ...(partner === undefined ? {} : { partner: { id: partner.id, name: partner.name } }),
    ...workerOf(order, sight),
    urgent: order.urgent,
    triage: isCollective(around) ? ('complex' as const) : order.triage,
    sensitive,
    public: order.public,
    publicState: publicStateOf(order, { category, checks: around.checks }),
    followers: sight === 'public' ? publicFollowers(around) : around.followers,
    collective: isCollective(around),
    channel: order.channel,
    ...(order.source === undefined ? {} : { source: order.source }),
    ...(order.externalNumber === undefined || isOutside
      ? {}
      : { externalNumber: order.externalNumber }),
    ...(order.serviceId === undefined ? {} : { serviceId: order.serviceId }),
    ...(order.mergedInto === undefined || isOutside ? {} : { mergedInto: order.mergedInto }),
    receipt: order.head,
    community,
  };
}

function workerOf({ workerId, workerName = '' }: Order, sight: Sight) {
  if (workerId === undefined || sight === 'public' || sight === 'pool') return {};
  return { worker: { id: workerId, displayName: workerName } };
}

function clock({ order, sight, now }: Look) {
  const span = (time: { from: number; to: number }) => ({
    from: wire(time.from),
    to: wire(time.to),
  });
  const { agreedTime, preferredTime, proposedTime } = order;
  return {
    ...(order.dueAt === undefined ? {} : { dueAt: wire(order.dueAt) }),
    ...(order.promisedAt === undefined ? {} : { promisedAt: wire(order.promisedAt) }),
    overdue: isOverdue(order, now),
    placedAt: wire(order.placedAt),
    updatedAt: wire(order.updatedAt),
    ...(sight === 'public' || preferredTime === undefined
      ? {}
      : { preferredTime: span(preferredTime) }),
    ...(sight === 'public' || agreedTime === undefined ? {} : { agreedTime: span(agreedTime) }),
    ...(sight === 'public' || proposedTime === undefined
      ? {}
      : { proposedTime: { ...span(proposedTime), by: proposedTime.by } }),
    reopened: order.reopened,
  };
}
