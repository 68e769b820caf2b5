import { randomBytes } from 'node:crypto';

import { openidDigestOf, phoneDigestOf } from '../../platform/digests';
import { newId } from '../../platform/ids';
import type { StoredPerson } from '../../platform/stores/people';
import type { Platform } from '../../platform/wiring';
import { createAppStore } from './apps';

const KEY_BYTES = 24;

export interface NewApp {
  name: string;
  areaCode: string;
  /** Of the contact where a request names none. */
  phone: string;
  perDay: number;
  /** Of whom WeChat is asked about what the app sends: somebody in charge of it who uses the mini-program. */
  openid: string;
}

/** Registers an app (Open311) with a person of its own whom nobody signs in as. Answers its key, which is kept nowhere. */
export async function registerApp(
  { people, table, secret, clock }: Platform,
  { name, areaCode, phone, perDay, openid }: NewApp,
): Promise<string> {
  const now = clock.now();
  const id = newId(now);
  const person: StoredPerson = {
    ...{ id, displayName: name, phone, phoneDigest: phoneDigestOf(phone, secret) },
    ...{ openid, elderMode: false, memberships: [], createdAt: now },
  };
  // Found by nothing that WeChat answers: its openid is somebody else's.
  await people.add(person, openidDigestOf(`app:${id}`, secret));
  const key = randomBytes(KEY_BYTES).toString('base64url');
  await createAppStore(table, secret).add(key, { name, personId: id, areaCode, perDay });
  return key;
}
