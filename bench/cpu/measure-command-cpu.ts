import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serialize } from 'node:v8';

import { eventOf, type Sent } from '../../tests/support/api/event';
import type { Figures } from '../figure';
import { signIn, textIn } from '../loop/ask';
import { openWorld } from '../loop/world';
import { median, rounded } from '../middle';
import { bundleOf } from '../sizes/bundle-sizes';
import type { Measured } from './measured-settings';
import { recording } from './replayed-client';

const START = Date.parse('2026-04-15T02:00:00Z');
const COUNTS = { warm: 3000, rounds: 9, commands: 500 };
const MICROSECONDS = 1000;

const DOOR = {
  areaCode: '990102001001',
  categoryCode: 'facility',
  description: '单元门关不上,老敞着,夜里不安全。'.repeat(12).slice(0, 200),
  answers: { what: 'door', where: '3 号楼 2 单元' },
};

/**
 * P6: what a command (记一次联系) costs the processor beside what the SDK does, in a process of its own from the bundle that
 * is deployed: the store answers at once what it answered before.
 */
export async function measureCommandCpu(): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-cpu-'));
  const world = await openWorld(START);
  try {
    const resident = await signIn(world, 'resident-wang');
    const staff = await signIn(world, 'staff-zhao');
    const id = textIn(await resident.post('/v1/orders', DOOR), 'id');
    await staff.post(`/v1/orders/${id}/accept`, {});
    const answers = new Map<string, unknown>();
    const event = contactBy(staff.authorization, id);
    const { statusCode, body } = await world.apiOn(recording(world.client, answers))(event);
    if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
    const { tableName, keyTableName, masterKey, secret } = world.ground;
    const settings = { tableName, keyTableName, masterKey, secret, startAt: START, ...COUNTS };
    const told: Measured = { settings, answers, event, key: 'measured' };
    const microseconds = await measured(folder, told);
    return {
      P6: {
        what: 'CPU of a command beyond the SDK’s calls',
        value: rounded(median(microseconds) / MICROSECONDS),
        unit: 'ms',
        bar: 0.5,
      },
    };
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Microseconds of CPU a command, round by round. */
async function measured(folder: string, told: Measured): Promise<number[]> {
  const bundle = path.join(folder, 'measured.mjs');
  const settings = path.join(folder, 'settings');
  writeFileSync(bundle, await bundleOf('bench/cpu/measured.ts'));
  writeFileSync(settings, serialize(told));
  const child = spawn(process.execPath, [bundle, settings], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let said: unknown;
  child.on('message', (message) => (said = message));
  await once(child, 'exit');
  if (!Array.isArray(said)) throw new Error('the measured process says nothing');
  return said.map(Number);
}

const contactBy = (authorization: string, id: string) => ({
  ...eventOf(contactOf(authorization, id)),
  routeKey: 'POST /v1/orders/{id}/contact',
  pathParameters: { id },
});

const contactOf = (authorization: string, id: string): Sent => ({
  method: 'POST',
  path: `/v1/orders/${id}/contact`,
  headers: {
    authorization,
    'content-type': 'application/json',
    'idempotency-key': 'recorded-once',
  },
  body: JSON.stringify({ channel: 'phone', reached: true, words: '说好下午三点在家' }),
});
