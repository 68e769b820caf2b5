/** 统一社会信用代码 (GB 32100-2015): 18 signs without I, O, S, V and Z. */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const CHECKED = LENGTH - 1;

/** Who registered it and what it is, where, the organisation (主体标识码), the check sign. */
const SHAPE = /^[1-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{8}[0-9X][0-9A-HJ-NPQRTUWXY]$/;

/** The weights are the powers of 3 modulo 31 (GB/T 17710); with the check sign the sum leaves nothing. */
const GENERATOR = 3;

/** 组织机构代码 (GB 11714): signs 9 to 16 have these weights, sign 17 checks them; letters count from A = 10 without gaps. */
const ORGANISATION_AT = 8;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const ORGANISATION_MODULUS = 11;
const BASE_36 = 36;

/** A code as people copy it: spaces and dashes between, small letters and full-width signs, are no mistake. */
export const normalCreditCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** The 18th sign for 17 given ones; undefined where one of them does not occur in codes. */
export function checkSignOf(body: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const sign of body) {
    const value = SIGNS.indexOf(sign);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * GENERATOR) % SIGNS.length;
  }
  return SIGNS.charAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length);
}

/** The 9th sign of an organisation's own code for its first 8. */
export function organisationSignOf(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (so, weight, at) => so + weight * Number.parseInt(body.charAt(at), BASE_36),
    0,
  );
  const left = (ORGANISATION_MODULUS - (sum % ORGANISATION_MODULUS)) % ORGANISATION_MODULUS;
  return left === 10 ? 'X' : String(left);
}

/**
 * Whether a normal code (`normalCreditCode`) is one: its shape, its check sign, and that of the organisation in it. Finds
 * every single wrong sign and every two neighbours exchanged, and says nothing about whether anybody bears it. A few
 * of the first codes were given out before the standard and do not keep it: they are refused.
 */
export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  const organisation = code.slice(ORGANISATION_AT, CHECKED);
  return (
    checkSignOf(code.slice(0, CHECKED)) === code.charAt(CHECKED) &&
    organisationSignOf(organisation) === organisation.slice(-1)
  );
}

/** What can be said of a code while it is being typed, and how many signs it still lacks. */
export function creditCodeVerdict(typed: string): {
  verdict: 'none' | 'short' | 'wrong' | 'right';
  missing: number;
} {
  const code = normalCreditCode(typed);
  const missing = Math.max(0, LENGTH - code.length);
  if (code === '') return { verdict: 'none', missing };
  if (missing > 0) return { verdict: 'short', missing };
  return { verdict: isCreditCode(code) ? 'right' : 'wrong', missing };
}
