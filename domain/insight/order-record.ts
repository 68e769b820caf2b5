import type { Voice, OrderFact } from '../rates';
import type { FollowUp, Order, OrderEvent } from '../order/order';
import { ENDED_STATES } from '../order/states';
import { endedIn, type Ended } from './follow-up-list';
import { unreturnedPauses, waitedFor, type Waited } from './waiting';

/**
 * What figures and lists need to know of an order that has ended, or had ended and was reopened (事实): no words, no
 * resident. Times are epoch milliseconds, lengths milliseconds.
 */
export interface OrderRecord extends OrderFact {
  id: string;
  /** The number of its steps: a later record replaces an earlier one. */
  version: number;
  /** Community or grid that it was placed in. */
  areaCode: string;
  /** Whose it is in the figures. */
  ownerArea: string;
  firstReceiver: string;
  categoryCode: string;
  /** Who handled it last. */
  partnerId?: string;
  workerId?: string;
  selfHandled?: true;
  sensitive: boolean;
  channel: Order['channel'];
  /** When it came to where it stands in the lists of ended orders; undefined while it is open again. */
  listedAt?: number;
  /** From coming to its owner; `toTake` and `toFulfil` from accepting. */
  toAccept?: number;
  toTake?: number;
  toFulfil?: number;
  /** Whether the work was done by `promisedAt` as it was then. */
  onTime?: boolean;
  /** Late, but not by the partner: it took the order when the promise had passed, and kept what it then promised itself. */
  keptByPartner?: true;
  /** Partners that gave it back, and why. */
  declined: { partnerId?: string; reasonCode: string }[];
  withdrawReason?: string;
  rejectReason?: string;
  exemptReason?: string;
  requested?: 'shelve' | 'exempt';
  /** 暂停公开. */
  hidden?: true;
  /** Visits (回访) since the latest end, by whom and whether they reached somebody. */
  visits?: Pick<FollowUp, 'by' | 'reached'>[];
  escalations: { cause: string; at: number }[];
  waited: Waited;
  externalNumber?: string;
  source?: Order['source'];
}

const ENDED: ReadonlySet<string> = new Set(ENDED_STATES);
/** States that only what was accepted comes to. */
const IN_HAND: ReadonlySet<string> = new Set(['accepted', 'offered', 'taken', 'started']);
const HAS_ENDED: ReadonlySet<string> = new Set([...ENDED_STATES, 'merged']);

/** The record of an order; undefined for one that never came to an end. Pure: a function of the order alone. */
export function recordOf(order: Order): OrderRecord | undefined {
  const { events, state } = order;
  if (!events.some(({ to }) => HAS_ENDED.has(to))) return undefined;
  const listedAt = HAS_ENDED.has(state) ? enteredAt(events) : undefined;
  const reopenedAt = lastOf(events, 'reopen')?.at;
  const end = endOf(order, listedAt);
  return {
    ...identityOf(order),
    ...timesOf(order),
    ...reasonsOf(order),
    ...visitsOf(order),
    placedAt: order.placedAt,
    urgent: order.urgent,
    ...(end === undefined ? {} : { end }),
    ...(listedAt === undefined ? {} : { listedAt }),
    contacts: order.contacts.map(({ at, reached }) => ({ at, reached })),
    voices: voicesOf(order),
    reopened: order.reopened,
    ...(reopenedAt === undefined ? {} : { reopenedAt }),
    exempted: order.exempted !== undefined,
    shelved: order.pause?.shelved === true,
    merged: order.mergedInto !== undefined,
    waited: waitedFor(events, order.fulfilledAt ?? listedAt ?? order.updatedAt),
  };
}

const endOf = ({ state }: Order, at: number | undefined): OrderFact['end'] => {
  const ended = ENDED_STATES.find((one) => one === state);
  return ended === undefined || at === undefined ? undefined : { state: ended, at };
};

/** When the order came to the state in which it is. */
function enteredAt(events: readonly OrderEvent[]): number {
  const last = events.at(-1);
  let at = last?.at ?? 0;
  for (const event of [...events].reverse()) {
    if (event.to !== last?.to) return at;
    at = event.at;
  }
  return at;
}

const lastOf = (
  events: readonly OrderEvent[],
  ...commands: OrderEvent['command'][]
): OrderEvent | undefined => events.filter(({ command }) => commands.includes(command)).at(-1);

function identityOf(order: Order) {
  const { partner, workerId, selfHandled, source, externalNumber } = order;
  return {
    id: order.id,
    version: order.events.length,
    areaCode: order.areaCode,
    ownerArea: order.ownerArea,
    firstReceiver: order.firstReceiver,
    categoryCode: order.categoryCode,
    sensitive: order.sensitive,
    channel: order.channel,
    ...(partner === undefined ? {} : { partnerId: partner.id }),
    ...(workerId === undefined ? {} : { workerId }),
    ...(selfHandled === undefined ? {} : { selfHandled }),
    ...(source === undefined ? {} : { source }),
    ...(externalNumber === undefined ? {} : { externalNumber }),
  };
}

/**
 * 接单 from when it came to whoever owns it, 领办 and 办结 from accepting: of the last round, as the promise runs, so
 * that nobody is charged with what lay elsewhere before. On time is measured against the promise as it stood.
 */
function timesOf(order: Order) {
  const { events, receivedAt, acceptedAt, fulfilledAt, promisedAt } = order;
  const received = events.find(({ at, to }) => at >= receivedAt && IN_HAND.has(to))?.at;
  const taken = lastOf(events, 'claim')?.at;
  const done = ENDED.has(order.state) ? fulfilledAt : undefined;
  return {
    ...(received === undefined ? {} : { toAccept: received - receivedAt }),
    ...lengthOf('toTake', acceptedAt, taken),
    ...lengthOf('toFulfil', acceptedAt, done),
    ...(done === undefined || promisedAt === undefined ? {} : keptIn(order, done, promisedAt)),
  };
}

/** Whether the promise was kept, and else whether the partner's own was that came too late for it. */
function keptIn(
  { events, acceptedAt, partner, handlerPromisedAt }: Order,
  done: number,
  promisedAt: number,
): Pick<OrderRecord, 'onTime' | 'keptByPartner'> {
  const allowed = unreturnedPauses(events, acceptedAt ?? 0);
  if (done <= promisedAt + allowed) return { onTime: true };
  const isKept = partner !== undefined && done <= (handlerPromisedAt ?? promisedAt) + allowed;
  return { onTime: false, ...(isKept ? { keptByPartner: true } : {}) };
}

/** A length that both ends are known of; a claim before a reopening belongs to an earlier round. */
const lengthOf = (
  name: 'toTake' | 'toFulfil',
  from: number | undefined,
  to: number | undefined,
): { toTake?: number; toFulfil?: number } =>
  from === undefined || to === undefined || to < from ? {} : { [name]: to - from };

const codeOf = (event: OrderEvent | undefined): string | undefined => {
  const code = event?.data?.['reasonCode'];
  return typeof code === 'string' ? code : undefined;
};

function reasonsOf({ events, rejection, exempted, requested }: Order) {
  const withdrawn = codeOf(lastOf(events, 'withdraw'));
  return {
    declined: events.flatMap((event, index) =>
      event.command === 'decline' ? [declinedIn(events, index, event)] : [],
    ),
    escalations: events.flatMap(({ data, at, to }, index) =>
      to === 'escalated' && events[index - 1]?.to !== 'escalated'
        ? [{ cause: String(data?.['cause'] ?? 'reopened'), at }]
        : [],
    ),
    ...(withdrawn === undefined ? {} : { withdrawReason: withdrawn }),
    ...(rejection === undefined ? {} : { rejectReason: rejection.reasonCode }),
    ...(exempted === undefined ? {} : { exemptReason: exempted.reasonCode }),
    ...(requested === undefined ? {} : { requested: requested.command }),
  };
}

function visitsOf(order: Order) {
  const visits = endedIn(order).visits.map(({ by, reached }) => ({ by, reached }));
  return {
    ...(order.hidden === undefined ? {} : { hidden: order.hidden }),
    ...(visits.length === 0 ? {} : { visits }),
  };
}

/**
 * The record as it counts for the partner that handled it: what waited for others is not charged to the one who waited. For
 * the resident and the area it was late all the same.
 */
export const chargedToPartner = (record: OrderRecord): OrderRecord =>
  record.keptByPartner === undefined ? record : { ...record, onTime: true };

/** A record as the list of visits (回访) looks at it; of an order that is open again nobody is called. */
export function endedOf({ end, visits = [], voices, withdrawReason }: OrderRecord): Ended {
  const rating = voices.find(({ kind }) => kind !== 'above' && kind !== 'community');
  return {
    state: end?.state,
    visits,
    ...(rating === undefined ? {} : { satisfaction: rating.satisfaction }),
    ...(withdrawReason === undefined ? {} : { withdrawReason }),
  };
}

function declinedIn(events: readonly OrderEvent[], index: number, event: OrderEvent) {
  const partnerId = events
    .slice(0, index)
    .filter(({ handler }) => handler !== undefined)
    .at(-1)?.handler?.partnerId;
  const reasonCode = codeOf(event) ?? 'outOfScope';
  return { reasonCode, ...(partnerId === undefined ? {} : { partnerId }) };
}

/** Who was heard: the rating, and the visits (回访) that reached somebody and heard both. */
function voicesOf({ rating, followUps }: Order): Voice[] {
  const own =
    rating === undefined
      ? []
      : [
          {
            at: rating.at,
            kind: rating.by,
            resolved: rating.resolved,
            satisfaction: rating.satisfaction,
          },
        ];
  const heard = followUps.flatMap(({ at, by, reached, resolved, satisfaction }) =>
    reached && resolved !== undefined && satisfaction !== undefined
      ? [{ at, kind: by, resolved, satisfaction }]
      : [],
  );
  return [...own, ...heard];
}
