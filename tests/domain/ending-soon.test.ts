import { endingSoon, type Ending } from '../../domain/ending-soon';
import { addDays, shanghaiDay, startOfDay } from '../../domain/time/shanghai';
import { endingWords } from '../../domain/words/partners';
import { demoPartners } from '../../local/demo/partners';

const now = startOfDay('2026-05-20') + 43_200_000;
const inDays = (days: number): string => addDays(shanghaiDay(now), days);

const dated = (own: Partial<Parameters<typeof endingSoon>[0]> = {}) => ({
  status: 'active' as const,
  until: inDays(200),
  credentials: [],
  ...own,
});

const told = (ending: readonly Ending[]): string[] => ending.map(endingWords);

describe('what ends soon (快到期)', () => {
  it.each([
    [31, []],
    [30, ['协议还有 30 天到期']],
    [1, ['协议还有 1 天到期']],
    [0, ['协议今天到期']],
    [-1, ['协议已过期 1 天']],
  ])('announces an agreement that ends in %i days: %j', (days, expected) => {
    expect(told(endingSoon(dated({ until: inDays(days) }), now))).toEqual(expected);
  });

  it('changes with midnight in Shanghai', () => {
    const agreement = dated({ until: inDays(31) });
    const midnight = startOfDay(inDays(1));
    expect(endingSoon(agreement, midnight - 1)).toEqual([]);
    expect(endingSoon(agreement, midnight)).toHaveLength(1);
  });

  it('names credentials and insurance too, the most urgent first', () => {
    const agreement = dated({
      credentials: [
        { name: '电工证', until: inDays(12) },
        { name: '上岗证', until: inDays(90) },
      ],
      insuranceUntil: inDays(-3),
    });
    expect(told(endingSoon(agreement, now))).toEqual(['保险已过期 3 天', '电工证还有 12 天到期']);
  });

  it('still announces what is suspended, and nothing of what was ended for good', () => {
    const until = inDays(5);
    expect(endingSoon(dated({ until, status: 'suspended' }), now)).toHaveLength(1);
    expect(endingSoon(dated({ until, status: 'ended' }), now)).toEqual([]);
  });

  it('finds the one of the demonstration that ends in 20 days', () => {
    const soon = demoPartners(now).filter(({ agreement }) => endingSoon(agreement, now).length > 0);
    expect(soon.map(({ name }) => name)).toEqual(['星河供热服务所']);
    expect(soon.flatMap(({ agreement }) => told(endingSoon(agreement, now)))).toEqual([
      '协议还有 20 天到期',
    ]);
  });
});
