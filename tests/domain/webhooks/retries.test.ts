import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import {
  isGivenUp,
  OFF_AFTER,
  PAUSES,
  pauseAfter,
  retryAfterOf,
} from '../../../domain/webhooks/retries';

const MIDDLE = 0.5;

describe('the pause after a failed try', () => {
  it('grows from seconds to hours, and covers a day', () => {
    const pauses = PAUSES.map((_, index) => pauseAfter({ tries: index + 1, chance: MIDDLE }));
    expect(pauses).toEqual([...PAUSES]);
    expect([...PAUSES].sort((a, b) => a - b)).toEqual([...PAUSES]);
    const all = PAUSES.reduce((sum, pause) => sum + pause, 0);
    expect(all).toBeGreaterThan(23 * HOUR);
    expect(all).toBeLessThan(25 * HOUR);
  });

  it('is given up after the last', () => {
    expect(pauseAfter({ tries: PAUSES.length + 1, chance: MIDDLE })).toBeUndefined();
  });

  it.each([
    [0, 4.5 * MINUTE],
    [1, 5.5 * MINUTE],
  ])('is spread by chance (%d)', (chance, pause) => {
    expect(pauseAfter({ tries: 2, chance })).toBe(pause);
  });

  it.each([
    ['longer', 1 * HOUR, 1 * HOUR],
    ['much longer', 100 * HOUR, 6 * HOUR],
    ['shorter', 1, 5 * MINUTE],
  ])('is what the receiver asked for, within bounds: %s', (_, asked, pause) => {
    expect(pauseAfter({ tries: 2, asked, chance: MIDDLE })).toBe(pause);
  });
});

describe('what a receiver asks for (Retry-After)', () => {
  const now = Date.parse('2026-04-15T02:00:00Z');
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Wed, 15 Apr 2026 02:05:00 GMT', 5 * MINUTE],
    ['Wed, 15 Apr 2026 01:00:00 GMT', 0],
    ['soon', undefined],
    ['-1', undefined],
    ['1e9', undefined],
    ['2026-04-15', undefined],
    [undefined, undefined],
  ])('%j', (value, asked) => {
    expect(retryAfterOf(value, now)).toBe(asked);
  });
});

describe('a receiver that takes nothing', () => {
  it.each([
    [undefined, false],
    [DAY, false],
    [OFF_AFTER - 1, false],
    [OFF_AFTER, true],
  ])('for %j ms is given up: %j', (since, isOver) => {
    const now = 100 * DAY;
    expect(isGivenUp(since === undefined ? undefined : now - since, now)).toBe(isOver);
  });
});
