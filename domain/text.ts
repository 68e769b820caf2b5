/** ASCII and full-width digits; people type both. */
const DIGIT = '[0-9\\uff10-\\uff19]';

/** What people put between the digits of a number: spaces, dashes, dots, brackets, also invisible ones. Never a line break. */
const GAP =
  '[ \\t\\u00a0\\u00b7\\u200b-\\u200d\\u2010-\\u2015\\u2060\\u2212\\u3000\\ufeff\\uff08\\uff09\\uff0d\\uff0e\\uff3f\\-_.()]{0,3}';

const then = (more: number): string => `(?:${GAP}${DIGIT}){${more}}`;

const ID_18 = `[1-9\\uff11-\\uff19]${then(16)}${GAP}[0-9xX\\uff10-\\uff19\\uff38\\uff58]`;
const ID_15 = `[1-9\\uff11-\\uff19]${then(14)}`;
const MOBILE = `[1\\uff11]${GAP}[3-9\\uff13-\\uff19]${then(9)}`;

const AREA_CODE = `[0\\uff10]${DIGIT}{2,3}`;
const LOCAL_NUMBER = `[2-9\\uff12-\\uff19]${DIGIT}{2,3}${GAP}${DIGIT}{4}`;
const DATE = `(?:19|20)\\d{2}[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?[0-3]\\d`;
const LANDLINE = `(?:${AREA_CODE}${GAP}|(?!${DATE}))${LOCAL_NUMBER}(?!${DIGIT})`;

const LONG_NUMBER = new RegExp([ID_18, ID_15, MOBILE].join('|'), 'g');
/** With what stands before it, because older phones cannot look behind. */
const LANDLINE_ALONE = new RegExp(`(^|[^0-9\\uff10-\\uff19])(${LANDLINE})`, 'g');
const NUMBER_SIGN = /[0-9xX\uff10-\uff19\uff38\uff58]/g;

const withStars = (number: string): string => number.replace(NUMBER_SIGN, '*');

/**
 * Replaces the digits of mobile numbers, landlines and ID numbers (18 or 15 digits) in a free text with stars, however
 * they are spaced. Better one number too many than one too few: this is what neighbours read.
 */
export const maskPersonalData = (text: string): string =>
  text
    .replace(LONG_NUMBER, withStars)
    .replace(LANDLINE_ALONE, (_, before: string, number: string) => before + withStars(number));

const MOBILE_LENGTH = 11;
const SHORTEST_PHONE = 7;

/** `138****1234` for whoever owns the number; of shorter ones the last four digits. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length >= MOBILE_LENGTH) {
    return `${digits.slice(-MOBILE_LENGTH, 3 - MOBILE_LENGTH)}****${digits.slice(-4)}`;
  }
  return digits.length >= SHORTEST_PHONE ? `****${digits.slice(-4)}` : '****';
}

const MOST_STARS = 3;

/** The surname and a star for each further character: 王秀兰 becomes `王**`. A name of one character hides nothing but gets a star. */
export function maskName(name: string): string {
  const [first, ...rest] = name.trim();
  return first === undefined
    ? ''
    : first + '*'.repeat(Math.min(Math.max(rest.length, 1), MOST_STARS));
}

const CHINESE_NUMERAL =
  '[\\u4e00\\u4e8c\\u4e09\\u56db\\u4e94\\u516d\\u4e03\\u516b\\u4e5d\\u5341\\u767e]{1,4}';
const BUILDING = new RegExp(`(?:\\d{1,3}|[A-Za-z]|${CHINESE_NUMERAL})\\s*(?:号楼|#楼|栋|幢|座)`);
const BUILDING_UNIT_ROOM = /(?:^|\D)(\d{1,3})[-\uff0d]\d{1,2}[-\uff0d]\d{2,4}(?!\d)/;

const withAsciiDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/**
 * The building (`3号楼`) of an address and nothing else of it: what the pool may see. Undefined where none is named,
 * so that no unit, room or name can slip through.
 */
export function buildingOf(address: string): string | undefined {
  const text = withAsciiDigits(address);
  const named = BUILDING.exec(text);
  if (named) return named[0].replace(/\s/g, '');
  const numbered = BUILDING_UNIT_ROOM.exec(text);
  return numbered ? `${numbered[1]}号楼` : undefined;
}

const HUNDRED_METRES = 1000;
const round = (degrees: number): number => Math.round(degrees * HUNDRED_METRES) / HUNDRED_METRES;

/** A point as the public and the pool may see it: to about 100 m (three decimals of a degree). */
export const roundPoint = ({
  lat,
  lng,
}: {
  lat: number;
  lng: number;
}): { lat: number; lng: number } => ({
  lat: round(lat),
  lng: round(lng),
});
