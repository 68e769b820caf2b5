import type { Figure } from '../../bench/figure';
import { inOrder, tableOf } from '../../bench/figure-table';
import { MEASUREMENTS } from '../../bench/measurements';
import { spreadOf } from '../../bench/noise';

const aFigure = (own: Partial<Figure> = {}): Figure => ({ what: '', value: 1, unit: 'ms', ...own });

describe('the table of figures', () => {
  it('goes by number, with what has none last', () => {
    const figures = { clock: aFigure(), P10: aFigure(), 'P2 of it': aFigure(), P2: aFigure() };
    expect(inOrder(figures).map(([name]) => name)).toEqual(['P2 of it', 'P2', 'P10', 'clock']);
  });

  it('says what is over its bar, and where it cannot be less', () => {
    const over = {
      P7: aFigure({ value: 3, bar: 1.2 }),
      P8: aFigure({ value: 3, bar: 2, floor: 2.5 }),
    };
    const [first, second] = tableOf(over).split('\n');
    expect(first).toMatch(/≤ 1\.2 {3}OVER$/);
    expect(second).toMatch(/OVER, not below 2\.5$/);
  });

  it('has a measurement for each of P1 to P13', () => {
    const named = MEASUREMENTS.flatMap(({ of }) => of).filter((name) => name.startsWith('P'));
    const all = Array.from({ length: 13 }, (_, index) => `P${index + 1}`);
    expect(named.sort()).toEqual(all.sort());
  });
});

describe('the noise', () => {
  it('is how far the slow tenth lies from the quick tenth, in the middle', () => {
    expect(spreadOf([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10])).toBe(0);
    expect(spreadOf([9, 9, 10, 10, 10, 10, 10, 10, 10, 15, 20])).toBe(0.6);
  });
});
