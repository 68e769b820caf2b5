import { randomUUID } from 'node:crypto';

import { eventOf, type Sent } from '../../tests/support/api/event';
import type { Handler } from '../../functions/platform/http/dispatch';
import type { Figures } from '../figure';
import { signIn, textIn } from '../loop/ask';
import { openWorld } from '../loop/world';
import { median, rounded } from '../middle';
import { replayOf } from './replayed-client';

const START = Date.parse('2026-04-15T02:00:00Z');
const WARM = 1000;
const COMMANDS = 500;
const ROUNDS = 9;
const MICROSECONDS = 1000;

const DOOR = {
  areaCode: '990102001001',
  categoryCode: 'facility',
  description: '单元门关不上,老敞着,夜里不安全。'.repeat(12).slice(0, 200),
  answers: { what: 'door', where: '3 号楼 2 单元' },
};

/** P6: what a command (记一次联系) costs the processor beside what the SDK does: the store answers at once what it answered before. */
export async function measureCommandCpu(): Promise<Figures> {
  const world = await openWorld(START);
  try {
    const { recording, replaying } = replayOf(world.client);
    const resident = await signIn(world, 'resident-wang');
    const staff = await signIn(world, 'staff-zhao');
    const id = textIn(await resident.post('/v1/orders', DOOR), 'id');
    await staff.post(`/v1/orders/${id}/accept`, {});
    const contact = contactBy(staff.authorization, id);
    await run(world.apiOn(recording), contact, 1);
    const api = world.apiOn(replaying);
    await run(api, contact, WARM);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = process.cpuUsage();
      await run(api, contact, COMMANDS);
      const { user, system } = process.cpuUsage(before);
      rounds.push((user + system) / COMMANDS / MICROSECONDS);
    }
    return {
      P6: {
        what: 'CPU of a command beyond the SDK’s calls',
        value: rounded(median(rounds)),
        unit: 'ms',
        bar: 0.5,
      },
    };
  } finally {
    await world.close();
  }
}

const contactBy = (authorization: string, id: string): Sent => ({
  method: 'POST',
  path: `/v1/orders/${id}/contact`,
  headers: { authorization, 'content-type': 'application/json' },
  body: JSON.stringify({ channel: 'phone', reached: true, words: '说好下午三点在家' }),
});

async function run(api: Handler, sent: Sent, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const key = { 'idempotency-key': randomUUID() };
    const { statusCode, body } = await api(
      eventOf({ ...sent, headers: { ...sent.headers, ...key } }),
    );
    if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
  }
}
