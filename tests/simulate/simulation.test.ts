import { findProblems } from '../../bench/simulate/checks';
import type { Findings, Problem } from '../../bench/simulate/checks/findings';
import { gather } from '../../bench/simulate/checks/gather';
import { simulate, type Simulated } from '../../bench/simulate/run';
import { DAY, HOUR, startOfDay } from '../../domain/time/shanghai';

jest.setTimeout(600_000);

/** Longer than the seven days after which what nobody rates closes by itself. */
const DAYS = 9;
const ORDERS = 30;

describe('a community that lives through some days with crashes and outages', () => {
  let simulated: Simulated;
  let findings: Findings;
  beforeAll(async () => {
    simulated = await simulate({
      ...{ seed: 'test', start: startOfDay('2025-12-29'), days: DAYS, orders: ORDERS },
      households: 8000,
    });
    findings = await gather(simulated);
  });
  afterAll(() => simulated.close());

  const whenever = (changed: Partial<Findings>): Problem[] =>
    findProblems({ ...findings, ...changed });

  it('has really been disturbed', () => {
    expect(findings.orders.length).toBe(ORDERS);
    expect(simulated.journal.crashes.length).toBeGreaterThan(DAYS);
    expect(simulated.journal.repeats).toBeGreaterThan(0);
    expect(simulated.weather.outages.length).toBeGreaterThan(0);
    expect(findings.sent.length).toBeGreaterThan(ORDERS);
  });

  it('has lost nothing, told everybody once, and counts right', () => {
    expect(findProblems(findings)).toEqual([]);
  });

  it('finds a command that was acknowledged and is in no history', () => {
    const [first, ...others] = findings.orders;
    if (first === undefined) throw new Error('no order');
    const forgetful = { ...first, steps: first.steps.filter(({ command }) => command !== 'place') };
    expect(checksIn(whenever({ orders: [forgetful, ...others] }))).toContain('lost');
  });

  it('finds a command that happened twice', () => {
    const [first, ...others] = findings.orders;
    if (first === undefined) throw new Error('no order');
    const doubled = { ...first, steps: [...first.steps, ...first.steps.slice(-1)] };
    expect(checksIn(whenever({ orders: [doubled, ...others] }))).toContain('lost');
  });

  it('finds an order that is gone', () => {
    expect(checksIn(whenever({ missing: [findings.orders[0]?.id ?? ''] }))).toContain('lost');
  });

  it('finds a message that went out twice', () => {
    const sent = [...findings.sent, ...findings.sent.slice(0, 1)];
    expect(checksIn(whenever({ sent }))).toContain('twice');
  });

  it('finds a resident who never heard', () => {
    const inboxes = new Map([...findings.inboxes].map(([person]) => [person, []]));
    expect(checksIn(whenever({ inboxes }))).toContain('told');
  });

  it('finds an order that is late without anybody having been told', () => {
    const [order] = findings.orders;
    const seen = [...(findings.versions.get(order?.id ?? '')?.values() ?? [])];
    const [first] = seen;
    if (order === undefined || first === undefined) throw new Error('no order');
    const { version: _, ...stuck } = first;
    const late = { ...stuck, version: 1, at: order.placedAt, dueAt: order.placedAt + HOUR };
    const versions = new Map([...findings.versions, [order.id, new Map([[1, late]])]]);
    const problems = whenever({ versions });
    expect(problems.map(({ what }) => what).join('\n')).toContain('never heard');
  });

  it('finds an order that was not closed in time', () => {
    const [order, ...others] = findings.orders;
    if (order === undefined) throw new Error('no order');
    const [placed] = order.steps;
    if (placed === undefined) throw new Error('no step');
    const waits = { ...placed, from: 'started', to: 'fulfilled', at: findings.now - 8 * DAY };
    const problems = whenever({ orders: [{ ...order, steps: [waits] }, ...others] });
    expect(checksIn(problems)).toContain('timely');
  });

  it('finds a rate that is one off', () => {
    const { all } = findings.rates;
    const wrong = {
      ...all,
      resolutionRate: { ...all.resolutionRate, count: all.resolutionRate.count + 1 },
    };
    expect(checksIn(whenever({ rates: { ...findings.rates, all: wrong } }))).toEqual(['rates']);
  });

  it('finds a chain that does not hold, and a root that leaves somebody out', () => {
    const [order, ...others] = findings.orders;
    const [place = {}, ...after] = order?.raw ?? [];
    if (order === undefined) throw new Error('no order');
    const forged = { ...order, raw: [{ ...place, to: 'rated' }, ...after] };
    expect(checksIn(whenever({ orders: [forged, ...others] }))).toContain('chains');
    const roots = new Map([...findings.roots].map(([day, count]) => [day, (count ?? 0) - 1]));
    expect(checksIn(whenever({ roots }))).toEqual(['roots']);
  });
});

const checksIn = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.map(({ check }) => check)),
];
