import { paginateScan } from '@aws-sdk/lib-dynamodb';

import { insightOnClock } from '../../../functions/insight/on-clock';
import { createInsightDeps } from '../../../functions/insight/wiring';
import { MINUTE } from '../../../domain/time/shanghai';
import { silentLog } from '../../../functions/platform/log';
import type { Item } from '../../../functions/platform/table/table';
import { rebuild } from '../../../functions/stream/rebuild';
import { REBUILD_PARTS } from '../../../functions/stream/rebuild-parts';
import { createEmbeddedClient } from '../../../local/engine';
import { createOutgoingQueue, STREAM_FAILURES } from '../../../local/queue';
import { TABLE, type Ground } from '../core/ground';
import type { Simulated } from '../run';

const SETTLED = 5 * MINUTE;

/** Every row of the table by its key, as one text each. */
async function everyRow(ground: Ground): Promise<Map<string, string>> {
  const rows = new Map<string, string>();
  for await (const page of pagesOf(ground)) {
    for (const item of page) rows.set(`${String(item['pk'])} ${String(item['sk'])}`, textOf(item));
  }
  return rows;
}

async function* pagesOf({ endpoint }: Ground): AsyncGenerator<Item[]> {
  const client = createEmbeddedClient(endpoint);
  const input = { TableName: TABLE, ConsistentRead: true };
  for await (const { Items: items = [] } of paginateScan({ client }, input)) yield items;
  client.destroy();
}

const textOf = (item: Item): string =>
  JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));

/** 重建: what it changes is what a projection had missed or had wrong; nothing is what is wanted. */
export async function rebuiltRows({ ground }: Simulated): Promise<string[]> {
  const before = await everyRow(ground);
  const report = await rebuild({
    ...{ platform: ground.platform, pages: pagesOf(ground) },
    ...{ parts: REBUILD_PARTS, log: silentLog },
  });
  // What was made anew is counted anew, as soon as the day has settled.
  ground.clock.moveTo(ground.clock.now() + SETTLED);
  await insightOnClock(createInsightDeps(ground.platform));
  const after = await everyRow(ground);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return [
    ...report.failed.map((id) => `${id} could not be rebuilt`),
    ...keys.flatMap((key) => {
      const [old, made] = [before.get(key), after.get(key)];
      if (old === made) return [];
      const how =
        old === undefined ? 'was missing' : made === undefined ? 'is nobody’s' : 'differed';
      return [`${key} ${how}`];
    }),
  ];
}

/** What was laid aside because it could never pass; messages that were given up while WeChat was away are no riddle. */
export async function deadLettersOf({ ground, journal, weather }: Simulated): Promise<string[]> {
  const { platform } = ground;
  const laidAside = await platform.table.query(`QUEUE#${STREAM_FAILURES}`);
  const dead = await createOutgoingQueue(platform).dead();
  journal.givenUp = dead.length;
  return [
    ...laidAside.items.map(({ body }) => `stream: ${String(body).slice(0, 200)}`),
    ...(weather.outages.length > 0 ? [] : dead.map(({ body }) => `message: ${body}`)),
  ];
}
