import { communityOf } from '../../../domain/area';
import type { Order } from '../../../domain/order/order';

/** `id` is the item's key, `events` and `head` are packed by themselves, `updatedAt` is the last event's time. */
type Field = Exclude<keyof Order, 'id' | 'events' | 'head' | 'updatedAt'>;
type Names = Readonly<Record<string, string>>;

/**
 * What a list row shows and what seeing it or acting on it depends on: the indexes carry this. The short names are
 * kept for good.
 */
const CARD = {
  number: 'n',
  state: 's',
  areaCode: 'a',
  ownerArea: 'o',
  firstReceiver: 'f',
  categoryCode: 'c',
  title: 't',
  urgent: 'u',
  triage: 'g',
  sensitive: 'v',
  public: 'b',
  placedAt: 'p',
  receivedAt: 'r',
  dueAt: 'd',
  promisedAt: 'e',
  acceptedAt: 'k',
  partner: 'h',
  directed: 'i',
  offeredOnce: 'j',
  workerId: 'w',
  placerId: 'y',
  channel: 'l',
  forPhone: 'z',
  pause: 'q',
  escalation: 'E',
  requested: 'R',
  agreedTime: 'A',
  takenAt: 'T',
  selfHandled: 'S',
  residentLeft: 'L',
  hidden: 'H',
  handedBack: 'B',
  quote: 'Q',
  extension: 'X',
  dueSince: 'D',
} as const satisfies Partial<Record<Field, string>>;

/** What only the order itself needs: every other field, none can be forgotten. */
const REST = {
  serviceId: 's',
  source: 'c',
  externalNumber: 'n',
  awaitingSince: 'w',
  fulfilledAt: 'f',
  endedAt: 'e',
  handlerPromisedAt: 'p',
  supervisedDueAt: 'v',
  preferredTime: 'T',
  proposedTime: 'P',
  pauses: 'a',
  extensions: 'x',
  extendedBy: 'b',
  promisedLength: 'g',
  rejection: 'r',
  appealed: 'A',
  exempted: 'X',
  contacts: 'k',
  reopened: 'R',
  mergedInto: 'm',
  rating: 'i',
  replied: 'y',
  followUps: 'F',
  urgedAt: 'U',
  ownKey: 'K',
  erasedAt: 'Z',
} as const satisfies Record<Exclude<Field, keyof typeof CARD>, string>;

/** On the card alone: when the state last changed. */
const MOVED = 'm';

/** Kept as milliseconds after `placedAt`, which is shorter. */
const TIMES: ReadonlySet<string> = new Set([
  'receivedAt',
  'dueAt',
  'promisedAt',
  'acceptedAt',
  'awaitingSince',
  'takenAt',
  'fulfilledAt',
  'endedAt',
  'dueSince',
  'handlerPromisedAt',
  'supervisedDueAt',
  'urgedAt',
  'erasedAt',
] satisfies Field[]);

type Usual = Pick<
  Order,
  | 'ownerArea'
  | 'firstReceiver'
  | 'receivedAt'
  | 'channel'
  | 'urgent'
  | 'sensitive'
  | 'public'
  | 'pauses'
  | 'extensions'
  | 'extendedBy'
  | 'contacts'
  | 'reopened'
  | 'followUps'
>;

/** What nearly every order has is left out. */
const usualOf = ({ areaCode, placedAt }: Pick<Order, 'areaCode' | 'placedAt'>): Usual => ({
  ownerArea: communityOf(areaCode) ?? areaCode,
  firstReceiver: communityOf(areaCode) ?? areaCode,
  receivedAt: placedAt,
  channel: 'app',
  urgent: false,
  sensitive: false,
  public: false,
  pauses: 0,
  extensions: 0,
  extendedBy: 0,
  contacts: [],
  reopened: 0,
  followUps: [],
});

/** The fields of the card as compact JSON, with the time that its rows show as the last. */
export const packCard = (order: Order, movedAt: number): string =>
  JSON.stringify({ ...pack(order, CARD), [MOVED]: movedAt - order.placedAt || undefined });

/** The fields that are not on the card, as compact JSON. */
export const packRest = (order: Order): string => JSON.stringify(pack(order, REST));

function pack(order: Order, names: Names): Record<string, unknown> {
  const usual: Readonly<Record<string, unknown>> = usualOf(order);
  const packed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(order)) {
    const name = names[field];
    if (name === undefined || isSame(value, usual[field])) continue;
    packed[name] = TIMES.has(field) ? Number(value) - order.placedAt : value;
  }
  return packed;
}

const isSame = (value: unknown, usual: unknown): boolean =>
  value === usual || (Array.isArray(value) && Array.isArray(usual) && value.length === 0);

type Card = Pick<Order, keyof typeof CARD | keyof Usual | 'updatedAt'>;

/** The fields of a card, and what is usual for the others. */
export function unpackCard(text: string): Card {
  const packed: Parsed = JSON.parse(text);
  const placedAt: number = packed[CARD.placedAt];
  const card: Parsed = usualOf({ areaCode: packed[CARD.areaCode], placedAt });
  fill(card, packed, FIELDS_OF_CARD, placedAt);
  card.updatedAt = placedAt + (packed[MOVED] ?? 0);
  return card;
}

export const unpackRest = (text: string, placedAt: number): object =>
  fill({}, JSON.parse(text), FIELDS_OF_REST, placedAt);

type Parsed = ReturnType<typeof JSON.parse>;

const turned = (names: Names): ReadonlyMap<string, string> =>
  new Map(Object.entries(names).map(([field, name]) => [name, field]));
const FIELDS_OF_CARD = turned(CARD);
const FIELDS_OF_REST = turned(REST);

/** Sets the fields that short names stand for. */
function fill(
  fields: Record<string, unknown>,
  packed: object,
  names: ReadonlyMap<string, string>,
  placedAt: number,
): object {
  for (const [name, value] of Object.entries(packed)) {
    const field = names.get(name);
    if (field === undefined) continue;
    fields[field] = TIMES.has(field) ? Number(value) + placedAt : value;
  }
  return fields;
}
