import { isAddressIn, livesIn, tightName, type Building } from '../../domain/building';

const aBuilding = (told: Partial<Building> = {}): Building => ({
  code: 'XYUANE',
  areaCode: '990102001001002',
  name: '3 号楼',
  address: '星光里 3 号楼',
  ...told,
});

describe('a building (楼栋)', () => {
  it.each([
    ['3 号楼', '3号楼'],
    ['３ 号 楼', '3号楼'],
    ['a座', 'A座'],
    ['物业\u3000楼', '物业楼'],
  ])('called %j is the same as %j', (name, tight) => {
    expect(tightName(name)).toBe(tight);
  });

  it.each([
    ['3 号楼 2 单元 101', '3 号楼', true],
    ['星光里３号楼2单元101', '3号楼', true],
    ['3-2-101', '3 号楼', true],
    ['3 号楼 2 单元 101', '3 号楼 1 单元', true],
    ['13 号楼 2 单元 101', '3 号楼', false],
    ['', '3 号楼', false],
    ['星光里物业楼二层', '物业楼', true],
    ['星光里 3 号楼', '物业楼', false],
  ])('has the address %j in it, if it is called %j: %s', (address, name, isIn) => {
    expect(isAddressIn(address, { name })).toBe(isIn);
  });

  it.each([
    ['in the same grid', { homeArea: '990102001001002', address: '3 号楼 2 单元 101' }, true],
    ['in the community', { homeArea: '990102001001', address: '3 号楼 2 单元 101' }, true],
    ['in another building', { homeArea: '990102001001', address: '5 号楼 101' }, false],
    ['in another community', { homeArea: '990102001002', address: '3 号楼 101' }, false],
    ['nobody knows where', {}, false],
    ['nobody knows in which community', { address: '3 号楼 101' }, false],
  ])('is where somebody lives who lives %s: %s', (_, home, lives) => {
    expect(livesIn(home, aBuilding())).toBe(lives);
  });
});
