import {
  endedIn,
  FOLLOW_UP_SHARE,
  followUpReasons,
  isToBeCalled,
  isVisited,
} from '../../../domain/insight/follow-up-list';
import { lotOf } from '../../../functions/platform/digests';
import { anOrder, now } from '../../support/orders';

const visits: [] = [];
const notDrawn = { lot: 0.5 };
const rating = { resolved: true, at: now, by: 'resident' } as const;

describe('whom to call back (回访)', () => {
  it.each([
    ['dissatisfied', { state: 'rated', satisfaction: 'dissatisfied', visits }],
    ['unrated', { state: 'closed', visits }],
    ['rejected', { state: 'rejected', visits }],
    ['askedTo', { state: 'withdrawn', withdrawReason: 'askedTo', visits }],
  ] as const)('calls for a reason of its own: %s', (reason, ended) => {
    expect(followUpReasons(ended, notDrawn)).toEqual([reason]);
  });

  it.each([
    { state: 'rated', satisfaction: 'satisfied', visits },
    { state: 'rated', satisfaction: 'fair', visits },
    { state: 'withdrawn', withdrawReason: 'solved', visits },
  ] as const)('calls about the rest only when its lot is drawn: %o', (ended) => {
    expect(followUpReasons(ended, notDrawn)).toEqual([]);
    expect(followUpReasons(ended, { lot: 0.0999 })).toEqual(['drawn']);
    expect(followUpReasons(ended, { lot: 0.1 })).toEqual([]);
    expect(followUpReasons(ended, { lot: 0.3, share: 0.5 })).toEqual(['drawn']);
  });

  it.each(['placed', 'started', 'fulfilled', 'merged', undefined] as const)(
    'leaves alone what has not ended: %s',
    (state) => {
      expect(followUpReasons({ state, visits }, { lot: 0 })).toEqual([]);
    },
  );

  it('is done when somebody was reached, or after two tries; each level for itself', () => {
    const visited = (...made: { by: 'community' | 'above'; reached: boolean }[]) => ({
      state: 'closed' as const,
      visits: made,
    });
    const missed = { by: 'above', reached: false } as const;
    expect(isVisited(visited(missed), 'above')).toBe(false);
    expect(isVisited(visited(missed, missed), 'above')).toBe(true);
    expect(isVisited(visited({ by: 'above', reached: true }), 'above')).toBe(true);
    expect(isVisited(visited({ by: 'community', reached: true }), 'above')).toBe(false);
    expect(isToBeCalled(visited({ by: 'above', reached: true }), 'community', notDrawn)).toBe(true);
    expect(isToBeCalled(visited({ by: 'above', reached: true }), 'above', notDrawn)).toBe(false);
  });

  it('counts no visit that was made before the latest end', () => {
    const early = { at: now - 1, by: 'above', reached: true } as const;
    const order = anOrder({
      state: 'rated',
      rating: { ...rating, satisfaction: 'dissatisfied' },
      endedAt: now,
      followUps: [early],
    });
    expect(endedIn(order)).toMatchObject({ satisfaction: 'dissatisfied', visits: [] });
    expect(endedIn({ ...order, followUps: [{ ...early, at: now }] }).visits).toHaveLength(1);
  });
});

describe('the lot of an order', () => {
  const order = { id: '01HZX5T3N8Q2W4E6R8T0Y2U4I6', ownerArea: '990102001001' };

  it('is always the same, and another one for each level and under another key', () => {
    const lot = lotOf(order, 'above', 'key');
    expect(lotOf(order, 'above', 'key')).toBe(lot);
    expect(lotOf(order, 'community', 'key')).not.toBe(lot);
    expect(lotOf(order, 'above', 'other key')).not.toBe(lot);
  });

  it('draws about the share of many orders', () => {
    const lots = Array.from({ length: 5000 }, (_, index) =>
      lotOf({ ...order, id: `${order.id}${index}` }, 'above', 'key'),
    );
    const drawn = lots.filter((lot) => lot < FOLLOW_UP_SHARE).length;
    expect(drawn / lots.length).toBeGreaterThan(0.08);
    expect(drawn / lots.length).toBeLessThan(0.12);
    expect(Math.min(...lots)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...lots)).toBeLessThan(1);
  });
});
