import type { Membership } from '../../../domain/access/people';
import { openidDigestOf, phoneDigestOf } from '../../../functions/platform/digests';
import { createMemberStore } from '../../../functions/platform/stores/members';
import type { StoredPerson } from '../../../functions/platform/stores/people';
import type { Platform } from '../../../functions/platform/wiring';
import { createSessionStore } from '../../../functions/identity/store';
import { addDemoApps } from '../../../local/demo/app';
import { DEMO_AREAS } from '../../../local/demo/areas';
import { keepDemoBuildings } from '../../../local/demo/buildings';
import { demoId, openidOf } from '../../../local/demo/ids';
import { demoPartners } from '../../../local/demo/partners';
import { DEMO_USERS, type DemoUser } from '../../../local/demo/people';

/** Areas, partners and people of the demonstration, without a single order. */
export async function settle(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  await Promise.all([
    ...DEMO_AREAS.map((area) => platform.areas.save(area)),
    ...demoPartners(now).map((partner) => platform.partners.save(partner)),
    keepDemoBuildings(platform.table),
    addDemoApps(platform, now),
    ...DEMO_USERS.map((user) => addPerson(platform, personOf(platform, user))),
  ]);
}

function personOf(platform: Platform, user: DemoUser): StoredPerson {
  const { key: _key, building: _building, ...known } = user;
  return {
    ...known,
    phoneDigest: phoneDigestOf(user.phone, platform.secret),
    createdAt: platform.clock.now(),
  };
}

async function addPerson(platform: Platform, person: StoredPerson): Promise<void> {
  await platform.people.add(person, openidDigestOf(person.openid, platform.secret));
  const members = createMemberStore(platform);
  const { id, createdAt } = person;
  await Promise.all(person.memberships.map((one) => members.enlist(id, one, createdAt)));
}

/** Somebody more: with no phone unless one is given. */
export interface Newcomer {
  displayName: string;
  memberships?: Membership[];
  phone?: string;
  homeArea?: string;
}

/** Adds somebody who is nobody's persona, signed in. */
export async function addSignedIn(
  platform: Platform,
  { displayName, memberships = [], phone, homeArea }: Newcomer,
  index: number,
): Promise<{ id: string; token: string; tokenOf: () => Promise<string> }> {
  const id = demoId(`EXTRA${index}`);
  await addPerson(platform, {
    id,
    displayName,
    memberships,
    openid: openidOf(id),
    elderMode: false,
    createdAt: platform.clock.now(),
    ...(homeArea === undefined ? {} : { homeArea }),
    ...(phone === undefined ? {} : { phone, phoneDigest: phoneDigestOf(phone, platform.secret) }),
  });
  const tokenOf = signIn(platform, id);
  return { id, token: await tokenOf(), tokenOf };
}

/** A sign-in without WeChat; its token is always a fresh one, however the clock is moved. */
export function signIn(platform: Platform, personId: string): () => Promise<string> {
  const family = `family-${personId}`;
  const { clock, table, tokens } = platform;
  const opened = createSessionStore(table).open(personId, family, clock.now());
  return async () => {
    await opened;
    return (await tokens.access({ personId, family }, clock.now())).accessToken;
  };
}
