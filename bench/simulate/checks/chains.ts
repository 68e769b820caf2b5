import { createHash } from 'node:crypto';

import { DAY, shanghaiDay } from '../../../domain/time/shanghai';
import { isRecord } from '../core/phone';
import type { Findings, Problem, SeenOrder } from './findings';

/** Canonical JSON of our own: sorted names, no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

const HASHED = ['sequence', 'at', 'command', 'from', 'to', 'data', 'digest', 'previousHash'];

function hashOf(step: Record<string, unknown>): string {
  const actor = isRecord(step['actor']) ? { role: step['actor']['role'] } : {};
  const hashed = Object.fromEntries(
    HASHED.filter((name) => step[name] !== undefined).map((name) => [name, step[name]]),
  );
  return createHash('sha256')
    .update(canonical({ ...hashed, actor }))
    .digest('hex');
}

/** Every chain holds, by Node's own SHA-256, and every day that is over has a root that covers its orders. */
export const findBroken = (findings: Findings): Problem[] => [
  ...findings.orders.flatMap(brokenChain),
  ...wrongRoots(findings),
];

function brokenChain({ id, raw, steps }: SeenOrder): Problem[] {
  const isBroken = raw.some(
    (step, index) =>
      step['hash'] !== hashOf(step) ||
      step['previousHash'] !== (raw[index - 1]?.['hash'] ?? null) ||
      step['sequence'] !== index + 1,
  );
  return isBroken || steps.length === 0
    ? [{ check: 'chains', what: `the chain of ${id} does not hold` }]
    : [];
}

function wrongRoots({ orders, roots }: Findings): Problem[] {
  const changed = new Map<string, Set<string>>();
  for (const { id, steps } of orders) {
    for (const { at } of steps) {
      const day = shanghaiDay(at);
      changed.set(day, (changed.get(day) ?? new Set<string>()).add(id));
    }
  }
  return [...roots].flatMap(([day, count]) => {
    const expected = changed.get(day)?.size ?? 0;
    return count === expected
      ? []
      : [
          {
            check: 'roots',
            what: `the root of ${day} covers ${count ?? 'nothing'}, not ${expected}`,
          },
        ];
  });
}

/** The days that are over, with a night between. */
export const daysOver = (start: number, now: number): string[] =>
  Array.from({ length: Math.max(0, Math.floor((now - start) / DAY) - 1) }, (_, day) =>
    shanghaiDay(start + day * DAY),
  );
