import { JUNK, type Dice } from '../api/junk';

const NAMES: readonly [string, ...string[]] = [
  'unknown',
  '__proto__',
  'constructor',
  'toString',
  '',
  '字段',
  'x'.repeat(1000),
  'isAdmin',
];
const SHARE_OF_GOING_IN = 0.6;

/** The same value with one thing in it that is not as it was: left out, put in, of another kind, too much of it. */
export function spoil(value: unknown, dice: Dice): unknown {
  if (Array.isArray(value) && value.length > 0 && dice.chance(SHARE_OF_GOING_IN)) {
    const at = dice.below(value.length);
    return value.map((item: unknown, index) => (index === at ? spoil(item, dice) : item));
  }
  if (!isRecord(value)) return instead(value, dice);
  const entries = Object.entries(value);
  const at = dice.below(entries.length);
  if (entries.length === 0 || dice.chance(0.15)) {
    return Object.fromEntries([...entries, [dice.pick(NAMES), dice.pick(JUNK)]]);
  }
  if (dice.chance(0.2)) return Object.fromEntries(entries.filter((_, index) => index !== at));
  return Object.fromEntries(
    entries.map(([name, field], index) => [name, index === at ? spoil(field, dice) : field]),
  );
}

/** Something in its place: junk, or itself in a form that nobody asked for. */
function instead(value: unknown, dice: Dice): unknown {
  if (dice.chance(0.5)) return dice.pick(JUNK);
  const forms: [unknown, ...unknown[]] = [[value], { value }, String(value), Number(value)];
  return dice.pick([...forms, `${String(value)}\u0000`]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
