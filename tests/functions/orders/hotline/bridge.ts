import { createAppStore, type RegisteredApp } from '../../../../functions/orders/apps/store';
import type { HotlineUpdate } from '../../../../domain/hotline/update';
import type { LinesTaken } from '../../../../functions/orders/hotline/take-lines';
import type { Taken } from '../../../../functions/orders/hotline/take-work-order';
import type { Updates } from '../../../../functions/orders/hotline/tell-updates';
import { DEMO_HOTLINE_KEY } from '../../../../local/demo/app';
import { COMMUNITY } from '../../../../local/demo/areas';
import type { Platform } from '../../../../functions/platform/wiring';
import type { Client } from '../../../support/api/client';

export const CALLER = { name: '金丝雀周桂兰', phone: '13712349876' };
const LINES = 'application/x-ndjson';

/** A work order about a door of the demonstration's community. */
export const aWorkOrder = (externalNumber: string, own: object = {}) => ({
  externalNumber,
  receivedAt: '2026-04-15T09:30:00+08:00',
  caller: CALLER,
  area: COMMUNITY,
  category: '公用设施/单元门',
  text: '三号楼的单元门关不上,夜里老敞着。',
  address: '星光路 3 号楼 2 单元 501',
  ...own,
});

/** The other side of the bridge: a system of the hotline with its key. */
export function hotlineOf(nobody: Client, key: string = DEMO_HOTLINE_KEY) {
  const headers = { authorization: `Bearer ${key}` };
  const post = <T>(body: string, type: string) =>
    nobody.send<T>({
      ...{ method: 'POST', path: '/v1/hotline/orders', body },
      headers: { ...headers, 'content-type': type },
    });
  return {
    send: (workOrder: unknown) => post<Taken>(JSON.stringify(workOrder), 'application/json'),
    /** As they stand in a file. */
    sendLines: (lines: readonly string[]) => post<LinesTaken>(lines.join('\n'), LINES),
    one: (externalNumber: string) =>
      nobody.get<HotlineUpdate>(
        `/v1/hotline/orders/${encodeURIComponent(externalNumber)}`,
        headers,
      ),
    replies: (query = '') => nobody.get<Updates>(`/v1/hotline/replies${query}`, headers),
    repliesAsLines: (query = '') =>
      nobody.get(`/v1/hotline/replies${query}`, { ...headers, accept: LINES }),
  };
}

/** The application of the demonstration, as it is registered. */
export async function demoHotline({ table, secret }: Platform): Promise<RegisteredApp> {
  const app = await createAppStore(table, secret).findByKey('hotline', DEMO_HOTLINE_KEY);
  if (app === undefined) throw new Error('there is no application of the demonstration');
  return app;
}

/** Registers another key, of the same application unless it is said otherwise. */
export async function registerKey(
  platform: Platform,
  key: string,
  own: Partial<RegisteredApp> = {},
): Promise<void> {
  const { digest: _, ...app } = await demoHotline(platform);
  await createAppStore(platform.table, platform.secret).add(key, { ...app, ...own });
}
