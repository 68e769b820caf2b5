import type { Building } from '../../../domain/building';
import { doorCodeIn, doorUrl, whereAt } from '@/lib/door';

const wrapped = encodeURIComponent;

describe('the code at a door (门口码)', () => {
  it.each([
    ['in the address of the browser', { b: 'XYUANE' }],
    ['in a code of WeChat’s own, as it hands it on', { scene: wrapped('b=XYUANE') }],
    ['in such a code, unwrapped', { scene: 'b=XYUANE' }],
    ['in such a code, alone', { scene: 'XYUANE' }],
    ['in an ordinary address that WeChat read', { q: wrapped('https://sidan.example/?b=XYUANE') }],
    ['in one with more in it', { q: wrapped('https://sidan.example/?lang=en&b=XYUANE#/') }],
    ['in one that was wrapped twice', { q: wrapped(wrapped('https://s.example/?b=XYUANE')) }],
    ['before what WeChat says besides', { scene: 'b=XYUANE', q: '' }],
  ])('is found %s', (_, params) => {
    expect(doorCodeIn(params)).toBe('XYUANE');
  });

  it.each([
    ['nothing', {}],
    ['another address', { q: wrapped('https://sidan.example/#/pages/invitation/index?scene=ABC') }],
    ['another parameter', { q: wrapped('https://sidan.example/?club=XYUANE') }],
    ['what is no code', { b: '../v1/me' }],
    ['what is too long', { b: 'X'.repeat(40) }],
    ['what cannot be unwrapped', { scene: '%E0%A4%A' }],
  ])('is not found in %s', (_, params) => {
    expect(doorCodeIn(params)).toBe('');
  });

  it('is found in what a poster leads to', () => {
    expect(doorCodeIn({ q: wrapped(`https://sidan.example${doorUrl('XYUANE')}`) })).toBe('XYUANE');
  });
});

describe('where an order is placed by somebody at a door', () => {
  const building: Building = {
    code: 'XYUANE',
    areaCode: '990102001001002',
    name: '3 号楼',
    address: '星光里 3 号楼',
  };

  it('is their own address, if they live there', () => {
    const home = { homeArea: '990102001001', address: '3号楼 2 单元 101' };
    const { homeArea: areaCode, address } = home;
    expect(whereAt(building, home)).toEqual({ areaCode, address, ofDoor: false });
  });

  it.each([
    ['lives in another building', { homeArea: '990102001001', address: '13 号楼 101' }],
    ['lives in another community', { homeArea: '990102001002', address: '3 号楼 101' }],
    ['is new here', {}],
  ])('is the building, if one %s', (_, home) => {
    const { areaCode, address } = building;
    expect(whereAt(building, home)).toEqual({ areaCode, address, ofDoor: true });
    const point = { lat: 38.48, lng: 106.23 };
    expect(whereAt({ ...building, point }, home)).toEqual({
      ...{ areaCode, address, ofDoor: true },
      point: { ...point, coordinateSystem: 'wgs84', name: building.name },
    });
  });
});
