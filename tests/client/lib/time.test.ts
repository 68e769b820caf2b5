import {
  agoWords,
  dayWords,
  dueWords,
  fromLocalField,
  lengthWords,
  localFieldOn,
  spanWords,
  timeWords,
  toLocalField,
} from '../../../client/src/lib/time';

/** 2026-11-20, a Friday, 10:00 in Shanghai. */
const now = Date.parse('2026-11-20T02:00:00Z');

describe('times as people say them', () => {
  it.each([
    ['2026-11-20T06:00:00Z', '今天 14:00'],
    ['2026-11-20T15:59:00Z', '今天 23:59'],
    ['2026-11-20T16:00:00Z', '明天 0:00'],
    ['2026-11-19T15:59:00Z', '昨天 23:59'],
    ['2026-11-22T01:05:00Z', '后天 9:05'],
    ['2026-11-30T01:30:00Z', '11月30日 9:30'],
    ['2027-01-02T01:30:00Z', '2027年1月2日 9:30'],
  ])('calls %s %s, by the days of Shanghai', (iso, said) => {
    expect(timeWords(iso, now)).toBe(said);
  });

  it('names the day alone', () => {
    expect(dayWords('2026-11-20T06:00:00Z', now)).toBe('今天');
  });

  it('says until when, and how long it is over', () => {
    expect(dueWords('2026-11-20T06:00:00Z', now)).toBe('今天 14:00 前');
    expect(dueWords('2026-11-20T00:00:00Z', now)).toBe('已超时 2 小时');
  });

  it.each([
    [20_000, '1 分钟'],
    [59 * 60_000, '59 分钟'],
    [3 * 3_600_000, '3 小时'],
    [47 * 3_600_000, '47 小时'],
    [72 * 3_600_000, '3 天'],
  ])('says a length of %i ms as %s', (length, said) => {
    expect(lengthWords(length)).toBe(said);
  });

  it('leaves the day out of the end of a span within one day', () => {
    const from = '2026-11-20T06:00:00Z';
    expect(spanWords({ from, to: '2026-11-20T08:00:00Z' }, now)).toBe('今天 14:00 到 16:00');
    expect(spanWords({ from, to: '2026-11-21T01:00:00Z' }, now)).toBe('今天 14:00 到 明天 9:00');
  });

  it('says how long ago something was, while it is near', () => {
    expect(agoWords('2026-11-20T01:59:30Z', now)).toBe('刚刚');
    expect(agoWords('2026-11-20T01:45:00Z', now)).toBe('15 分钟前');
    expect(agoWords('2026-11-19T22:00:00Z', now)).toBe('今天 6:00');
  });
});

describe('times as a form holds them', () => {
  it('reads and writes Shanghai time whatever zone the phone is in', () => {
    expect(toLocalField(now)).toBe('2026-11-20T10:00');
    expect(fromLocalField('2026-11-20T10:00')).toBe('2026-11-20T02:00:00.000Z');
  });

  it('takes nothing that is no time', () => {
    expect(fromLocalField('')).toBeUndefined();
    expect(fromLocalField('明天')).toBeUndefined();
  });

  it('knows an hour of a day ahead, also when Shanghai is a day further than UTC', () => {
    const lateEvening = Date.parse('2026-11-20T20:00:00Z');
    expect(localFieldOn(now, 0, 18)).toBe('2026-11-20T18:00');
    expect(localFieldOn(lateEvening, 1, 12)).toBe('2026-11-22T12:00');
  });
});
