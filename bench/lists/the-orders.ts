import type { Order } from '../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../domain/time/shanghai';
import { derivedId } from '../../functions/platform/ids';
import { fakeOrder } from '../filled-engine/fake-order';
import { ABOVE, PARTNER, RESIDENT, SUBDISTRICT, WORKER } from './people';

/** How many orders there are, and how many of them belong to the people whose lists are measured. */
export interface Community {
  all: number;
  /** Not ended: a third waits for the staff, a third lies in the pool, a third is with partners. */
  open: number;
  /** Ended ones of the one resident. */
  own: number;
}

/**
 * The newest hundred are the same in every community, with so many open ones and ended ones of the resident; what more there
 * is came before. All open ones with the one partner are among them, so that its work stays what two hands can do.
 */
export const NEWEST: Community = { all: 100, open: 63, own: 25 };
/** Some 137 a day, which makes 100,000 in two years. */
const APART = (730 * DAY) / 100_000;
/** What stands at the level above, what it has shelved, and what the resident waits for, however many orders there are. */
const RAISED = 5;
const SHELVED = 5;
const WAITED_FOR = 2;
const KINDS = 3;
const OVERDUE_SHARE = 0.05;
/** The last of a hundred that are overdue is so by minutes: none is stuck (关注). */
const DUE_APART = 10_000;
const CAP = 40;

/** Every order of such a community at that moment, the newest first. */
export function* ordersOf(community: Community, now: number): Generator<Order> {
  const older = {
    all: community.all - NEWEST.all,
    open: community.open - NEWEST.open,
    own: community.own - NEWEST.own,
  };
  const counts = { open: 0, ended: 0 };
  for (let index = 0; index < community.all; index += 1) {
    const isNew = index < NEWEST.all;
    const [place, among] = isNew ? [index, NEWEST] : [index - NEWEST.all, older];
    const placedAt = Math.round(now - 4 * HOUR - index * APART);
    if (isOneOf(place, { few: among.open, all: among.all })) {
      const dueAt = now + (counts.open - Math.ceil(community.open * OVERDUE_SHARE)) * DUE_APART;
      yield anOpenOne(counts.open, { placedAt, dueAt, isNew });
      counts.open += 1;
    } else {
      const ofEnded = isNew ? counts.ended : counts.ended - (NEWEST.all - NEWEST.open);
      const isOwn = isOneOf(ofEnded, { few: among.own, all: among.all - among.open });
      yield anEndedOne(counts.ended, placedAt, isOwn);
      counts.ended += 1;
    }
  }
  for (let index = 0; index < RAISED; index += 1) yield aRaisedOne(index, now);
  for (let index = 0; index < SHELVED; index += 1) yield aShelvedOne(index, now);
}

/** Whether the nth of so many is one of the few that belong to somebody, spread evenly. */
export const isOneOf = (index: number, { few, all }: { few: number; all: number }): boolean =>
  Math.floor(((index + 1) * few) / all) > Math.floor((index * few) / all);

/** The newest ones draw the same lots (随机抽查) in every community. */
const named = (placedAt: number) => ({ id: derivedId(placedAt, String(placedAt)) });

const accepted = (placedAt: number) => ({
  acceptedAt: placedAt + HOUR / 2,
  awaitingSince: placedAt + HOUR / 2,
  promisedAt: placedAt + 9 * DAY,
  promisedLength: 9 * DAY,
  contacts: [{ at: placedAt + HOUR / 2, reached: true, channel: 'phone' as const }],
});

function anOpenOne(
  index: number,
  { placedAt, dueAt, isNew }: { placedAt: number; dueAt: number; isNew: boolean },
): Order {
  const clock = { ...named(placedAt), dueSince: placedAt, dueAt, public: true } as const;
  const placer = index < WAITED_FOR * KINDS ? { placerId: RESIDENT } : {};
  if (index % KINDS === 0) return fakeOrder(placedAt, 'placed', { ...clock, ...placer });
  const passed = { ...accepted(placedAt), ...clock, offeredOnce: true } as const;
  const steps = stepsTo(placedAt);
  if (index % KINDS === 1) {
    return fakeOrder(placedAt, 'offered', { ...passed, steps: steps.slice(0, 3) });
  }
  return fakeOrder(placedAt, 'taken', {
    ...passed,
    takenAt: placedAt + HOUR,
    ...(isNew ? { partner: PARTNER, workerId: WORKER } : { partner: anotherPartner(index) }),
    steps: steps.slice(0, 4),
  });
}

/** None holds more than its agreement lets it. */
const anotherPartner = (index: number) => ({
  id: `partner-${Math.floor(index / (CAP * KINDS))}`,
  name: '星光物业服务站',
  feeKind: 'free' as const,
});

function aRaisedOne(index: number, now: number): Order {
  const placedAt = now - 3 * DAY - index * MINUTE;
  const at = now - DAY;
  return fakeOrder(placedAt, 'escalated', {
    ...accepted(placedAt),
    dueSince: at,
    dueAt: now + DAY,
    escalation: {
      cause: 'called',
      level: SUBDISTRICT,
      at,
      resumeTo: 'accepted',
      bodies: ['供电所'],
      helpers: [],
    },
    steps: [
      ...stepsTo(placedAt).slice(0, 2),
      { at, role: 'communityLead', command: 'escalate', to: 'escalated' },
    ],
  });
}

function aShelvedOne(index: number, now: number): Order {
  const placedAt = now - 4 * DAY - index * MINUTE;
  const since = now - 2 * DAY;
  const until = now + 30 * DAY;
  return fakeOrder(placedAt, 'paused', {
    ...accepted(placedAt),
    dueSince: since,
    dueAt: until,
    pause: { by: ABOVE, since, expectedAt: until, resumeTo: 'accepted', shelved: true },
    steps: [
      ...stepsTo(placedAt).slice(0, 2),
      { at: since, role: 'subdistrictStaff', command: 'shelve', to: 'paused' },
    ],
  });
}

/** The loop as it usually goes. */
const stepsTo = (placedAt: number) => {
  const [soon, later] = [placedAt + HOUR / 2, placedAt + HOUR];
  return [
    { at: soon, role: 'communityStaff', command: 'accept', to: 'accepted' },
    { at: soon, role: 'communityStaff', command: 'contact', to: 'accepted' },
    { at: soon, role: 'communityStaff', command: 'pool', to: 'offered' },
    { at: later, role: 'partnerMember', command: 'claim', to: 'taken' },
    { at: later, role: 'partnerMember', command: 'start', to: 'started' },
    { at: placedAt + 2 * HOUR, role: 'partnerMember', command: 'fulfil', to: 'fulfilled' },
  ] as const;
};

const TENTH = 10;
const TWENTIETH = 20;

/** One in ten is not rated, one in ten dissatisfied; half of those were called back. The resident's own are not public. */
function anEndedOne(index: number, placedAt: number, isOwn: boolean): Order {
  const endedAt = placedAt + 3 * HOUR;
  const isUnrated = index % TENTH === 0;
  const satisfaction = index % TENTH === 5 ? 'dissatisfied' : 'satisfied';
  const visit = { at: endedAt, reached: true, resolved: true, satisfaction } as const;
  const isVisited = index % TWENTIETH < TENTH;
  const visits = isVisited ? (['community', 'above'] as const).map((by) => ({ by, ...visit })) : [];
  const rating = { resolved: true, satisfaction, at: endedAt, by: 'resident' } as const;
  return fakeOrder(placedAt, isUnrated ? 'closed' : 'rated', {
    ...named(placedAt),
    ...accepted(placedAt),
    offeredOnce: true,
    takenAt: placedAt + HOUR,
    fulfilledAt: placedAt + 2 * HOUR,
    endedAt,
    partner: PARTNER,
    workerId: WORKER,
    followUps: visits,
    ...(isOwn ? { placerId: RESIDENT } : { public: true }),
    ...(isUnrated ? {} : { rating }),
    steps: [
      ...stepsTo(placedAt),
      isUnrated
        ? { at: endedAt, role: 'clock', command: 'close', to: 'closed' }
        : { at: endedAt, role: 'resident', command: 'rate', to: 'rated' },
    ],
  });
}
