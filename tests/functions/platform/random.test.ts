import { chance } from '../../../functions/platform/random';

const TIMES = 2_000;

describe('chance', () => {
  it('gives each of its bytes once, also where its store is filled again', () => {
    const given = Array.from({ length: TIMES }, () => Buffer.from(chance(16)).toString('hex'));
    expect(new Set(given).size).toBe(TIMES);
    expect(given.join('').match(/^0{8}|0{16}/)).toBeNull();
  });

  it('is of the length that was asked for, and nobody else’s to change', () => {
    const one = chance(12);
    const other = Buffer.from(chance(12));
    one.fill(0);
    expect(one).toHaveLength(12);
    expect(other.equals(Buffer.alloc(12))).toBe(false);
  });
});
