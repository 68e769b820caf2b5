import { leafHashOf, verifyProof, type ProofStep } from '@domain/clock/day-root';
import { verifyChain, type ChainItem } from '@domain/order/history';

/** What somebody holds in their hand: whose chain, and the hash of one of its steps or the beginning of it. */
export interface ReceiptCode {
  id: string;
  head: string;
}

const SHORT = 16;
const GROUP = /.{4}/g;
const CODE = /([0-9A-HJKMNP-TV-Z]{26})-([0-9A-F]{16,64})/;

/** 短码: the first sixteen characters of a hash in groups of four, to read out and to compare. */
export const shortCode = (hash: string): string =>
  (hash.slice(0, SHORT).match(GROUP) ?? []).join(' ');

/** 回执码: what the QR code carries and what one copies. */
export const receiptCode = ({ id, receipt }: { id: string; receipt: string }): string =>
  `${id}-${receipt.slice(0, SHORT)}`;

/** The receipt in what was scanned, pasted or typed, with gaps or without; undefined where there is none. */
export function findReceipt(text: string): ReceiptCode | undefined {
  const [, id, head] = CODE.exec(text.replace(/\s/g, '').toUpperCase()) ?? [];
  return id === undefined || head === undefined ? undefined : { id, head: head.toLowerCase() };
}

/** What the root of a day says of an order. */
export interface DayProof {
  root: string;
  proof?: { sequence: number; head: string; path: ProofStep[] };
}

/** Whether the published root covers the step that the receipt was given for: computed here, from the order's id on. */
export function isProven(
  { id, head }: ReceiptCode,
  sequence: number,
  { root, proof }: DayProof,
): boolean {
  if (proof === undefined || proof.sequence < sequence) return false;
  if (proof.sequence === sequence && !proof.head.startsWith(head)) return false;
  const leaf = leafHashOf({ id, sequence: proof.sequence, head: proof.head });
  return verifyProof(leaf, proof.path, root);
}

/** Whether a whole history holds, has this receipt as one of its steps, and ends where the server says. */
export function isChained(
  { head }: ReceiptCode,
  { sequence, head: last }: { sequence: number; head: string },
  items: readonly ChainItem[],
): boolean {
  const chain = verifyChain(items);
  return chain.valid && chain.head === last && items[sequence - 1]?.hash.startsWith(head) === true;
}
