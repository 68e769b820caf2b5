import type { Person } from '../../access/people';
import { seesContact, sightOf, type Sight } from './sight';
import type { Standing } from '../../access/relations';
import type { Category } from '../../catalogue/types';
import { actionsOf } from '../actions';
import type { OrderAnswer, PhotoAnswer } from '../answer';
import { isCollective } from '../commands/shelve';
import { versionOf, type Order, type SaidText, type TimeSpan } from '../order';
import { dossierOf, type Dossier } from './dossier';
import { isPublic, publicStateOf, whyUnseen, type Checks } from './publicity';
import { SEES } from './sees';
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
  /** How the worker is called; nobody keeps the name with the order. */
  workerName?: string;
  /** How whoever placed it on behalf (代点单) is called. */
  placerName?: string;
  now: number;
  /** The lot that it has drawn for the 回访 list of the level above. */
  lot?: number;
}

export interface Viewer {
  person: Person;
  standing: Standing;
}

/** What the parts of an answer look at. */
export interface Look extends Surroundings {
  order: Order;
  sight: Sight;
  /** Empty where no words are shown at all. */
  dossier: Dossier;
  showsContact: boolean;
  contact?: { name: string; phone: string };
}

/**
 * An order as this viewer may see it, with the actions that they may take now. Throws `not_found` or `not_public_now`, unless
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
  if (sight === undefined) throw whyUnseen(order, around);
  const dossier = dossierOf(order, around.texts);
  const showsContact = seesContact(order, standing, around.lot);
  const contact = showsContact ? dossier.latest('contact') : undefined;
  const look: Look = {
    ...around,
    order,
    sight,
    dossier: SEES.words[sight] === 'none' ? dossierOf(order, []) : dossier,
    showsContact,
    ...(contact === undefined ? {} : { contact }),
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

function identity(look: Look) {
  const { order, category, sight, community, ...around } = look;
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
    ...workerOf(look),
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

function workerOf({ order: { workerId }, workerName = '', sight }: Look) {
  if (workerId === undefined || SEES.worker[sight] === 'none') return {};
  return { worker: { id: workerId, displayName: workerName } };
}

function clock({ order, sight, now }: Look) {
  return {
    ...(order.dueAt === undefined ? {} : { dueAt: wire(order.dueAt) }),
    ...(order.promisedAt === undefined ? {} : { promisedAt: wire(order.promisedAt) }),
    ...(order.fulfilledAt === undefined ? {} : { fulfilledAt: wire(order.fulfilledAt) }),
    overdue: isOverdue(order, now),
    placedAt: wire(order.placedAt),
    updatedAt: wire(order.updatedAt),
    ...(SEES.appointments[sight] === 'none' ? {} : appointments(order)),
    reopened: order.reopened,
  };
}

/** When somebody is at home is for whoever works on it, or may. */
function appointments({ agreedTime, preferredTime, proposedTime }: Order) {
  const span = ({ from, to }: TimeSpan) => ({ from: wire(from), to: wire(to) });
  return {
    ...(preferredTime === undefined ? {} : { preferredTime: span(preferredTime) }),
    ...(agreedTime === undefined ? {} : { agreedTime: span(agreedTime) }),
    ...(proposedTime === undefined
      ? {}
      : { proposedTime: { ...span(proposedTime), by: proposedTime.by } }),
  };
}
