import fc from 'fast-check';

import { dueStep, marksToAsk, type DueCard, type DueStep } from '../../../domain/clock/due-steps';
import type { Mark } from '../../../domain/clock/marks';
import { dueOf, takeTimeOf } from '../../../domain/order/due';
import type { Order } from '../../../domain/order/order';
import { DAY, HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';
import { aCategory, anOrder, byDay } from '../../support/orders';
import { COMMUNITY, DISTRICT, PARTNER_ID, SUBDISTRICT } from '../../support/people';

const SINCE = startOfDay('2026-04-15') + 10 * HOUR;
const LENGTH = 10 * HOUR;
const DUE = SINCE + LENGTH;
/** So much of the time has passed. */
const at = (share: number): number => SINCE + share * LENGTH;

const aCard = (own: Partial<Order> = {}): DueCard => ({
  ...anOrder(own),
  dueSince: SINCE,
  dueAt: DUE,
  ...own,
});

/** What is due, in short. */
const short = (step: DueStep | undefined): string | undefined =>
  step === undefined ? undefined : 'say' in step ? step.say.kind : step.run;
const dueIn = (own: Partial<Order>, now: number, lapsesAt?: number): string | undefined =>
  short(dueStep(aCard(own), now, lapsesAt));

const ladder = (own: Partial<Order>, lapsesAt?: number) =>
  [0.79, 0.8, 0.99, 1, 1.99, 2, 20].map((share) => dueIn(own, at(share), lapsesAt));

describe('what is due', () => {
  it.each(['placed', 'accepted'] as const)('warns, is overdue and goes up in %s', (state) => {
    expect(ladder({ state })).toEqual([
      undefined,
      'warn',
      'warn',
      'overdue',
      'overdue',
      'escalate',
      'escalate',
    ]);
  });

  it.each(['taken', 'started', 'paused'] as const)('stays with who works on it in %s', (state) => {
    expect(ladder({ state })).toEqual([
      undefined,
      'warn',
      'warn',
      'overdue',
      'overdue',
      'stuck',
      'stuck',
    ]);
  });

  it('lapses where nobody took the offer', () => {
    expect(ladder({ state: 'offered' }, DUE).slice(0, 4)).toEqual([
      undefined,
      'warn',
      'warn',
      'lapse',
    ]);
  });

  it('lapses at the take time only, though a level above pressed for an earlier end', () => {
    const lapsesAt = at(1.5);
    expect(dueIn({ state: 'offered' }, at(1.2), lapsesAt)).toBe('overdue');
    expect(dueIn({ state: 'offered' }, lapsesAt, lapsesAt)).toBe('lapse');
  });

  it('never lapses where the category has no take time', () => {
    expect(ladder({ state: 'offered' }).slice(3)).toEqual(['overdue', 'overdue', 'stuck', 'stuck']);
  });

  it('moves an unanswered call up at its due time, not at twice of it', () => {
    const state = 'escalated';
    const escalation = anOrder({ state }).escalation;
    expect(escalation?.level).toBe(SUBDISTRICT);
    expect(ladder({ state }).slice(0, 4)).toEqual([undefined, 'warn', 'warn', 'escalate']);
  });

  it('reviews what is shelved at its date and says nothing else of it', () => {
    const pause = {
      expectedAt: DUE,
      shelved: true,
      since: SINCE,
      by: '',
      resumeTo: 'started' as const,
    };
    expect(ladder({ state: 'paused', pause })).toEqual([
      undefined,
      undefined,
      undefined,
      'review',
      'review',
      'review',
      'review',
    ]);
  });

  it('reminds of rating on days 1 and 5 and closes after 7', () => {
    const own = { state: 'fulfilled', dueAt: SINCE + 7 * DAY } as const;
    const days = [0.9, 1, 4.9, 5, 6.9, 7, 70].map((day) => dueIn(own, SINCE + day * DAY));
    expect(days).toEqual([undefined, 'remind1', 'remind1', 'remind5', 'remind5', 'close', 'close']);
  });

  it.each(['rated', 'closed', 'rejected', 'withdrawn', 'merged'] as const)(
    'is nothing in %s',
    (state) => {
      expect(ladder({ state })).toEqual(Array.from({ length: 7 }, () => undefined));
    },
  );

  it('is nothing without a due time', () => {
    const { dueAt: _, dueSince: __, ...card } = aCard({ state: 'accepted' });
    expect(dueStep(card, at(100))).toBeUndefined();
  });
});

describe('at the top', () => {
  const escalation = {
    cause: 'called',
    level: DISTRICT,
    at: SINCE,
    resumeTo: 'accepted',
    bodies: [],
    helpers: [],
  } as const;
  const card = aCard({
    state: 'escalated',
    escalation: { ...escalation, bodies: [], helpers: [] },
  });

  it('is told at once on the first day', () => {
    expect(dueStep(card, DUE)).toMatchObject({
      say: { kind: 'top', dueAt: startOfDay('2026-04-15'), at: DUE, area: DISTRICT },
    });
  });

  it('is told again every day from nine on', () => {
    const next = startOfDay('2026-04-16');
    expect(dueStep(card, next + 8 * HOUR)).toBeUndefined();
    expect(dueStep(card, next + 9 * HOUR)).toMatchObject({ say: { kind: 'top', dueAt: next } });
  });

  it('is where a district’s own order waits for it twice as long as it may', () => {
    expect(dueIn({ state: 'accepted', ownerArea: DISTRICT }, at(1.9))).toBe('overdue');
    expect(dueIn({ state: 'accepted', ownerArea: DISTRICT }, at(2))).toBe('top');
  });
});

it('says who had it in hand, and whose turn it was', () => {
  const partner = { id: PARTNER_ID, name: '蓝衫维修队', feeKind: 'free' } as const;
  const card = aCard({ state: 'started', partner, workerId: 'worker' });
  expect(dueStep(card, DUE)).toEqual({
    say: {
      orderId: card.id,
      kind: 'overdue',
      dueAt: DUE,
      at: DUE,
      area: COMMUNITY,
      partnerId: PARTNER_ID,
      workerId: 'worker',
    },
  });
});

/** What one run says and does, given what was said: as the clock works it off. */
function run(card: DueCard, now: number, said: Map<string, Mark>): string | undefined {
  const step = dueStep(card, now, card.state === 'offered' ? card.dueAt : undefined);
  if (step === undefined) return undefined;
  if ('run' in step) return step.run;
  const keyOf = ({ kind, dueAt }: Mark): string => `${kind} ${dueAt}`;
  if (marksToAsk(step.say).some((mark) => said.has(keyOf(mark)))) return undefined;
  said.set(keyOf(step.say), step.say);
  return undefined;
}

const RANKS = ['warn', 'remind1', 'remind5', 'overdue', 'stuck', 'review', 'top'];
const rankOf = ({ kind }: Mark): number => RANKS.indexOf(kind);

const aState = fc.constantFrom(
  'placed',
  'accepted',
  'offered',
  'taken',
  'started',
  'paused',
  'escalated',
  'fulfilled',
);
/** Times of runs, as shares of the length, in any order and with doubles. */
const someRuns = fc.array(fc.double({ min: 0, max: 4, noNaN: true }), {
  minLength: 1,
  maxLength: 20,
});

describe('runs that come late, twice, never or out of order', () => {
  it('say each thing once, and never the lesser after the greater', () => {
    fc.assert(
      fc.property(aState, someRuns, (state, shares) => {
        const said = new Map<string, Mark>();
        for (const share of shares) run(aCard({ state }), at(share), said);
        const ranks = [...said.values()].filter(({ kind }) => kind !== 'top').map(rankOf);
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      }),
    );
  });

  it('change nothing by being doubled', () => {
    fc.assert(
      fc.property(aState, someRuns, (state, shares) => {
        const [once, twice] = [new Map<string, Mark>(), new Map<string, Mark>()];
        const card = aCard({ state });
        const commands = shares.map((share) => run(card, at(share), once));
        const again = shares.map((share) => {
          run(card, at(share), twice);
          return run(card, at(share), twice);
        });
        expect([...twice]).toEqual([...once]);
        expect(again).toEqual(commands);
      }),
    );
  });

  it('lead to the same in the end, whatever was skipped', () => {
    fc.assert(
      fc.property(
        aState,
        someRuns,
        fc.double({ min: 0, max: 4, noNaN: true }),
        (state, shares, end) => {
          const card = aCard({ state });
          const last = Math.max(end, ...shares);
          const ordered = [...shares].sort((one, other) => one - other);
          const [all, one] = [new Map<string, Mark>(), new Map<string, Mark>()];
          for (const share of ordered) run(card, at(share), all);
          expect(run(card, at(last), all)).toBe(run(card, at(last), one));
          const greatest = (said: Map<string, Mark>) =>
            Math.max(-1, ...[...said.values()].map(rankOf));
          expect(greatest(all)).toBeGreaterThanOrEqual(greatest(one));
        },
      ),
    );
  });

  it('find a command at every time after it became due', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 400, noNaN: true }), (more) => {
        expect(dueIn({ state: 'accepted' }, at(2) + more * HOUR)).toBe('escalate');
        expect(dueIn({ state: 'offered' }, DUE + more * HOUR, DUE)).toBe('lapse');
        expect(dueIn({ state: 'fulfilled' }, DUE + more * HOUR)).toBe('close');
      }),
    );
  });
});

describe('over the holidays', () => {
  /** The Friday before Labour Day 2026, which is off until Tuesday; the Saturday after is swapped in as a working day. */
  const THURSDAY = startOfDay('2026-04-30') + 16 * HOUR;
  const cardOf = (order: Order): DueCard => ({ ...order, ...dueOf(order, aCategory(), byDay) });

  it('counts what begins before them in working hours', () => {
    const card = cardOf(anOrder({ state: 'placed', receivedAt: THURSDAY }));
    const reopened = startOfDay('2026-05-06');
    expect(card.dueAt).toBe(reopened + 11 * HOUR);
    expect(short(dueStep(card, reopened + 11 * HOUR - MINUTE))).toBe('warn');
    expect(short(dueStep(card, reopened + 11 * HOUR))).toBe('overdue');
  });

  it('lets an offer lapse on a Saturday that is a working day', () => {
    const order = anOrder({
      state: 'offered',
      awaitingSince: startOfDay('2026-05-08') + 10 * HOUR,
    });
    const lapsesAt = takeTimeOf(order, aCategory(), byDay);
    expect(lapsesAt).toBe(startOfDay('2026-05-09') + 10 * HOUR);
    expect(short(dueStep(cardOf(order), startOfDay('2026-05-09') + 10 * HOUR, lapsesAt))).toBe(
      'lapse',
    );
  });

  it('follows the area’s own calendar before the official one', () => {
    const closed = { ...byDay, calendar: { '2026-05-09': 'rest' } } as const;
    const order = anOrder({
      state: 'offered',
      awaitingSince: startOfDay('2026-05-08') + 10 * HOUR,
    });
    expect(takeTimeOf(order, aCategory(), closed)).toBe(startOfDay('2026-05-11') + 10 * HOUR);
  });
});
