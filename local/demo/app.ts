import { createAppStore, type RegisteredApp } from '../../functions/orders/apps/store';
import { openidDigestOf, phoneDigestOf } from '../../functions/platform/digests';
import type { StoredPerson } from '../../functions/platform/stores/people';
import type { Platform } from '../../functions/platform/wiring';
import { COMMUNITY } from './areas';
import { demoId, openidOf } from './ids';

/** The key by which anybody tries the doors for 311 clients on one machine. */
export const DEMO_APP_KEY = 'demo-open311-key';
/** And the one of the hotline (12345). */
export const DEMO_HOTLINE_KEY = 'demo-hotline-key';

interface DemoApp {
  key: string;
  app: Omit<RegisteredApp, 'digest'>;
  phone: string;
}

/** The apps behind them, each with a person in charge whom nobody signs in as. */
const DEMO_APPS: readonly DemoApp[] = [
  {
    key: DEMO_APP_KEY,
    app: {
      door: 'open311',
      name: '随手报',
      personId: demoId('APP01'),
      areaCode: COMMUNITY,
      perDay: 1000,
    },
    phone: '13900990311',
  },
  {
    key: DEMO_HOTLINE_KEY,
    app: {
      door: 'hotline',
      name: '12345 热线',
      personId: demoId('APP02'),
      areaCode: COMMUNITY,
      perDay: 1000,
    },
    phone: '13900991234',
  },
];

/** Registers them, with their people. */
export async function addDemoApps(platform: Platform, now: number): Promise<void> {
  await Promise.all(DEMO_APPS.map((one) => addDemoApp(platform, one, now)));
}

async function addDemoApp(
  { people, table, secret }: Platform,
  { key, app, phone }: DemoApp,
  now: number,
): Promise<void> {
  const { personId: id, name: displayName } = app;
  const openid = openidOf(id);
  const person: StoredPerson = {
    ...{ id, openid, displayName, phone, phoneDigest: phoneDigestOf(phone, secret) },
    ...{ elderMode: false, memberships: [], createdAt: now },
  };
  await Promise.all([
    people.add(person, openidDigestOf(openid, secret)),
    createAppStore(table, secret).add(key, app),
  ]);
}
