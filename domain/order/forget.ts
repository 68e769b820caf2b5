import type { Role } from '../order/vocabulary';
import { buildingOf, maskPersonalData, roundPoint } from '../text';
import type { Instant, Order, OrderEvent, Rating, Said, SaidText } from './order';
import { isOpen } from './states';

/** An order that neighbours follow stays with the community when its resident leaves (`withdraw`): somebody still works on it. */
export const isHandedOver = ({ residentLeft, state }: Order): boolean =>
  residentLeft === true && isOpen(state);

/**
 * The order as a fact without the person whom it was for (注销): no title of theirs, no phone, no words, not public. The
 * history is untouched, its chain verifies as before. What is handed over keeps the title that neighbours know.
 */
export function withoutPerson(order: Order, category: { name: string }, now: Instant): Order {
  const { forPhone: _, rating, ...rest } = order;
  const isKept = isHandedOver(order);
  return {
    ...rest,
    title: isKept ? order.title : category.name,
    public: isKept && order.public,
    ...(rating === undefined ? {} : { rating: withoutTags(rating) }),
    ownKey: true,
    erasedAt: now,
  };
}

/** Tags are words that somebody may have typed. */
const withoutTags = ({ tags: _, ...rating }: Rating): Rating => rating;

const RESIDENTS: ReadonlySet<OrderEvent['command']> = new Set(['place', 'amend']);

/**
 * What stays of the words of an order that is handed over: of the resident's what neighbours were shown (numbers masked,
 * building, rounded point, photos that passed the check), of everybody else's all.
 */
export function wordsHandedOver(
  text: SaidText,
  command: OrderEvent['command'],
  isShown: (photoId: string) => boolean,
): SaidText {
  const { name: _, ...kept } = text;
  return RESIDENTS.has(command) ? { ...kept, said: publicPart(text.said, isShown) } : kept;
}

function publicPart(said: Said, isShown: (photoId: string) => boolean): Said {
  const { description, text, photos, address, point } = said;
  const building = address === undefined ? undefined : buildingOf(address);
  return {
    ...(description === undefined ? {} : { description: maskPersonalData(description) }),
    ...(text === undefined ? {} : { text: maskPersonalData(text) }),
    ...(photos === undefined ? {} : { photos: photos.filter(isShown) }),
    ...(building === undefined || building === '' ? {} : { address: building }),
    ...(point === undefined ? {} : { point: roundPoint(point) }),
  };
}

/** Who saw name and phone in the answer to a command of theirs: the step itself says so. */
export interface Look {
  at: Instant;
  lastAt: Instant;
  times: number;
  by: string;
  role: OrderEvent['role'];
}

const STAFF: ReadonlySet<string> = new Set([
  'communityStaff',
  'communityLead',
  'subdistrictStaff',
  'districtStaff',
] satisfies Role[]);
const PARTNER: ReadonlySet<string> = new Set(['partnerMember', 'partnerLead'] satisfies Role[]);
/** What the levels above do does not show them whom to call. */
const FROM_AFAR: ReadonlySet<OrderEvent['command']> = new Set(['supervise', 'exempt']);
const AT_WORK: ReadonlySet<OrderEvent['to']> = new Set(['taken', 'started', 'paused', 'escalated']);

/** 谁看过: looks that came with a command, from the history; those at the page alone are noted beside the order. */
export function looksByCommand(order: Pick<Order, 'events'>): Look[] {
  return order.events.flatMap(({ at, by, role, command, to }, index) => {
    const isStaff = STAFF.has(role) && !FROM_AFAR.has(command) && index > 0;
    const isHandler = PARTNER.has(role) && AT_WORK.has(to);
    return by !== undefined && (isStaff || isHandler)
      ? [{ at, lastAt: at, times: 1, by, role }]
      : [];
  });
}
