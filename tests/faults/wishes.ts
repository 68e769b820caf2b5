import type { Person } from '../../domain/access/people';
import { standingOf, type Standing } from '../../domain/access/relations';
import { findCategory } from '../../domain/catalogue/catalogue';
import { DomainError } from '../../domain/errors';
import { decide } from '../../domain/order/decide';
import { commandInputs, type PersonCommand } from '../../domain/order/inputs';
import type { Order } from '../../domain/order/order';
import type { Step } from '../../domain/order/table';
import { coversOrder } from '../../domain/partner';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { phoneDigestOf } from '../../functions/platform/digests';
import { calendarOf } from '../../functions/platform/stores/areas';
import type { OrderBundle } from '../../functions/platform/stores/orders';
import type { Platform } from '../../functions/platform/wiring';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { DEMO_USERS, getUser } from '../../local/demo/people';
import { evidenceAt } from '../support/api';
import { diceOf } from '../support/api/junk';
import { mayStart, STEPS } from './model';

export const WALKERS = [
  'resident-wang',
  'resident-ma',
  'staff-zhao',
  'lead-chen',
  'repair-worker',
  'repair-lead',
  'care-lead',
  'subdistrict-sun',
  'grid-li',
  'admin',
] as const;

type Sent = Step & PersonCommand;

export interface Wish {
  key: (typeof WALKERS)[number];
  name: Sent;
  body: object;
}

export interface Outcome {
  is: string | number;
  version?: number;
}

const dice = diceOf(11);
/** Those that need a second order are walked elsewhere, and who goes to another community is out of sight. */
const LEFT_OUT: readonly Step[] = ['merge', 'split', 'forward', 'withdraw'];
const SENT = STEPS.filter(
  (name): name is Sent => name in commandInputs && !LEFT_OUT.includes(name),
);
const WHO: Readonly<Partial<Record<Sent, Wish['key']>>> = {
  ...{ amend: 'resident-wang', urge: 'resident-wang', rate: 'resident-wang' },
  ...{ reopen: 'resident-wang', 'agree-quote': 'resident-wang', appeal: 'resident-wang' },
  ...{ claim: 'repair-worker', start: 'repair-lead', fulfil: 'repair-lead', quote: 'repair-lead' },
  ...{
    pause: 'repair-lead',
    progress: 'repair-lead',
    decline: 'repair-lead',
    assign: 'repair-lead',
  },
  ...{ respond: 'subdistrict-sun', shelve: 'subdistrict-sun', supervise: 'subdistrict-sun' },
};

const wire = (instant: number): string => new Date(instant).toISOString();
const reason = { reason: '情况有变化' };

const bodiesAt = (now: number, due: number): Partial<Record<Sent, object>> => ({
  amend: { text: '昨晚更严重了', public: dice.chance(0.5) },
  accept: dice.chance(0.5) ? {} : { triage: 'complex' },
  contact: { channel: 'phone', reached: dice.chance(0.7), words: '说下午来看' },
  reject: {
    reasonCode: 'outOfScope',
    explanation: '这条路归区里养护,社区没有办法修',
    referral: { who: '区养护所', phone: '12319' },
  },
  dispatch: {
    partnerId: dice.pick([
      PARTNER_IDS.blueShirts,
      PARTNER_IDS.property,
      PARTNER_IDS.warmSun,
      'nobody',
    ]),
  },
  quote: { amountFen: 3000, what: '换灯' },
  assign: { workerId: getUser(dice.pick(['repair-lead', 'repair-worker', 'care-worker'])).id },
  transfer: { workerId: getUser('repair-worker').id, ...reason },
  reschedule: dice.chance(0.5) ? { agree: true } : { from: wire(now + HOUR), to: wire(now + DAY) },
  decline: { reasonCode: 'noCapacity' },
  progress: { text: '到现场了' },
  pause: { reasonCode: 'resident', note: '等人在家', expectedAt: wire(now + DAY) },
  shelve: { cause: '要等改造', done: '报了计划', reviewAt: wire(now + 30 * DAY) },
  'request-extension': { until: wire(due + HOUR), ...reason },
  fulfil: {
    ...evidenceAt(now),
    ...(dice.chance(0.8) ? { charge: { amountFen: 3000 } } : { place: '' }),
  },
  rate: { satisfaction: dice.pick(['satisfied', 'fair', 'dissatisfied']) },
  'follow-up': { reached: true, resolved: true, words: '说好了' },
  reply: { text: '谢谢您' },
  respond: { keepPartner: dice.chance(0.7) },
  'hand-back': { ...reason, advice: '找物业' },
  supervise: { text: '请抓紧' },
  exempt: { reasonCode: 'forceMajeure', proof: '暴雨红色预警' },
  redact: { field: 'description', find: '单元', ...reason },
});

const NEEDS_REASON: readonly Sent[] = [
  'appeal',
  'recall',
  'refuse-extension',
  'send-back',
  'reopen',
  'escalate',
  'hide',
];

/** What somebody wants of the order next: mostly the right thing by the right person. */
export function wishOf(order: Order, now: number): Wish {
  const model = { state: order.state, version: 0, hasPartner: false, reopened: 0 };
  const open = SENT.filter((name) => mayStart(model, name));
  const [first = 'amend', ...rest] = dice.chance(0.85) && open.length > 0 ? open : SENT;
  const name = dice.pick([first, ...rest]);
  const key = dice.chance(0.75) ? (WHO[name] ?? 'lead-chen') : dice.pick(WALKERS);
  const body = NEEDS_REASON.includes(name)
    ? reason
    : (bodiesAt(now, order.dueAt ?? now)[name] ?? {});
  return { key, name, body };
}

/** To strangers; and to those who only qualify once it is offered to all no more, but for the claim they lost. */
function isUnknownTo(standing: Standing, { state, directed }: Order, name: Sent): boolean {
  const isOffered = state === 'offered' && directed !== true;
  return [...standing.keys()].every(
    (relation) => relation === 'qualifier' && !isOffered && name !== 'claim',
  );
}

const personOf = ({ secret }: Platform, key: string): Person => {
  const { id, displayName, memberships, phone } = getUser(key);
  return { id, displayName, memberships, phoneDigest: phoneDigestOf(phone, secret) };
};

/** What the pure domain says of a wish: the order after it, or the code of the refusal. */
export async function expectedOf(
  platform: Platform,
  { order, texts }: Pick<OrderBundle, 'order' | 'texts'>,
  { key, name, body }: Wish,
): Promise<{ outcome: Outcome; order?: Order }> {
  const person = personOf(platform, key);
  const now = platform.clock.now();
  const input = commandInputs[name].parse(body);
  const partnerIds = person.memberships.flatMap(({ partnerId }) => partnerId ?? []);
  const own = await Promise.all(partnerIds.map(platform.partners.findCached));
  const standing = standingOf(order, person, {
    sensitiveStaff: [],
    qualifiedPartnerIds: own.flatMap((one) =>
      one !== undefined && coversOrder(one.agreement, order, now) ? [one.id] : [],
    ),
    follows: false,
  });
  if (isUnknownTo(standing, order, name)) return { outcome: { is: 'not_found' } };
  const named = 'partnerId' in input ? await platform.partners.findCached(input.partnerId) : own[0];
  const worker =
    'workerId' in input && input.workerId !== undefined
      ? DEMO_USERS.find(({ id }) => id === input.workerId)
      : undefined;
  const category = findCategory(order.categoryCode);
  if (category === undefined) throw new Error('no such category');
  try {
    const { order: next } = decide(order, { name, input }, person, {
      standing,
      facts: {
        ...{ category, findCategory, followers: 0, merged: 0, collectiveFrom: 10, qualifying: 2 },
        calendar: calendarOf(await platform.areas.get(order.ownerArea)),
        texts,
        ...(named === undefined ? {} : { partner: { partner: named, openOrders: 0 } }),
        ...(worker === undefined ? {} : { worker }),
      },
      moment: { now, salt: 'salt', textId: 'text' },
    });
    return { outcome: { is: 'taken', version: next.events.length }, order: next };
  } catch (error) {
    if (error instanceof DomainError) return { outcome: { is: error.code } };
    throw error;
  }
}
