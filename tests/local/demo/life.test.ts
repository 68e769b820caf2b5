import { existsSync } from 'node:fs';

import { dueStep } from '../../../domain/clock/due-steps';
import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import { whyNotQualified } from '../../../domain/partner';
import { DAY, shanghaiDay } from '../../../domain/time/shanghai';
import { loadLife } from '../../../local/demo/life';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { demoPartners } from '../../../local/demo/partners';
import { PERSONAS } from '../../../local/demo/people';
import { memoryDoors } from './memory-doors';
import type { Lived } from './memory-doors';

const MOMENTS: Record<string, string> = {
  'a Monday noon': '2026-11-23T12:00:00+08:00',
  'a Sunday': '2026-11-22T15:30:00+08:00',
  'a Wednesday': '2026-06-10T10:00:00+08:00',
  'a Saturday that is a working day': '2026-02-14T09:00:00+08:00',
  'National Day': '2026-10-05T10:00:00+08:00',
  'the first day after National Day': '2026-10-08T08:00:00+08:00',
  'the end of the Spring Festival': '2026-02-24T23:50:00+08:00',
  'New Year': '2027-01-01T12:00:00+08:00',
  'ten past midnight': '2026-07-15T00:10:00+08:00',
  'ten to midnight': '2026-07-15T23:50:00+08:00',
  'a year nobody has announced': '2028-05-03T11:00:00+08:00',
};

async function live(now: number): Promise<Lived> {
  const { doors, lived } = memoryDoors(now);
  await loadLife(doors, now);
  return lived;
}

const ordersOf = ({ orders }: Lived): Order[] => [...orders.values()];
const inState = (lived: Lived, state: string): Order[] =>
  ordersOf(lived).filter((order) => order.state === state);
const heldBy = (lived: Lived, partnerId: string): number =>
  ordersOf(lived).filter(({ partner, state }) => partner?.id === partnerId && isOpen(state)).length;

describe.each(Object.entries(MOMENTS))('the life of the demonstration on %s', (_name, moment) => {
  const now = Date.parse(moment);
  let lived: Lived;

  beforeAll(async () => {
    lived = await live(now);
  });

  it('is sixty orders and more, in every state', () => {
    const count = (state: string): number => inState(lived, state).length;
    expect(ordersOf(lived).length).toBeGreaterThanOrEqual(60);
    expect({
      placed: count('placed'),
      accepted: count('accepted'),
      offered: count('offered'),
      taken: count('taken'),
      started: count('started'),
      paused: count('paused'),
      escalated: count('escalated'),
      fulfilled: count('fulfilled'),
      closed: count('closed'),
      rejected: count('rejected'),
      withdrawn: count('withdrawn'),
      merged: count('merged'),
    }).toEqual({
      placed: 2,
      accepted: 1,
      offered: 2,
      taken: 3,
      started: 3,
      paused: 2,
      escalated: 1,
      fulfilled: 2,
      closed: 2,
      rejected: 1,
      withdrawn: 2,
      merged: 1,
    });
    expect(count('rated')).toBeGreaterThanOrEqual(40);
  });

  it('happens in the order of time, over some sixty days, and never today', () => {
    const times = lived.calls.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.filter((at) => shanghaiDay(at) >= shanghaiDay(now))).toEqual([]);
    const oldest = Math.min(...times);
    expect(oldest).toBeGreaterThan(now - 75 * DAY);
    expect(oldest).toBeLessThan(now - 50 * DAY);
  });

  it('leaves room for everybody on the first day', () => {
    const open = ordersOf(lived).filter(({ state }) => isOpen(state));
    expect(open.length).toBeLessThan(15);
    for (const { id } of PERSONAS) {
      const categories = open
        .filter(({ placerId }) => placerId === id)
        .map(({ categoryCode }) => categoryCode);
      expect(categories).toEqual([...new Set(categories)]);
    }
  });

  it('leaves no partner but 周师傅 at its cap, and one suspended', () => {
    const home = { areaCode: '990102001001', categoryCode: 'homeRepair' };
    const full = demoPartners(now).filter(
      ({ id, agreement }) => heldBy(lived, id) >= agreement.cap,
    );
    expect(full.map(({ id }) => id)).toEqual([PARTNER_IDS.locksmith]);
    const reasonOf = (id: string): string | undefined => {
      const partner = demoPartners(now).find((known) => known.id === id);
      return partner && whyNotQualified(partner.agreement, home, now, heldBy(lived, id));
    };
    expect(reasonOf(PARTNER_IDS.locksmith)).toBe('cap');
    expect(reasonOf(PARTNER_IDS.housekeeping)).toBe('inactive');
    expect(reasonOf(PARTNER_IDS.blueShirts)).toBeUndefined();
  });

  it('has two orders that somebody works on overdue, and no other of them', () => {
    const late = ordersOf(lived).filter(
      ({ state, dueAt = now }) => ['taken', 'started', 'paused'].includes(state) && dueAt < now,
    );
    expect(late.map(({ categoryCode }) => categoryCode).sort()).toEqual(['cleaning', 'facility']);
  });

  it('lets nothing lapse, close or pass its date before tomorrow', () => {
    const ends = Date.parse(`${shanghaiDay(now)}T23:59:00+08:00`);
    const waiting = ordersOf(lived).filter(({ state }) =>
      ['accepted', 'offered', 'fulfilled'].includes(state),
    );
    expect(waiting.filter(({ dueAt = 0 }) => dueAt <= ends)).toEqual([]);
  });

  it('leaves the clock nothing to change before tomorrow: what is late is said, and stays as it is', () => {
    const ends = Date.parse(`${shanghaiDay(now)}T23:59:00+08:00`);
    const steps = ordersOf(lived).flatMap((order) => dueStep(order, ends, order.dueAt) ?? []);
    expect(steps.filter((step) => 'run' in step)).toEqual([]);
    expect(steps.length).toBeGreaterThanOrEqual(3);
  });

  it('has neighbours who follow, one shelved, one called up', () => {
    expect([...lived.joined.values()].map(({ size }) => size)).toEqual([12]);
    const [collective] = [...lived.joined.keys()];
    expect(inState(lived, 'merged').map(({ mergedInto }) => mergedInto)).toEqual([collective]);
    const shelved = inState(lived, 'paused').filter(({ pause }) => pause?.shelved);
    expect(shelved.map(({ triage }) => triage)).toEqual(['complex']);
    expect(inState(lived, 'escalated').map(({ escalation }) => escalation?.cause)).toEqual([
      'called',
    ]);
  });

  it('has ratings of every kind, and replies', () => {
    const ratings = ordersOf(lived).flatMap(({ rating }) => (rating ? [rating] : []));
    const count = (satisfaction: string): number =>
      ratings.filter((rating) => rating.satisfaction === satisfaction).length;
    expect(count('dissatisfied')).toBeGreaterThanOrEqual(3);
    expect(count('fair')).toBeGreaterThanOrEqual(5);
    expect(count('satisfied')).toBeGreaterThan(count('fair') + count('dissatisfied'));
    expect(ratings.filter(({ resolved }) => !resolved).length).toBeGreaterThanOrEqual(2);
    expect(ordersOf(lived).filter(({ replied }) => replied).length).toBeGreaterThanOrEqual(10);
  });

  it('was reopened once, and twice', () => {
    const times = ordersOf(lived).map(({ reopened }) => reopened);
    expect(times).toContain(1);
    expect(times).toContain(2);
  });

  it('keeps care with the one who may give it, and complaints at the subdistrict', () => {
    const care = ordersOf(lived).filter(({ categoryCode }) => categoryCode === 'homeCare');
    expect(care.length).toBeGreaterThanOrEqual(3);
    expect(
      care.every(({ sensitive, partner }) => sensitive && partner?.name === '暖阳养老服务社'),
    ).toBe(true);
    const complaints = ordersOf(lived).filter(({ categoryCode }) => categoryCode === 'complaint');
    expect(complaints.map(({ ownerArea }) => ownerArea)).toEqual(['990102001']);
  });

  it('shows pictures that exist, each used once', () => {
    expect(lived.media.length).toBeGreaterThanOrEqual(35);
    expect(lived.media.filter(({ file }) => !existsSync(file))).toEqual([]);
  });
});

it('is the same life at any hour of one day', async () => {
  const morning = await live(Date.parse('2026-07-15T00:00:00+08:00'));
  const night = await live(Date.parse('2026-07-15T23:59:59+08:00'));
  expect(night.calls).toEqual(morning.calls);
  expect(ordersOf(night)).toEqual(ordersOf(morning));
});
