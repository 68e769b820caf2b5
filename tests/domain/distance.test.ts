import { metresBetween } from '../../domain/distance';

describe('how far two points are apart', () => {
  it.each([
    [{ lat: 38.48, lng: 106.23 }, 0],
    [{ lat: 38.489, lng: 106.23 }, 1_002],
    [{ lat: 38.48, lng: 106.24 }, 871],
  ])('is %j: %s m', (other, metres) => {
    expect(Math.round(metresBetween({ lat: 38.48, lng: 106.23 }, other))).toBe(metres);
  });
});
