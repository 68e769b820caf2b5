import * as fc from 'fast-check';
import { buildingOf, maskName, maskPersonalData, maskPhone, roundPoint } from '../../domain/text';

const fullWidth = (digits: string): string =>
  [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

const digitsOf = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

describe('masking personal data in a text', () => {
  it.each([
    ['电话13800001234找我', '电话***********找我'],
    ['138 0000 1234', '*** **** ****'],
    ['138-0000-1234', '***-****-****'],
    ['+86 138 0000 1234', '+86 *** **** ****'],
    ['8613800001234', '86***********'],
    ['座机0951-1234567', '座机0951-1234567'],
    ['座机0951-2234567', '座机****-*******'],
    ['(010) 8888 1234', '(***) **** ****'],
    ['家里 6123456', '家里 *******'],
    ['身份证64020219500101123X', '身份证******************'],
    ['640202 19500101 1234', '****** ******** ****'],
    ['老证640202500101123', '老证***************'],
  ])('turns %s into %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  it('sees through full-width digits', () => {
    expect(maskPersonalData(fullWidth('13800001234'))).toBe('*'.repeat(11));
    expect(maskPersonalData(`${fullWidth('64020219500101123')}\uff38`)).toBe('*'.repeat(18));
  });

  it.each([
    '3号楼2单元501的灯不亮,坏了3天',
    '2026-05-01 14:00 来过一次',
    '20260501 停水',
    '请打 12345 或 110、119',
    '一共 3000 元',
    '101、102、103、201 四户都没水',
  ])('leaves alone what is no personal number: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text);
  });

  const gap = fc.constantFrom('', ' ', '-', ' - ', '.', '\u3000', '\u200b', '\u2014', '(', ') ');
  const mobile = fc
    .tuple(
      fc.integer({ min: 3, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }),
    )
    .map(([second, rest]) => `1${second}${rest.join('')}`);
  const written = fc
    .tuple(mobile, fc.array(gap, { minLength: 10, maxLength: 10 }), fc.boolean())
    .map(([number, gaps, wide]) =>
      [...number]
        .map((digit, index) => (wide ? fullWidth(digit) : digit) + (gaps[index] ?? ''))
        .join(''),
    );
  const around = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.stringMatching(/^[0-9 \-x.]{0,30}$/),
    fc.constantFrom('电话', '找王', ''),
  );

  it('lets no mobile number through, wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(around, written, around, (before, number, after) => {
        const seen = digitsOf(maskPersonalData(before + number + after));
        expect(seen).not.toContain(digitsOf(number));
        expect(seen.replace(/[^0-9*]/g, '')).not.toMatch(
          new RegExp(digitsOf(number).replace(/\D/g, '')),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('changes neither the length nor an already masked text', () => {
    fc.assert(
      fc.property(around, written, around, (before, number, after) => {
        const once = maskPersonalData(before + number + after);
        expect(once).toHaveLength((before + number + after).length);
        expect(maskPersonalData(once)).toBe(once);
      }),
    );
  });

  it('answers at once, even for a long text made to keep it busy', () => {
    const text = `${'1 - '.repeat(500)}x`;
    expect(maskPersonalData(text)).toHaveLength(text.length);
  });
});

describe('masking a phone number', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['+8613800001234', '138****1234'],
    ['0951-2234567', '095****4567'],
    ['2234567', '****4567'],
    ['110', '****'],
    ['', '****'],
  ])('turns %s into %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});

describe('masking a name', () => {
  it.each([
    ['王秀兰', '王**'],
    ['马建', '马*'],
    ['王', '王*'],
    [' 欧阳建国 ', '欧***'],
    ['', ''],
  ])('turns %s into %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('the building of an address', () => {
  it.each([
    ['星光小区3号楼2单元501', '3号楼'],
    ['找王秀兰,B座1203', 'B座'],
    ['星光小区十二栋301室', '十二栋'],
    ['星光小区3-2-501', '3号楼'],
    [`${fullWidth('12')} 号楼`, '12号楼'],
  ])('of %s is %s', (address, building) => {
    expect(buildingOf(address)).toBe(building);
  });

  it.each(['2单元501', '解放街5号王家', '3楼301', '', '电话13800001234'])(
    'is not known for "%s"',
    (address) => {
      expect(buildingOf(address)).toBeUndefined();
    },
  );
});

describe('a rounded point', () => {
  it('is at most some 80 m away in each direction', () => {
    expect(roundPoint({ lat: 39.01349, lng: 106.37551 })).toEqual({ lat: 39.013, lng: 106.376 });
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lat, lng) => {
          const rounded = roundPoint({ lat, lng });
          expect(Math.abs(rounded.lat - lat)).toBeLessThanOrEqual(0.000501);
          expect(rounded.lng).toBeCloseTo(Number(rounded.lng.toFixed(3)), 9);
        },
      ),
    );
  });
});
