import { communityOf, isAreaCode, isInside, levelOf, parentOf } from '../../domain/area';

describe('area codes', () => {
  it.each([
    ['990102', 'district', undefined],
    ['990102001', 'subdistrict', '990102'],
    ['990102001001', 'community', '990102001'],
    ['990102001001002', 'grid', '990102001001'],
  ])('reads the level of %s as %s', (code, level, parent) => {
    expect(isAreaCode(code)).toBe(true);
    expect(levelOf(code)).toBe(level);
    expect(parentOf(code)).toBe(parent);
  });

  it.each(['', '99', '9901020', '99010200100a', '9901020010010021', '990102 '])(
    'refuses "%s"',
    (code) => {
      expect(isAreaCode(code)).toBe(false);
      expect(() => levelOf(code)).toThrow(RangeError);
      expect(communityOf(code)).toBeUndefined();
    },
  );

  it('says that a grid is inside its community, subdistrict and district, and not the other way', () => {
    const grid = '990102001001002';
    for (const area of [grid, '990102001001', '990102001', '990102']) {
      expect(isInside(grid, area)).toBe(true);
    }
    expect(isInside('990102001001', grid)).toBe(false);
    expect(isInside('990102001002', '990102001001')).toBe(false);
  });

  it('takes no half code for an area that everything lies in', () => {
    expect(isInside('990102001001', '')).toBe(false);
    expect(isInside('990102001001', '9901')).toBe(false);
  });

  it('finds the community of a grid', () => {
    expect(communityOf('990102001001002')).toBe('990102001001');
    expect(communityOf('990102001001')).toBe('990102001001');
    expect(communityOf('990102001')).toBeUndefined();
  });
});
