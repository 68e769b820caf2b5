import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { HistoryItemAnswer, OrderAnswer } from '../../domain/order/answer';
import { chainProblems } from '../support/api/history';
import { aDoor } from '../support/api';
import { endPrograms, findEngine, isRunning, startProgram } from './program';

const BUILD_MS = 600_000;
const AT_ONCE = 6;
const KILLED_AFTER = 80;

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-kill-'));
});

afterEach(async () => {
  await endPrograms();
  const left = findEngine(dataDir);
  if (left !== undefined && isRunning(left)) process.kill(left);
  rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

type Send = (path: string, body?: object, key?: string) => Promise<Response>;

async function signIn(url: string, persona: string): Promise<Send> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ code: `demo:${persona}` });
  const answer = await fetch(`${url}/v1/sessions`, { method: 'POST', headers, body });
  const { accessToken }: { accessToken: string } = JSON.parse(await answer.text());
  const authorization = `Bearer ${accessToken}`;
  return (path, sent, key = randomUUID()) =>
    sent === undefined
      ? fetch(`${url}${path}`, { headers: { authorization } })
      : fetch(`${url}${path}`, {
          method: 'POST',
          headers: { ...headers, authorization, 'idempotency-key': key },
          body: JSON.stringify(sent),
        });
}

interface Acknowledged {
  orderId: string;
  /** The hash of the last step when the command was answered. */
  receipt: string;
}

/** Places and handles orders without end, writing down what was answered, until nobody answers any more. */
async function burst(
  wang: Send,
  zhao: Send,
  note: (answered: Acknowledged) => void,
  placed: Map<string, string>,
): Promise<void> {
  const ask = async (send: Send, path: string, body: object, key?: string): Promise<string> => {
    const answer = await send(path, body, key);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${text}`);
    const { id, receipt }: OrderAnswer = JSON.parse(text);
    note({ orderId: id, receipt });
    return id;
  };
  for (;;) {
    const key = randomUUID();
    const id = await ask(wang, '/v1/orders', aDoor(), key);
    placed.set(key, id);
    await ask(zhao, `/v1/orders/${id}/accept`, {});
    await ask(zhao, `/v1/orders/${id}/contact`, {
      channel: 'phone',
      reached: true,
      words: '说好了',
    });
    await ask(zhao, `/v1/orders/${id}/pool`, {});
  }
}

const isUnanswered = (error: unknown): boolean =>
  /^TypeError: (fetch failed|terminated)/.test(String(error));

describe('kill -9 in the middle of a burst', () => {
  it(
    'loses nothing that was acknowledged: the next start ends the orphan and goes on',
    async () => {
      const settings = { DATA_DIR: dataDir, LIMITS: '0' };
      const first = startProgram(settings);
      const url = await first.ready();
      const [wang, zhao] = [await signIn(url, 'resident-wang'), await signIn(url, 'staff-zhao')];
      const acknowledged: Acknowledged[] = [];
      const placed = new Map<string, string>();
      const note = (answered: Acknowledged): void => {
        if (acknowledged.push(answered) === KILLED_AFTER) first.kill('SIGKILL');
      };
      const bursts = Array.from({ length: AT_ONCE }, () =>
        burst(wang, zhao, note, placed).catch((error: unknown) => error),
      );
      const ends = await Promise.all(bursts);
      expect(ends.filter((end) => !isUnanswered(end))).toEqual([]);
      const orphan = findEngine(dataDir) ?? 0;
      expect(isRunning(orphan)).toBe(true);

      const second = startProgram(settings);
      const again = await signIn(await second.ready(), 'staff-zhao');
      expect(isRunning(orphan)).toBe(false);
      expect(findEngine(dataDir)).not.toBe(orphan);
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER);
      for (const orderId of new Set(acknowledged.map((one) => one.orderId))) {
        const { items }: { items: HistoryItemAnswer[] } = JSON.parse(
          await (await again(`/v1/orders/${orderId}/history`)).text(),
        );
        expect(chainProblems(items)).toEqual([]);
        const hashes = items.map(({ hash }) => hash);
        const receipts = acknowledged.filter((one) => one.orderId === orderId);
        expect(hashes).toEqual(expect.arrayContaining(receipts.map(({ receipt }) => receipt)));
        const verdict: unknown = await (await again(`/v1/orders/${orderId}/verify`)).json();
        expect(verdict).toMatchObject({ valid: true, head: hashes.at(-1) });
      }
      const resident = await signIn(await second.ready(), 'resident-wang');
      for (const [key, id] of [...placed].slice(0, AT_ONCE)) {
        const repeated = await resident('/v1/orders', aDoor(), key);
        expect(repeated.headers.get('idempotency-replayed')).toBe('true');
        expect(await repeated.json()).toMatchObject({ id });
      }
    },
    BUILD_MS,
  );
});
