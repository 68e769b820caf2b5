import {
  barLength,
  daysIn,
  daysOf,
  groupingsOf,
  percentWords,
  shortDay,
  whoseOf,
} from '../../../client/src/lib/board';

const noon = Date.parse('2026-11-22T04:00:00.000Z');

describe('the board', () => {
  it('counts its days in Shanghai, today as the last', () => {
    expect(daysOf('week', noon)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(daysOf('month', Date.parse('2026-11-22T17:00:00.000Z')).to).toBe('2026-11-23');
  });

  it('shows every day of a period, those without an order too', () => {
    expect(daysIn({ from: '2026-02-27', to: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    expect(shortDay('2026-03-02')).toBe('3月2日');
  });

  it('says nothing where there is nothing to count', () => {
    expect(percentWords({ value: null, count: 0, of: 0 })).toBeUndefined();
    expect(percentWords({ value: 0, count: 0, of: 3 })).toBe('0%');
    expect(percentWords({ value: 2 / 3, count: 2, of: 3 })).toBe('66.7%');
  });

  it('draws what is small so that it can be seen, and nought as nothing', () => {
    expect([barLength(0, 9), barLength(1, 1000), barLength(5, 10), barLength(1, 0)]).toEqual([
      0, 2, 50, 0,
    ]);
  });

  it('takes apart what can be taken apart there', () => {
    expect(groupingsOf({ area: '990102001' })).toContain('area');
    expect(groupingsOf({ area: '990102001001' })).toContain('grid');
    expect(groupingsOf({ area: '990102001001002' })).toEqual(['category']);
    expect(groupingsOf({ partner: 'P' })).toContain('worker');
    expect(groupingsOf({ partner: 'P', area: '990102001001' })).toEqual(['category']);
  });

  it('opens with the figures of one’s own work', () => {
    const staff = { role: 'communityStaff' as const, areaCode: '990102001001' };
    const worker = { role: 'partnerMember' as const, partnerId: 'P' };
    expect(whoseOf({}, [worker])).toEqual({ partner: 'P' });
    expect(whoseOf({}, [worker, staff])).toEqual({ area: '990102001001' });
    expect(whoseOf({ area: '9901' }, [worker])).toEqual({ area: '9901' });
    const grid = { role: 'gridWorker' as const, areaCode: '990102001001002' };
    expect(whoseOf({}, [grid])).toEqual({ area: '990102001001002' });
    expect(whoseOf({}, [grid, staff])).toEqual({ area: '990102001001' });
    expect(whoseOf({}, [])).toEqual({});
  });
});
