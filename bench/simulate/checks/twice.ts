import { shanghaiClock, shanghaiDay } from '../../../domain/time/shanghai';
import type { Findings, Problem } from './findings';

const minuteOf = (at: number): string => `${shanghaiDay(at)} ${shanghaiClock(at)}`;

/** Nobody is told anything twice: each item of an inbox is one event's, and went out by WeChat once at most. */
export function findTwice({ inboxes, sent, personOf }: Findings): Problem[] {
  const problems: Problem[] = [];
  const problem = (what: string): void => void problems.push({ check: 'twice', what });
  const told = new Map<string, number>();
  for (const [person, items] of inboxes) {
    const ids = new Set<string>();
    for (const { id, at, orderId = '', text } of items) {
      if (ids.has(id)) problem(`${person} reads ${id} twice`);
      ids.add(id);
      const key = `${person} ${orderId} ${text} ${minuteOf(at)}`;
      told.set(key, (told.get(key) ?? 0) + 1);
    }
  }
  const out = new Map<string, number>();
  for (const { openid, page = '', data } of sent) {
    const orderId = /id=([0-9A-Z]+)/.exec(page)?.[1] ?? '';
    const { thing1 = '', time3 = '' } = data;
    const key = `${personOf.get(openid) ?? openid} ${orderId} ${thing1} ${time3}`;
    out.set(key, (out.get(key) ?? 0) + 1);
  }
  for (const [key, times] of out) {
    const items = told.get(key) ?? (key.includes('  ') ? 1 : 0);
    if (times > Math.max(1, items)) problem(`sent ${times} times by WeChat: ${key}`);
    if (items === 0) problem(`sent by WeChat and in no inbox: ${key}`);
  }
  return problems;
}
