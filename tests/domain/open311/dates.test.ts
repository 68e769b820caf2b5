import { parseW3cTime } from '../../../domain/open311/dates';

const AT = Date.UTC(2026, 3, 15, 2);

describe('a W3C date and time', () => {
  it.each([
    '2026-04-15T02:00:00Z',
    '2026-04-15T02:00Z',
    '2026-04-15T10:00:00.000+08:00',
    '2026-04-15T10:00:00+0800',
    '2026-04-15T10:00:00 08:00',
    '2026-04-14T18:00:00-08:00',
  ])('is read: %s', (text) => {
    expect(parseW3cTime(text)).toBe(AT);
  });

  it.each([
    '2026-04-15',
    '2026-04-15T02:00:00',
    '2026-02-30T02:00:00Z',
    '2026-04-15T25:00:00Z',
    'yesterday',
    '',
  ])('is none: %j', (text) => {
    expect(parseW3cTime(text)).toBeUndefined();
  });
});
