import { createHash } from 'node:crypto';

/** Somebody who can sign in on one machine: what WeChat would know of them. */
export interface DemoPerson {
  readonly persona: string;
  readonly openid: string;
  readonly phone: string;
}

const NAMES = [
  'resident-wang',
  'resident-ma',
  'grid-li',
  'staff-zhao',
  'lead-chen',
  'repair-worker',
  'repair-lead',
  'care-worker',
  'care-lead',
  'subdistrict-sun',
  'district-qian',
  'resident-far',
  'staff-far',
  'admin',
] as const;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** An openid in WeChat's form (28 characters, beginning with `o`), the same for the same name for ever. */
const openidOf = (name: string): string =>
  `o${sha256(`openid ${name}`).toString('base64url').slice(0, 27)}`;

/** The people of the demonstration community, all invented, with fixed openids and verified phones. */
export const DEMO_PERSONAS: readonly DemoPerson[] = NAMES.map((persona, index) => ({
  persona,
  openid: openidOf(persona),
  phone: `139990000${String(index + 1).padStart(2, '0')}`,
}));

const NEWCOMER = /^new-.+$/s;

/** A person nobody knows yet: openid and phone follow from the name; the phone is none of the personas'. */
const newcomer = (persona: string): DemoPerson => ({
  persona,
  openid: openidOf(persona),
  phone: `13999${100_000 + (sha256(`phone ${persona}`).readUInt32BE(0) % 900_000)}`,
});

/** Whom a code `demo:<persona>` or `demo:new-<anything>` stands for; undefined for every other code. */
export function findDemoPerson(code: string): DemoPerson | undefined {
  if (!code.startsWith('demo:')) return undefined;
  const persona = code.slice('demo:'.length);
  if (NEWCOMER.test(persona)) return newcomer(persona);
  return DEMO_PERSONAS.find((person) => person.persona === persona);
}
