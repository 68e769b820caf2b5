import { fenOf, yuanField, yuanWords } from '../../../client/src/lib/money';

describe('money on the screen', () => {
  it.each([
    [3000, '¥30'],
    [3050, '¥30.50'],
    [3005, '¥30.05'],
    [0, '¥0'],
  ])('writes %i 分 as %s', (fen, said) => {
    expect(yuanWords(fen)).toBe(said);
  });

  it.each([
    ['30', 3000],
    [' 30.5 ', 3050],
    ['30.05', 3005],
    ['0', 0],
  ])('reads %s 元 as %i 分', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it.each(['', '三十', '30.555', '-3', '1e3'])('refuses %s as an amount', (typed) => {
    expect(fenOf(typed)).toBeUndefined();
  });

  it('puts an amount back into its field', () => {
    expect(fenOf(yuanField(12_345))).toBe(12_345);
  });
});
