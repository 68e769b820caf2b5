import type { Person } from '../../access/people';
import { communityOf, levelOf, parentOf } from '../../area';
import type { Category } from '../../catalogue/types';
import { DomainError } from '../../errors';
import { maskPersonalData } from '../../text';
import type { WorkingCalendar } from '../../time/working-time';
import type { Moment } from '../change';
import { dueOf } from '../due';
import { digestOf, nextHash } from '../history';
import type { PlaceInput } from '../inputs';
import type { Order, OrderEvent, Said, SaidText } from '../order';
import type { ActorRole, OrderChannel } from '../vocabulary';

const TITLE_LENGTH = 24;

export interface Placing {
  orderId: string;
  number: string;
  category: Category;
  calendar: WorkingCalendar;
  placer: Person;
  role: ActorRole;
  /** The person's own verified phone, where there is one. */
  phone?: string;
  /** Keyed digest of the phone of the person whom it is for, where that is not the placer. */
  forPhone?: string;
  /** By which door it came, where that does not follow from what was sent. */
  channel?: OrderChannel;
  /** WGS-84, whatever the phone sent. */
  point?: { lat: number; lng: number };
  moment: Moment;
}

/**
 * 点单: one order with its first event and what was said. A complaint about staff or a partner goes to
 * the subdistrict. Throws `contact_missing` where neither the body nor the person has a phone.
 */
export function placeOrder(input: PlaceInput, placing: Placing): { order: Order; text: SaidText } {
  const { category, placer, moment } = placing;
  const { now } = moment;
  const community = communityOf(input.areaCode) ?? input.areaCode;
  const owner =
    category.ownedBy === 'subdistrict' && levelOf(community) === 'community'
      ? (parentOf(community) ?? community)
      : community;
  const { channel = channelOf(input) } = placing;
  const said = saidByPlacing(input, placing);
  const event: OrderEvent = {
    at: now,
    role: placing.role,
    by: placer.id,
    command: 'place',
    to: 'placed',
    data: { categoryCode: category.code, channel },
    digest: digestOf(said, placer.id, moment.salt),
    textId: moment.textId,
  };
  const placed: Order = {
    id: placing.orderId,
    number: placing.number,
    state: 'placed',
    areaCode: input.areaCode,
    ownerArea: owner,
    firstReceiver: owner,
    categoryCode: category.code,
    // It stands in lists and indexes, in the clear.
    title: maskPersonalData(input.title ?? titleOf(input.description)),
    ...(input.serviceId === undefined ? {} : { serviceId: input.serviceId }),
    channel,
    ...(input.source === undefined ? {} : { source: input.source }),
    ...(input.externalNumber === undefined ? {} : { externalNumber: input.externalNumber }),
    placerId: placer.id,
    ...(placing.forPhone === undefined ? {} : { forPhone: placing.forPhone }),
    ...(isForOther(input) || channel === 'open311' ? { ownKey: true as const } : {}),
    urgent: input.urgent ?? false,
    triage: input.urgent === true ? 'urgent' : category.triage,
    sensitive: category.sensitive,
    public: input.public ?? false,
    placedAt: now,
    updatedAt: now,
    receivedAt: now,
    ...(input.preferredTime === undefined ? {} : { preferredTime: input.preferredTime }),
    pauses: 0,
    extensions: 0,
    extendedBy: 0,
    contacts: [],
    reopened: 0,
    followUps: [],
    events: [event],
    head: nextHash(event, { sequence: 1, from: null, head: null }),
  };
  const order = { ...placed, ...dueOf(placed, category, placing.calendar) };
  return {
    order,
    text: { id: moment.textId, at: now, salt: moment.salt, ...nameOf(input, placer), said },
  };
}

/** Somebody who may have no account, as whoever files by an application: what is said lies under a key of the order's own. */
const isForOther = ({ onBehalfOf, forRelative }: PlaceInput): boolean =>
  onBehalfOf !== undefined || forRelative !== undefined;

/** How the resident is called; of whoever placed on behalf the name is not kept with somebody else's words. */
const nameOf = ({ onBehalfOf }: PlaceInput, { displayName }: Person): { name?: string } =>
  onBehalfOf === undefined ? { name: displayName } : {};

const channelOf = (input: PlaceInput): OrderChannel =>
  input.onBehalfOf === undefined ? 'app' : 'onBehalf';

const LEAST_TITLE = 6;

/** The first sentence, or as many of its clauses as fit into one line on a phone. */
const titleOf = (description: string): string => {
  const [sentence = description] = description.split(/[。!?!?\n]/);
  const text = [...(sentence.trim() || description.trim())];
  if (text.length <= TITLE_LENGTH) return text.join('');
  const clipped = text.slice(0, TITLE_LENGTH).join('');
  const clause = clipped.replace(/[,,;;、][^,,;;、]*$/, '');
  return clause.length >= LEAST_TITLE ? clause : clipped;
};

function saidByPlacing(input: PlaceInput, { phone, placer, point }: Placing): Said {
  const person = input.onBehalfOf ?? input.forRelative;
  return {
    description: input.description,
    ...(input.answers === undefined ? {} : { answers: input.answers }),
    ...(input.photos === undefined ? {} : { photos: input.photos }),
    ...(input.location?.address === undefined ? {} : { address: input.location.address }),
    ...(point === undefined ? {} : { point }),
    ...(person === undefined ? {} : { person }),
    contact: contactOf(input, {
      placerName: placer.displayName,
      ...(phone === undefined ? {} : { phone }),
    }),
  };
}

/** Whom to call: the one in the body, else the person it is for, else the placer (who stays the contact). */
function contactOf(
  input: PlaceInput,
  { placerName, phone }: { placerName: string; phone?: string },
): { name: string; phone: string } {
  if (input.contact !== undefined) return input.contact;
  const person = input.onBehalfOf;
  if (person?.phone !== undefined) return { name: person.name, phone: person.phone };
  if (phone === undefined) throw new DomainError('contact_missing');
  return { name: placerName, phone };
}
