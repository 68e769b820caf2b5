import { createAppStore, type RegisteredApp } from '../../functions/orders/open311/apps';
import { openidDigestOf, phoneDigestOf } from '../../functions/platform/digests';
import type { StoredPerson } from '../../functions/platform/stores/people';
import type { Platform } from '../../functions/platform/wiring';
import { COMMUNITY } from './areas';
import { demoId, openidOf } from './ids';

/** The key by which anybody tries the doors for 311 clients on one machine. */
export const DEMO_APP_KEY = 'demo-open311-key';

const id = demoId('APP01');

/** The app behind it (随手报), with a person in charge whom nobody signs in as. */
const DEMO_APP: Omit<RegisteredApp, 'digest'> = {
  name: '随手报',
  personId: id,
  areaCode: COMMUNITY,
  perDay: 1000,
};

const DEMO_APP_PERSON: Omit<StoredPerson, 'createdAt' | 'phoneDigest'> & { phone: string } = {
  id,
  openid: openidOf(id),
  displayName: '随手报',
  phone: '13900990311',
  elderMode: false,
  memberships: [],
};

/** Registers it, with its person. */
export async function addDemoApp(platform: Platform, now: number): Promise<void> {
  const { phone, openid } = DEMO_APP_PERSON;
  const phoneDigest = phoneDigestOf(phone, platform.secret);
  const person = { ...DEMO_APP_PERSON, phoneDigest, createdAt: now };
  await Promise.all([
    platform.people.add(person, openidDigestOf(openid, platform.secret)),
    createAppStore(platform.table, platform.secret).add(DEMO_APP_KEY, DEMO_APP),
  ]);
}
