import { randomBytes } from 'node:crypto';

import { openidDigestOf, phoneDigestOf } from '../../platform/digests';
import { newId } from '../../platform/ids';
import type { StoredPerson } from '../../platform/stores/people';
import type { Platform } from '../../platform/wiring';
import { createAppStore, type AppDoor, type RegisteredApp } from './store';

const KEY_BYTES = 24;

export interface NewApp {
  door: AppDoor;
  name: string;
  areaCode: string;
  /** Of the contact where a request names none. */
  phone: string;
  perDay: number;
  /** Of whom WeChat is asked about what the app sends: somebody in charge of it who uses the mini-program. */
  openid: string;
}

/** Registers an app with a person of its own whom nobody signs in as. Answers its key, which is kept nowhere. */
export async function registerApp(
  { people, table, secret, clock }: Platform,
  { door, name, areaCode, phone, perDay, openid }: NewApp,
): Promise<string> {
  const now = clock.now();
  const id = newId(now);
  const person: StoredPerson = {
    ...{ id, displayName: name, phone, phoneDigest: phoneDigestOf(phone, secret) },
    ...{ openid, elderMode: false, memberships: [], createdAt: now },
  };
  // Found by nothing that WeChat answers: its openid is somebody else's.
  await people.add(person, openidDigestOf(`app:${id}`, secret));
  const key = newKey();
  await createAppStore(table, secret).add(key, { door, name, personId: id, areaCode, perDay });
  return key;
}

/** Another key for the same app: what it placed stays its own, whichever it asks with. The other key ends with `end-app`. */
export async function renewKey(
  { table, secret }: Platform,
  { digest: _, ...app }: RegisteredApp,
): Promise<string> {
  const key = newKey();
  await createAppStore(table, secret).add(key, app);
  return key;
}

const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url');
