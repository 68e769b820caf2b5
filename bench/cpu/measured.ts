import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';

import { createOrderDeps } from '../../functions/orders/wiring';
import { routes } from '../../functions/orders/routes';
import { createHandler } from '../../functions/platform/http/dispatch';
import type { HttpEvent } from '../../functions/platform/http/event';
import { createLimits } from '../../functions/platform/limits';
import { createLog } from '../../functions/platform/log';
import { createTable } from '../../functions/platform/table/table';
import { createPlatform } from '../../functions/platform/wiring';
import type { Measured } from './measured-settings';
import { replayed } from './replayed-client';

const { settings, answers, event, key }: Measured = deserialize(
  readFileSync(process.argv[2] ?? ''),
);
const { tableName, keyTableName, masterKey, secret, startAt, rounds, commands, warm } = settings;

/** So many a minute from one person pass without the table being asked; staff work slower. */
const PAUSE_MS = 20_000;
const PAUSES = 60;
let sent = 0;
const clock = { now: () => startAt + (sent % PAUSES) * PAUSE_MS };

const client: DynamoDBDocumentClient = replayed(answers);
const log = createLog('bench');
const limits = createLimits({ table: createTable(client, tableName), clock, log, secret });
const ground = { client, tableName, keyTableName, clock, secret, limits, log };
const platform = createPlatform({ ...ground, masterKey: () => Promise.resolve(masterKey) });
const handler = createHandler(
  routes,
  createOrderDeps(platform, () => Promise.resolve('https://photos.example/1')),
);

async function run(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    sent += 1;
    const once = { ...event.headers, 'idempotency-key': `${key}-${sent}` };
    const asked: HttpEvent = { ...event, headers: once };
    const { statusCode, body } = await handler(asked);
    if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
  }
}

async function main(): Promise<void> {
  await run(warm);
  const microseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await run(commands);
    const { user, system } = process.cpuUsage(before);
    microseconds.push((user + system) / commands);
  }
  process.send?.(microseconds);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
