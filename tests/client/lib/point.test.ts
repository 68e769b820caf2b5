import {
  aboutMetres,
  geoUri,
  isRough,
  pointText,
  withinMetres,
  roundDegrees,
  wirePoint,
} from '../../../client/src/lib/point';
import { metresBetween } from '../../../domain/distance';
import { roundPoint } from '../../../domain/text';

describe('a point on the map', () => {
  it('goes out as it is, in the system it was found in, and without what only we know of it', () => {
    const found = { lat: 38.48, lng: 106.23, coordinateSystem: 'gcj02', name: '小花园' } as const;
    expect(wirePoint({ ...found, metres: 20 })).toEqual({
      lat: 38.48,
      lng: 106.23,
      coordinateSystem: 'gcj02',
    });
  });

  it.each([
    [0, 10, 10],
    [24.2, 30, 20],
    [30, 30, 30],
    [99, 100, 100],
    [101, 200, 100],
    [1_002, 1_100, 1_000],
  ])('is %s m off, or away: within %s, about %s', (metres, within, about) => {
    expect([withinMetres(metres), aboutMetres(metres)]).toEqual([within, about]);
  });

  it('is kept to about a metre', () => {
    expect(roundDegrees(38.481_234_567)).toBe(38.48123);
    expect(roundDegrees(-0.000_004)).toBeCloseTo(0);
  });

  it('is known to be rough where the server rounded it, and only there', () => {
    const exact = { lat: 38.48123, lng: 106.23045 };
    expect(isRough(exact)).toBe(false);
    expect(isRough(roundPoint(exact))).toBe(true);
    expect(isRough({ lat: 38.481, lng: 106.23045 })).toBe(false);
    expect(metresBetween(exact, roundPoint(exact))).toBeLessThan(100);
  });

  it('opens in the map of the phone, and can be copied', () => {
    expect(pointText({ lat: 38.4812, lng: 106.23 })).toBe('38.48120,106.23000');
    expect(geoUri({ lat: -3.1, lng: 106.23 })).toBe('geo:-3.10000,106.23000');
  });
});
