import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Order, OrderEvent, Said } from './order';
import type { HistoryItemAnswer } from './answer';
import type { OrderState } from './states';

/** At most so many events an order; beyond, only commands that end it (`history_full`). */
export const HISTORY_LIMIT = 500;

/** JSON with sorted keys, no white space and no undefined members: one text for one value (RFC 8785 for our values). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Salted digest of what was said and by whom: the chain proves it without containing it. */
export const digestOf = (said: Said, by: string | undefined, salt: string): string =>
  sha256Hex(canonicalJson({ by: by ?? null, said, salt }));

type Hashed = Pick<
  HistoryItemAnswer,
  'sequence' | 'at' | 'actor' | 'command' | 'from' | 'to' | 'data' | 'digest' | 'previousHash'
>;

/**
 * SHA-256 (hex) over the canonical JSON of `{actor: {role}, at, command, data, digest?, from,
 * previousHash, sequence, to}`. Names, texts and photos are never part of it.
 */
export function hashOf(item: Hashed): string {
  const { sequence, at, actor, command, from, to, data, digest, previousHash } = item;
  return sha256Hex(
    canonicalJson({
      sequence,
      at,
      actor: { role: actor.role },
      command,
      from,
      to,
      data,
      digest,
      previousHash,
    }),
  );
}

export type ChainItem = Hashed & { hash: string };

const itemOf = (
  event: OrderEvent,
  { sequence, from, head }: { sequence: number; from: OrderState | null; head: string | null },
): Hashed => ({
  sequence,
  at: new Date(event.at).toISOString(),
  actor: { role: event.role },
  command: event.command,
  from,
  to: event.to,
  data: event.data ?? {},
  ...(event.digest === undefined ? {} : { digest: event.digest }),
  previousHash: head,
});

/** The chain (历史) of an order, oldest first, each item with its hash and the hash before it. */
export function chainOf(events: readonly OrderEvent[]): ChainItem[] {
  const items: ChainItem[] = [];
  for (const [index, event] of events.entries()) {
    const before = items[index - 1];
    const item = itemOf(event, {
      sequence: index + 1,
      from: before?.to ?? null,
      head: before?.hash ?? null,
    });
    items.push({ ...item, hash: hashOf(item) });
  }
  return items;
}

/** The hash of one more event after `head` (`null` for the first), which stands at `from`. */
export function nextHash(
  event: OrderEvent,
  { sequence, from, head }: { sequence: number; from: OrderState | null; head: string | null },
): string {
  return hashOf(itemOf(event, { sequence, from, head }));
}

/** Whether the kept chain leads to the kept receipt. */
export function verifyOrder(order: Pick<Order, 'events' | 'head'>): Verification {
  const chain = chainOf(order.events);
  const head = chain.at(-1)?.hash ?? '';
  return { valid: chain.length > 0 && head === order.head, head, length: chain.length };
}

export interface Verification {
  valid: boolean;
  head: string;
  length: number;
}

/**
 * Verifies a whole history as answered by the API, oldest first: every hash is recomputed, every
 * link, number and state must follow from the one before. Anyone can run it; the phone does.
 */
export function verifyChain(items: readonly ChainItem[]): Verification {
  const valid = items.every((item, index) => {
    const before = items[index - 1];
    return (
      item.sequence === index + 1 &&
      item.previousHash === (before?.hash ?? null) &&
      item.from === (before?.to ?? null) &&
      item.hash === hashOf(item)
    );
  });
  return { valid: valid && items.length > 0, head: items.at(-1)?.hash ?? '', length: items.length };
}
