import { createHash } from 'node:crypto';
import {
  canonicalJson,
  chainOf,
  digestOf,
  HISTORY_LIMIT,
  verifyChain,
  verifyOrder,
  type ChainItem,
} from '../../../domain/order/history';
import type { OrderEvent } from '../../../domain/order/order';
import { after, anOrder, domainError, now, take } from '../../support/orders';
import { fullEvidence } from '../../support/inputs';
import { theClock, theResident, theStaff, theWorker } from '../../support/people';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const events: OrderEvent[] = [
  {
    at: Date.UTC(2026, 3, 15, 2),
    role: 'resident',
    by: 'secret-person',
    command: 'place',
    to: 'placed',
    data: { categoryCode: 'drain', channel: 'app' },
    digest: 'ab'.repeat(32),
    textId: 'secret-text',
  },
  { at: Date.UTC(2026, 3, 15, 3), role: 'communityStaff', command: 'accept', to: 'accepted' },
];

/** Written by hand, member by member in the order of their names. */
const FIRST =
  '{"actor":{"role":"resident"},"at":"2026-04-15T02:00:00.000Z","command":"place",' +
  '"data":{"categoryCode":"drain","channel":"app"},' +
  `"digest":"${'ab'.repeat(32)}","from":null,"previousHash":null,"sequence":1,"to":"placed"}`;
const SECOND =
  '{"actor":{"role":"communityStaff"},"at":"2026-04-15T03:00:00.000Z","command":"accept",' +
  `"data":{},"from":"placed","previousHash":"${sha256(FIRST)}","sequence":2,"to":"accepted"}`;

describe('the chain of an order (历史)', () => {
  it('is SHA-256 over canonical JSON, each with the hash of the one before', () => {
    expect(chainOf(events).map(({ hash }) => hash)).toEqual([sha256(FIRST), sha256(SECOND)]);
    expect(verifyOrder({ events, head: sha256(SECOND) })).toEqual({
      valid: true,
      head: sha256(SECOND),
      length: 2,
    });
  });

  it('names no person and no text', () => {
    expect(JSON.stringify(chainOf(events))).not.toContain('secret');
  });

  it('digests what was said with who said it and a salt', () => {
    const said = { text: '灯坏了', photos: ['p'] };
    expect(digestOf(said, 'me', 'salt')).toBe(
      sha256('{"by":"me","said":{"photos":["p"],"text":"灯坏了"},"salt":"salt"}'),
    );
    expect(digestOf(said, undefined, 'salt')).toBe(
      sha256('{"by":null,"said":{"photos":["p"],"text":"灯坏了"},"salt":"salt"}'),
    );
    expect(digestOf(said, 'me', 'salt')).not.toBe(digestOf(said, 'me', 'other'));
  });

  it('writes one text for one value', () => {
    expect(canonicalJson({ b: [1, 'x', null], a: { d: undefined, c: '"\n' } })).toBe(
      '{"a":{"c":"\\"\\n"},"b":[1,"x",null]}',
    );
    expect(canonicalJson({ 十: 1, a: 2, A: 3 })).toBe('{"A":3,"a":2,"十":1}');
  });

  it('is not empty', () => {
    expect(verifyChain([]).valid).toBe(false);
    expect(verifyOrder({ events: [], head: '' }).valid).toBe(false);
  });
});

describe('tampering', () => {
  const chain = chainOf(events);
  const tamperings: [string, Partial<ChainItem>][] = [
    ['sequence', { sequence: 3 }],
    ['at', { at: '2026-04-15T02:00:00.001Z' }],
    ['actor', { actor: { role: 'communityLead' } }],
    ['command', { command: 'contact' }],
    ['from', { from: 'accepted' }],
    ['to', { to: 'rejected' }],
    ['data', { data: { triage: 'urgent' } }],
    ['digest', { digest: 'cd'.repeat(32) }],
    ['previousHash', { previousHash: sha256('else') }],
    ['hash', { hash: sha256('else') }],
  ];

  it.each(tamperings)('with the %s is found', (_, change) => {
    for (const place of [0, 1]) {
      const items = chain.map((item, index) => (index === place ? { ...item, ...change } : item));
      expect(verifyChain(chain).valid).toBe(true);
      expect(verifyChain(items).valid).toBe(false);
    }
  });

  it('by leaving out, adding or exchanging is found', () => {
    const [first, second] = chain;
    if (first === undefined || second === undefined) throw new Error('two events, two items');
    expect(verifyChain([second]).valid).toBe(false);
    expect(verifyChain([second, first]).valid).toBe(false);
    expect(verifyChain([first, first, second]).valid).toBe(false);
    expect(verifyOrder({ events: events.slice(0, 1), head: second.hash }).valid).toBe(false);
  });

  it('with a whole chain made anew is found by the receipt', () => {
    const forged = events.map((event) => ({ ...event, at: event.at + 1 }));
    expect(verifyChain(chainOf(forged)).valid).toBe(true);
    expect(verifyOrder({ events: forged, head: sha256(SECOND) }).valid).toBe(false);
  });
});

describe('a command', () => {
  it('appends one event, and the receipt is its hash', () => {
    const order = after(anOrder(), 'accept', {}, theStaff);
    expect(order.events).toHaveLength(3);
    expect(verifyOrder(order).valid).toBe(true);
    expect(order.head).not.toBe(anOrder().head);
  });

  it('keeps what was said out of its event', () => {
    const { event, text } = take(anOrder(), 'amend', { text: '秘密' }, theResident);
    expect(JSON.stringify(event)).not.toContain('秘密');
    expect(event.digest).toBe(digestOf({ text: '秘密' }, theResident.id, text?.salt ?? ''));
    expect(event.textId).toBe(text?.id);
  });
});

describe('a full history', () => {
  const full = (state: 'started' | 'fulfilled' | 'rated' | 'accepted') => {
    const start = anOrder({ state });
    const last = start.events.at(-1);
    if (last === undefined) throw new Error('an order has events');
    const rest = Array.from({ length: HISTORY_LIMIT - 2 }, () => last);
    return anOrder({ ...start, events: [...start.events, ...rest] });
  };

  it('takes only what ends the order', () => {
    const started = full('started');
    expect(started.events).toHaveLength(500);
    expect(() => take(started, 'progress', { text: '又来' }, theWorker)).toThrow(
      domainError('history_full'),
    );
    const fulfilled = after(started, 'fulfil', fullEvidence, theWorker);
    expect(after(fulfilled, 'close', {}, theClock, { at: now + 7 * 864e5 }).state).toBe('closed');
    expect(after(started, 'withdraw', { reasonCode: 'solved' }, theResident).state).toBe(
      'withdrawn',
    );
  });

  it('takes nothing more once it has ended', () => {
    expect(() => take(full('rated'), 'hide', { reason: '有人投诉' }, theStaff)).toThrow(
      domainError('history_full'),
    );
    expect(() => take(full('rated'), 'reopen', { reason: '又坏' }, theResident)).toThrow(
      domainError('history_full'),
    );
  });
});
