import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

/** One step from a leaf to the root: the hash beside, and on which side it stands. */
export interface ProofStep {
  side: 'left' | 'right';
  hash: string;
}

/** Before the two hashes of a node, so that a node can never be taken for a leaf, which begins with a brace. */
const NODE = Uint8Array.of(1);

/** The hash (hex) of a node over two others: SHA-256 over the byte 1, the left and the right. */
const nodeOf = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(NODE, hexToBytes(left), hexToBytes(right))));

/** One level higher; the last of an odd number goes up as it is. */
const levelOver = (hashes: readonly string[]): string[] =>
  hashes.flatMap((left, index) => {
    if (index % 2 === 1) return [];
    const right = hashes[index + 1];
    return [right === undefined ? left : nodeOf(left, right)];
  });

/** The root (hex) of the Merkle tree over these hashes, in their order; of none the hash of nothing. */
export function merkleRoot(hashes: readonly string[]): string {
  let level = hashes;
  while (level.length > 1) level = levelOver(level);
  return level[0] ?? bytesToHex(sha256(new Uint8Array()));
}

/** The way from one of these hashes to their root; undefined where it is none of them. */
export function proofOf(hashes: readonly string[], hash: string): ProofStep[] | undefined {
  let index = hashes.indexOf(hash);
  if (index < 0) return undefined;
  const proof: ProofStep[] = [];
  for (let level = hashes; level.length > 1; level = levelOver(level)) {
    const beside = level[index % 2 === 0 ? index + 1 : index - 1];
    if (beside !== undefined)
      proof.push({ side: index % 2 === 0 ? 'right' : 'left', hash: beside });
    index = Math.floor(index / 2);
  }
  return proof;
}

const HASH = /^[0-9a-f]{64}$/;

/** Whether this way leads from the hash to the root. Anyone can run it; the phone does. */
export function verifyProof(hash: string, proof: readonly ProofStep[], root: string): boolean {
  if (![hash, ...proof.map((step) => step.hash)].every((one) => HASH.test(one))) return false;
  const reached = proof.reduce(
    (below, { side, hash: beside }) =>
      side === 'left' ? nodeOf(beside, below) : nodeOf(below, beside),
    hash,
  );
  return reached === root;
}
