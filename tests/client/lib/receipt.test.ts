import * as fc from 'fast-check';

import { findReceipt, isChained, isProven, receiptCode, shortCode } from '@/lib/receipt';
import { dayProofOf, dayRootOf, leafHashOf } from '../../../domain/clock/day-root';
import { chainOf } from '../../../domain/order/history';
import { anOrder } from '../../support/orders';

const ID = '01JQZZZZZZZZZZZZZZZZZZZZZA';
const HEAD = 'a1b2c3d4e5f60718' + '0'.repeat(48);

describe('the code of a receipt (回执码)', () => {
  it('is found in what was scanned, pasted or typed', () => {
    const code = receiptCode({ id: ID, receipt: HEAD });
    const found = { id: ID, head: 'a1b2c3d4e5f60718' };
    expect(code).toBe(`${ID}-a1b2c3d4e5f60718`);
    expect(findReceipt(code)).toEqual(found);
    expect(findReceipt(`https://somewhere/#/public/receipt/index?scene=${code}`)).toEqual(found);
    expect(findReceipt(` ${code.toLowerCase().replace('-', ' - ')}\n`)).toEqual(found);
  });

  it.each(['', ID, `${ID}-a1b2`, `${ID}-zzzzzzzzzzzzzzzz`, '随便写的'])('is not %p', (text) => {
    expect(findReceipt(text)).toBeUndefined();
  });

  it('comes back whatever the hash', () => {
    const hashes = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(hashes, (receipt) => {
        const found = findReceipt(receiptCode({ id: ID, receipt }));
        expect(receipt.startsWith(found?.head ?? '-')).toBe(true);
        expect(shortCode(receipt).replace(/ /g, '')).toBe(found?.head);
      }),
    );
  });
});

describe('what the phone computes of a receipt', () => {
  const order = anOrder({ id: ID });
  const chain = chainOf(order.events);
  const last = chain.at(-1)?.hash ?? '';
  const length = chain.length;
  const leaf = { id: ID, sequence: length, head: last };
  const hashes = [leafHashOf(leaf), 'b'.repeat(64), 'c'.repeat(64)];
  const root = dayRootOf('2026-04-15', new Map([['990102', hashes]]), 0);
  const path =
    dayProofOf(root, { district: '990102', leaves: hashes, leaf: leafHashOf(leaf) }) ?? [];
  const proof = { sequence: length, head: last, path };
  const receipt = { id: ID, head: last.slice(0, 16) };

  it('is proven by the way to the root of its day', () => {
    expect(isProven(receipt, length, { root: root.root, proof })).toBe(true);
  });

  it('is not proven of another order, hash, step or root', () => {
    const of = { root: root.root, proof };
    expect(isProven({ ...receipt, id: ID.replace('A', 'B') }, length, of)).toBe(false);
    expect(isProven({ ...receipt, head: 'f'.repeat(16) }, length, of)).toBe(false);
    expect(isProven(receipt, length + 1, of)).toBe(false);
    expect(isProven(receipt, length, { ...of, root: 'd'.repeat(64) })).toBe(false);
    expect(isProven(receipt, length, { root: root.root })).toBe(false);
  });

  it('holds with its whole chain, and not with one that was changed', () => {
    const told = { sequence: length, head: last };
    expect(isChained(receipt, told, chain)).toBe(true);
    expect(isChained({ ...receipt, head: 'f'.repeat(16) }, told, chain)).toBe(false);
    const changed = chain.map((item) => ({ ...item, at: '2020-01-01T00:00:00.000Z' }));
    expect(isChained(receipt, told, changed)).toBe(false);
    expect(isChained(receipt, { ...told, head: 'f'.repeat(64) }, chain)).toBe(false);
  });
});
