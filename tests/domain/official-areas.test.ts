import { officialAreas } from '../../domain/official-areas';

const rows = (...pairs: [code: string, name: string][]) =>
  pairs.map(([code, name], index) => ({ where: `line ${index + 2}`, code, name }));

describe('an official list of divisions', () => {
  it('is read whether its codes are short or filled up with zeros', () => {
    const short = rows(
      ['110102001012', '六部口社区居委会'],
      ['110102001', '西长安街街道'],
      ['110102', '西城区'],
    );
    const long = short.map((row) => ({ ...row, code: row.code.padEnd(12, '0') }));
    const expected = [
      { code: '110102', name: '西城区' },
      { code: '110102001', name: '西长安街街道', parent: '110102' },
      { code: '110102001012', name: '六部口社区', parent: '110102001' },
    ];
    expect(officialAreas(short)).toEqual({ areas: expected, left: 0, problems: [] });
    expect(officialAreas(long)).toEqual({ areas: expected, left: 0, problems: [] });
  });

  it.each([
    ['多福巷社区居委会', '多福巷社区'],
    ['银闸社区居民委员会', '银闸社区'],
    ['新街居委会', '新街社区'],
    ['李家村村民委员会', '李家村'],
    ['东坝村委会', '东坝村'],
    ['阿拉善嘎查', '阿拉善嘎查'],
  ])('calls %s by its place: %s', (said, name) => {
    expect(officialAreas(rows(['110102001012', said])).areas).toMatchObject([{ name }]);
  });

  it('leaves provinces and cities, but for a city in which subdistricts lie', () => {
    const list = rows(
      ['11', '北京市'],
      ['1101', '市辖区'],
      ['110000000000', '北京市'],
      ['441900', '东莞市'],
      ['441900003', '东城街道'],
    );
    const { areas, left, problems } = officialAreas(list);
    expect(areas.map(({ code }) => code)).toEqual(['441900', '441900003']);
    expect([left, problems]).toEqual([3, []]);
  });

  it('names the line of what cannot be used', () => {
    const list = rows(
      ['110102', '西城区'],
      ['11010', '半个'],
      ['110102001', ''],
      ['110102', '又是西城区'],
      ['一一〇', '数字'],
      ['110102001012345', '网格'],
    );
    expect(officialAreas(list).problems).toEqual([
      { where: 'line 3', problem: 'code' },
      { where: 'line 4', problem: 'name' },
      { where: 'line 5', problem: 'twice' },
      { where: 'line 6', problem: 'code' },
      { where: 'line 7', problem: 'code' },
    ]);
  });
});
