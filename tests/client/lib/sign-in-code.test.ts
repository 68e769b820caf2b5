import {
  codeInParams,
  codeInScan,
  countdownWords,
  spelledCode,
} from '../../../client/src/lib/sign-in-code';

const ADDRESS = 'https://sidan.example/#/pages/confirm/index?scene=2A3C4E6F';

describe('the code of a sign-in', () => {
  it.each([
    [ADDRESS, '2A3C4E6F'],
    [`${ADDRESS}&from=x`, '2A3C4E6F'],
    ['2A3C-4E6F', '2A3C-4E6F'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['?scene=%E0%A4%A', '%E0%A4%A'],
  ])('is found in what the camera read: %s', (scanned, code) => {
    expect(codeInScan(scanned)).toBe(code);
  });

  it.each([
    [{ scene: '2A3C4E6F' }, '2A3C4E6F'],
    [{ scene: '2A3C4E6F%20' }, '2A3C4E6F'],
    [{ q: encodeURIComponent(ADDRESS) }, '2A3C4E6F'],
    [{ q: ADDRESS }, '2A3C4E6F'],
    [{ q: '%' }, '%'],
    [{}, ''],
  ])('is found in what the page was opened with: %j', (params, code) => {
    expect(codeInParams(params)).toBe(code);
  });

  it('is spoken letter by letter', () => {
    expect(spelledCode('2A3C-4E6F')).toBe('2 A 3 C 4 E 6 F');
  });

  it.each([
    [120_000, '2:00'],
    [65_001, '1:06'],
    [9_000, '0:09'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('counts %i ms down as %s', (left, said) => {
    expect(countdownWords(left)).toBe(said);
  });
});
