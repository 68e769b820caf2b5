import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { dayRootOf, lastClosedDay } from '../../domain/clock/day-root';
import { nodeOfOwner } from '../../domain/insight/nodes';
import { addDays, HOUR, shanghaiDay } from '../../domain/time/shanghai';
import { recountDirtyDays } from '../../functions/insight/recount';
import { createInsightDeps } from '../../functions/insight/wiring';
import type { Handler } from '../../functions/platform/http/dispatch';
import { noLimits } from '../../functions/platform/limits';
import { silentLog } from '../../functions/platform/log';
import { createDirtyDayStore } from '../../functions/platform/stores/dirty-days';
import { createRootStore } from '../../functions/platform/stores/roots';
import { tableSchema } from '../../functions/platform/table/schema';
import { createPlatform, type Platform } from '../../functions/platform/wiring';
import { createApi } from '../../local/api';
import { getUser } from '../../local/demo/people';
import { createEmbeddedClient } from '../../local/engine';
import { ensureKeyTable, ensureTable } from '../../local/local-table';
import { createFileMediaStore } from '../../local/media/file-store';
import { settle, signIn } from '../../tests/support/api/people';
import { COMMUNITY } from '../filled-engine/fake-order';
import { collectRows } from '../filled-engine/collect-rows';
import { startFilledEngine } from '../filled-engine/start-filled-engine';
import { meterOf, type Meter } from '../loop/meter';
import { quietWechat } from '../loop/quiet-wechat';
import { fillCommunity } from './fill-community';
import type { Community } from './the-orders';

const TABLE = 'bench-lists';
const KEY_TABLE = 'bench-lists-keys';
const SECRET = 'bench-secret-of-no-worth';
/** Monday, 11 May 2026, 10:00 in Shanghai. */
const MONDAY = Date.UTC(2026, 4, 11, 2);
/** As many days in every community: what is read of counts grows with days, not with orders. */
const COUNTED_DAYS = 2;

/** A community with all its orders behind the real routes, on an engine of its own. */
export interface OpenCommunity {
  api: Handler;
  meter: Meter;
  /** The header of a persona that has signed in. */
  authorizationOf: (persona: string) => Promise<string>;
  close: () => Promise<void>;
}

export async function openCommunity(community: Community): Promise<OpenCommunity> {
  const { table, rows } = collectRows();
  await fillCommunity(table, community, { now: MONDAY, secret: SECRET });
  const engine = await startFilledEngine({ schema: tableSchema(TABLE), rows });
  const client = createEmbeddedClient(engine.endpoint);
  await ensureTable(client, TABLE);
  await ensureKeyTable(client, KEY_TABLE);
  const clock = { now: () => MONDAY };
  const platform = createPlatform({
    client,
    tableName: TABLE,
    keyTableName: KEY_TABLE,
    masterKey: () => Promise.resolve(new Uint8Array(32).fill(7)),
    clock,
    secret: SECRET,
    limits: noLimits,
    log: silentLog,
  });
  await settle(platform);
  await passTheNight(platform);
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-lists-'));
  const media = createFileMediaStore({ folder, baseUrl: 'http://127.0.0.1', key: SECRET, clock });
  const { wechat } = quietWechat();
  return {
    api: createApi({ platform, wechat, media, push: { token: SECRET } }),
    meter: meterOf(client),
    authorizationOf: async (persona) => `Bearer ${await signIn(platform, getUser(persona).id)()}`,
    close: async () => {
      client.destroy();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the clocks have done by the morning: yesterday has its root, the days are counted. */
async function passTheNight(platform: Platform): Promise<void> {
  const yesterday = lastClosedDay(MONDAY);
  await createRootStore(platform.table).put(dayRootOf(yesterday, new Map(), MONDAY), new Map());
  const dirtyDays = createDirtyDayStore(platform.table);
  for (let back = 0; back < COUNTED_DAYS; back += 1) {
    const day = addDays(shanghaiDay(MONDAY), -back);
    await dirtyDays.mark(nodeOfOwner(COMMUNITY), day, MONDAY - HOUR);
  }
  await recountDirtyDays(createInsightDeps(platform));
}
