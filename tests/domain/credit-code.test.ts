import {
  checkSignOf,
  creditCodeVerdict,
  isCreditCode,
  normalCreditCode,
  organisationSignOf,
} from '../../domain/credit-code';

/** The example of the standard, and codes that companies, universities and public bodies publish as their own. */
const PUBLISHED = [
  '91350100M000100Y43',
  '914403001922038216',
  '9144030071526726XG',
  '91330100799655058B',
  '91110000802100433B',
  '91100000100003962T',
  '91110000710925462X',
  '91110108551385082Q',
  '91440300708461136T',
  '91310000132260250X',
  '91230184MA1BUFLT44',
  '92371000MA3MXH0E3W',
  '12100000400002259P',
  '12100000400000624D',
];

const SIGNS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

const withSign = (code: string, at: number, sign: string): string =>
  code.slice(0, at) + sign + code.slice(at + 1);

describe('the unified social credit code (统一社会信用代码)', () => {
  it.each(PUBLISHED)('knows %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
    expect(checkSignOf(code.slice(0, 17))).toBe(code.charAt(17));
    expect(organisationSignOf(code.slice(8))).toBe(code.charAt(16));
  });

  it('finds every single wrong sign', () => {
    const wrong = PUBLISHED.flatMap((code) =>
      [...code].flatMap((right, at) =>
        SIGNS.filter((sign) => sign !== right).map((sign) => withSign(code, at, sign)),
      ),
    );
    expect(wrong).toHaveLength(PUBLISHED.length * 18 * 30);
    expect(wrong.filter(isCreditCode)).toEqual([]);
  });

  it('finds every two different neighbours exchanged', () => {
    const exchanged = PUBLISHED.flatMap((code) =>
      [...code].slice(1).flatMap((second, at) => {
        const first = code.charAt(at);
        return first === second ? [] : [withSign(withSign(code, at, second), at + 1, first)];
      }),
    );
    expect(exchanged.length).toBeGreaterThan(150);
    expect(exchanged.filter(isCreditCode)).toEqual([]);
  });

  it('takes about one in 341 of what has the shape: 31 by its own sign, 11 by the organisation’s', () => {
    const guesses = Array.from({ length: 31 * 1100 }, (_, index) => {
      const body = `91110000${(index * 7919).toString(31)}`.slice(0, 12).padEnd(16, '0');
      const mapped = [...body.slice(8)].map((sign) => SIGNS[Number.parseInt(sign, 31)]).join('');
      return `91110000${mapped}${index % 10}${SIGNS[index % 31]}`;
    });
    const taken = guesses.filter(isCreditCode).length / guesses.length;
    expect(taken).toBeGreaterThan(1 / 600);
    expect(taken).toBeLessThan(1 / 200);
  });

  it.each([
    '',
    '91350100M000100Y4',
    '91350100M000100Y433',
    '91350100M0O0100Y43',
    '91350100I000100Y43',
    '9135010AM000100Y43',
    '00000000000000000',
    '000000000000000000',
    '11010519491231002X',
  ])('refuses %j', (code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it('has no check sign for what cannot stand in a code', () => {
    expect(checkSignOf('9135010OM000100Y4')).toBeUndefined();
  });

  it('reads it as people copy it', () => {
    expect(normalCreditCode(' 91350100 m000100y-43 ')).toBe('91350100M000100Y43');
    expect(normalCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
  });
});

describe('the code while it is typed', () => {
  it.each([
    ['', 'none', 18],
    ['9135', 'short', 14],
    ['91350100 M000100Y4', 'short', 1],
    ['91350100M000100Y34', 'wrong', 0],
    ['91350100 m000100y43', 'right', 0],
    ['91350100M000100Y4300', 'wrong', 0],
  ])('%j is %s, with %i signs to come', (typed, verdict, missing) => {
    expect(creditCodeVerdict(typed)).toEqual({ verdict, missing });
  });
});
