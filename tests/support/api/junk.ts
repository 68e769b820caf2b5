/** A little generator of its own (mulberry32), so that a run can be repeated. */
export function diceOf(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (most: number): number => Math.floor(roll() * most),
    pick: <T>(from: readonly [T, ...T[]]): T => from[Math.floor(roll() * from.length)] ?? from[0],
    chance: (share: number): boolean => roll() < share,
  };
}

export type Dice = ReturnType<typeof diceOf>;

/** Values that fit nowhere, or only by luck. */
export const JUNK: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'nonsense',
  '\u0000',
  '\ud800',
  '字'.repeat(2100),
  '990102001001',
  '2026-13-45T99:99:99Z',
  [],
  [[]],
  [null, 1, 'x'],
  {},
  { __proto__: 1, constructor: 'x', toString: null },
  { lat: 91, lng: 'x' },
  { name: '王', phone: 'call me' },
  Array.from({ length: 200 }, () => 'x'),
];

/** Pieces of an address or a query that nobody expects. */
export const STRANGE: readonly [string, ...string[]] = [
  '%00',
  '%ZZ',
  '%F0%9F%92%A9',
  '..%2f..%2fetc',
  '*',
  "'%20OR%201=1",
  'ORDER%23X',
  '~FOLLOW%23',
  '__proto__',
  'constructor',
  '-1',
  '1e9',
  'NaN',
  'x'.repeat(300),
  '01JZZZZZZZZZZZZZZZZZZZZZZI',
  '01jzzzzzzzzzzzzzzzzzzzzzzz',
];

/** Bodies that are hardly JSON. */
export const RAW: readonly [string, ...string[]] = [
  'null',
  '[]',
  '"text"',
  '1e999',
  '{',
  '\ufeff{}',
  '{"a":1,}',
  '[[[['.repeat(2000),
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `{"text":"${'x'.repeat(70_000)}"}`,
  '{"__proto__":{"isAdmin":true}}',
];
