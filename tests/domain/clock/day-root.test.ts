import fc from 'fast-check';

import {
  dayLeavesOf,
  dayProofOf,
  dayRootOf,
  lastClosedDay,
  leafHashesOf,
  leafHashOf,
  verifyProof,
  type DayLeaf,
} from '../../../domain/clock/day-root';
import { merkleRoot, proofOf } from '../../../domain/clock/merkle';
import { chainOf } from '../../../domain/order/history';
import type { OrderEvent } from '../../../domain/order/order';
import { HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';

const hex = aHash();

/** A hash as SHA-256 gives it. */
function aHash() {
  return fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
    .map((signs) => signs.join(''));
}

const leafAt = (index: number): DayLeaf => ({
  id: `01J${String(index).padStart(6, '0')}`,
  sequence: index + 1,
  head: String(index % 10).repeat(64),
});
const someLeaves = (count: number): DayLeaf[] => Array.from({ length: count }, (_, i) => leafAt(i));

describe('the tree', () => {
  it('has a root that no order of reading changes', () => {
    const leaves = someLeaves(7);
    const root = merkleRoot(leafHashesOf(leaves));
    expect(merkleRoot(leafHashesOf([...leaves].reverse()))).toBe(root);
  });

  it('promotes the last of an odd number', () => {
    const [a = '', b = '', c = ''] = leafHashesOf(someLeaves(3));
    expect(merkleRoot([a, b, c])).toBe(merkleRoot([merkleRoot([a, b]), c]));
  });

  it('has for nothing the hash of nothing', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('proves each leaf, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hex, { minLength: 1, maxLength: 40 }), hex, (hashes, other) => {
        const root = merkleRoot(hashes);
        for (const hash of hashes) {
          expect(verifyProof(hash, proofOf(hashes, hash) ?? [], root)).toBe(true);
          if (other !== hash) {
            expect(verifyProof(other, proofOf(hashes, hash) ?? [], root)).toBe(false);
          }
        }
        if (!hashes.includes(other)) expect(proofOf(hashes, other)).toBeUndefined();
      }),
    );
  });

  it('changes with every leaf that is changed, left out or added', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hex, { minLength: 2, maxLength: 30 }),
        fc.nat(),
        hex,
        (hashes, at, other) => {
          const index = at % hashes.length;
          const root = merkleRoot(hashes);
          expect(merkleRoot(hashes.toSpliced(index, 1))).not.toBe(root);
          expect(merkleRoot([...hashes, other])).not.toBe(root);
          if (!hashes.includes(other)) {
            expect(merkleRoot(hashes.with(index, other))).not.toBe(root);
          }
        },
      ),
    );
  });

  it('takes no text for a hash', () => {
    expect(verifyProof('not a hash', [], 'not a hash')).toBe(false);
  });
});

const MONDAY = startOfDay('2026-04-13');
const step = (at: number, command: OrderEvent['command'], to: OrderEvent['to']): OrderEvent => ({
  at,
  role: 'resident',
  command,
  to,
});
const EVENTS = [
  step(MONDAY + HOUR, 'place', 'placed'),
  step(MONDAY + 23 * HOUR + 59 * MINUTE, 'urge', 'placed'),
  step(MONDAY + 24 * HOUR, 'amend', 'placed'),
  step(MONDAY + 72 * HOUR, 'withdraw', 'withdrawn'),
];
const DAYS = { from: '2026-04-13', to: '2026-04-16' };

describe('the leaves of an order', () => {
  const chain = chainOf(EVENTS);

  it('are its last step of each day, by number and hash', () => {
    const leaves = dayLeavesOf({ id: 'X', events: EVENTS }, DAYS);
    expect([...leaves]).toEqual([
      ['2026-04-13', { id: 'X', sequence: 2, head: chain[1]?.hash }],
      ['2026-04-14', { id: 'X', sequence: 3, head: chain[2]?.hash }],
      ['2026-04-16', { id: 'X', sequence: 4, head: chain[3]?.hash }],
    ]);
  });

  it('stay the same whatever happens later', () => {
    const early = dayLeavesOf({ id: 'X', events: EVENTS.slice(0, 2) }, DAYS);
    const late = dayLeavesOf({ id: 'X', events: EVENTS }, DAYS);
    expect(late.get('2026-04-13')).toEqual(early.get('2026-04-13'));
  });

  it('are none for days without a step', () => {
    expect(
      dayLeavesOf({ id: 'X', events: EVENTS }, { from: '2026-04-15', to: '2026-04-15' }).size,
    ).toBe(0);
  });
});

describe('the root of a day', () => {
  const hashes = new Map([
    ['990103', leafHashesOf(someLeaves(3))],
    ['990102', leafHashesOf(someLeaves(5))],
    ['990101', []],
  ]);
  const day = dayRootOf('2026-04-13', hashes, 1);

  it('stands over the districts that have leaves, by code', () => {
    expect(day.districts.map(({ code, count }) => [code, count])).toEqual([
      ['990102', 5],
      ['990103', 3],
    ]);
    expect(day.count).toBe(8);
    expect(day.root).toBe(merkleRoot(day.districts.map(({ root }) => root)));
  });

  it('is reached from every order of every district', () => {
    for (const [district, leaves] of hashes) {
      for (const leaf of leaves) {
        const proof = dayProofOf(day, { district, leaves, leaf });
        expect(verifyProof(leaf, proof ?? [], day.root)).toBe(true);
      }
    }
  });

  it('is not reached from an order as it was not', () => {
    const forged = leafHashOf({ ...leafAt(0), head: 'f'.repeat(64) });
    const leaves = hashes.get('990102') ?? [];
    expect(dayProofOf(day, { district: '990102', leaves, leaf: forged })).toBeUndefined();
  });
});

it('is due from ten past midnight on', () => {
  expect(lastClosedDay(MONDAY + 9 * MINUTE)).toBe('2026-04-11');
  expect(lastClosedDay(MONDAY + 10 * MINUTE)).toBe('2026-04-12');
});
