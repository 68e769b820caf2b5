import type { Actor } from '../../domain/access/people';
import { isMachine } from '../../domain/access/people';
import { standingOf, type Standing, type StandingFacts } from '../../domain/access/relations';
import { category } from '../../domain/catalogue/define';
import type { Category } from '../../domain/catalogue/types';
import type { Facts, Moment } from '../../domain/order/change';
import { decide, type Decision } from '../../domain/order/decide';
import { chainOf } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import type { StepInput } from '../../domain/order/rules';
import type { OrderState } from '../../domain/order/states';
import { ORDER_STATES } from '../../domain/order/states';
import type { Step } from '../../domain/order/table';
import type { Agreement, Fee, Partner } from '../../domain/partner';
import { days, hours, workingDays, workingHours } from '../../domain/time/deadlines';
import { DAY, HOUR, startOfDay } from '../../domain/time/shanghai';
import type { WorkingCalendar } from '../../domain/time/working-time';
import { COMMUNITY, GRID, PARTNER_ID, RIVAL_ID, SUBDISTRICT, theResident } from './people';
import { fieldsOfState } from './states-of-orders';

/** A Wednesday morning without holidays near. */
export const now = startOfDay('2026-04-15') + 10 * HOUR;
export const byDay: WorkingCalendar = { hours: [{ from: '09:00', to: '18:00' }] };

export const aCategory = (own: Partial<Category> = {}): Category => ({
  ...category({
    code: 'facility',
    name: '楼道灯门禁电梯',
    icon: 'lightbulb',
    triage: 'simple',
    times: { accept: workingHours(4), take: workingDays(1), fulfil: days(3) },
    mayBePublic: true,
    handledBy: ['company'],
    questions: [],
    examples: [],
    referral: { who: '热线', phone: '12345' },
  }),
  ...own,
});
export const anAnswerCategory = (own: Partial<Category> = {}): Category =>
  aCategory({
    code: 'askHelp',
    name: '问事帮办',
    profile: 'answer',
    times: { accept: workingHours(2), fulfil: hours(30) },
    ...own,
  });
export const theComplaint = aCategory({
  code: 'complaint',
  name: '意见投诉',
  sensitive: true,
  mayBePublic: false,
  ownedBy: 'subdistrict',
  times: { accept: workingHours(4), fulfil: days(7) },
});

export const aFee = (own: Partial<Fee> = {}): Fee => ({
  serviceCode: 'light',
  categoryCode: 'facility',
  name: '修灯',
  kind: 'free',
  ...own,
});

export const aPartner = (own: Partial<Agreement> = {}, id = PARTNER_ID): Partner => ({
  id,
  name: id === RIVAL_ID ? '红马夹' : '蓝衫维修队',
  kind: 'company',
  agreement: {
    number: '1',
    basis: 'agreement',
    status: 'active',
    signedOn: '2026-01-01',
    from: '2026-01-01',
    until: '2027-12-31',
    areas: [SUBDISTRICT],
    categories: ['facility', 'askHelp'],
    cap: 20,
    fees: [],
    credentials: [],
    contact: { name: '吴海', phone: '13800000000' },
    hours: '',
    exitNotice: 30,
    ...own,
  },
});

/** An order in that state as the loop leaves it there: two events, a chain that verifies. */
export function anOrder({ state = 'placed', ...own }: Partial<Order> = {}): Order {
  const placedAt = now - 2 * DAY;
  const events: Order['events'] = [
    { at: placedAt, role: 'resident', by: theResident.id, command: 'place', to: 'placed' },
    { at: now - HOUR, role: 'communityStaff', command: 'contact', to: state },
  ];
  const order: Order = {
    id: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
    number: 'XG-20260413-ZZZZ',
    state,
    areaCode: GRID,
    ownerArea: COMMUNITY,
    firstReceiver: COMMUNITY,
    categoryCode: 'facility',
    title: '三楼楼道灯不亮',
    channel: 'app',
    placerId: theResident.id,
    urgent: false,
    triage: 'simple',
    sensitive: false,
    public: false,
    placedAt,
    updatedAt: now - HOUR,
    receivedAt: placedAt,
    pauses: 0,
    extensions: 0,
    extendedBy: 0,
    contacts: [],
    reopened: 0,
    followUps: [],
    events,
    head: '',
    ...fieldsOfState(state, now),
    ...own,
  };
  return { ...order, head: chainOf(order.events).at(-1)?.hash ?? '' };
}

export const statesExcept = (...states: OrderState[]): OrderState[] =>
  ORDER_STATES.filter((state) => !states.includes(state));

export const someFacts = (own: Partial<Facts> = {}): Facts => {
  const found = own.category ?? aCategory();
  return {
    category: found,
    findCategory: (code) => [found, aCategory(), theComplaint].find((one) => one.code === code),
    calendar: byDay,
    followers: 0,
    collectiveFrom: 10,
    merged: 0,
    ...own,
  };
};

export const aMoment = (at = now): Moment => ({ now: at, salt: 'salt', textId: `text-${at}` });

/** Where somebody stands when both partners' agreements cover the order. */
export const standing = (
  order: Order,
  actor: Actor,
  facts: Partial<StandingFacts> = {},
): Standing =>
  isMachine(actor)
    ? new Map()
    : standingOf(order, actor, {
        sensitiveStaff: [],
        qualifiedPartnerIds: actor.memberships.flatMap(({ partnerId }) => partnerId ?? []),
        follows: false,
        ...facts,
      });

export interface Setting extends Partial<Facts> {
  at?: number;
  ifMatch?: number;
}

/** Lets somebody take one command. */
export function take<Name extends Step>(
  order: Order,
  name: Name,
  input: StepInput[Name],
  actor: Actor,
  { at = now, ifMatch, ...facts }: Setting = {},
): Decision {
  const command = { name, input, ...(ifMatch === undefined ? {} : { ifMatch }) };
  return decide(order, command, actor, {
    standing: standing(order, actor),
    facts: someFacts(facts),
    moment: aMoment(at),
  });
}

/** The order after one command. */
export const after = <Name extends Step>(
  order: Order,
  name: Name,
  input: StepInput[Name],
  actor: Actor,
  setting: Setting = {},
): Order => take(order, name, input, actor, setting).order;

/** For `toThrow`: a refusal with that code. */
export const domainError = (code: string, data: object = {}): Error =>
  expect.objectContaining({ code, data: expect.objectContaining(data) });
