import { fits, INVITED_ROLES } from '../../domain/access/invitations';
import { shanghaiDay } from '../../domain/time/shanghai';
import { ROLE_WORDS } from '../../domain/words/people';
import { createInvitationStore } from '../../functions/identity/invitation-store';
import { issue } from '../../functions/identity/invitations';
import { findPlace } from '../../functions/identity/team-place';
import {
  createMemberStore,
  hasMembership,
  OPERATOR,
} from '../../functions/platform/stores/members';
import type { StoredPerson } from '../../functions/platform/stores/people';
import type { Platform } from '../../functions/platform/wiring';
import { exitCodeOf, Refused } from '../command-line';
import { createApp, endApp, listApps, renewApp } from './apps';
import { createCommunity, importAreas } from './areas';
import { connect, type Connection } from './connect';
import { exportReplies, importWorkOrders } from './hotline';
import { checkRestored } from './restore-check';
import { HELP } from './help';
import { wishOf, type Wish, type WishFor } from './wish';

type Say = (line: string) => void;

/** `npm run admin -- <command>`: answers the exit code; what there is to say goes to `say` and, where it failed, to `complain`. */
export const runAdmin = (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { say, complain }: { say: Say; complain: Say },
): Promise<number> =>
  exitCodeOf('admin', complain, async () => {
    const wish = wishOf(args);
    if (wish.command === 'help') say(HELP);
    else await fulfil(wish, env, say);
  });

async function fulfil(wish: Exclude<Wish, { command: 'help' }>, env: NodeJS.ProcessEnv, say: Say) {
  const connection = await connect(env);
  try {
    switch (wish.command) {
      case 'create-admin':
        return await createAdmin(connection.platform, wish, say);
      case 'list-admins':
        return await listAdmins(connection.platform, say);
      case 'end-admin':
        return await endAdmin(connection.platform, wish, say);
      case 'invite':
        return await invite(connection, wish, say);
      case 'restore-check':
        return await checkRestored(connection, say);
      case 'import-areas':
        return await importAreas(connection.platform, wish, say);
      case 'create-community':
        return await createCommunity(connection.platform, wish, say);
      case 'create-app':
        return await createApp(connection.platform, wish, say);
      case 'list-apps':
        return await listApps(connection.platform, say);
      case 'end-app':
        return await endApp(connection.platform, wish, say);
      case 'renew-app':
        return await renewApp(connection.platform, wish, say);
      case 'hotline-import':
        return await importWorkOrders(connection.platform, wish, say);
      case 'hotline-replies':
        return await exportReplies(connection.platform, wish, say);
    }
  } finally {
    await connection.close();
  }
}

async function getPerson({ people }: Platform, personId: string): Promise<StoredPerson> {
  const known = await people.find(personId, { consistent: true });
  if (known !== undefined) return known.person;
  throw new Refused(`没有这个编号的人:${personId}(请他在“我的 → 我的信息 → 我的编号”里看)`);
}

async function createAdmin(
  platform: Platform,
  { personId, areaCode, title }: WishFor<'create-admin'>,
  say: Say,
): Promise<void> {
  const person = await getPerson(platform, personId);
  const place = await findPlace(platform, { areaCode });
  if (place === undefined) throw new Refused(`没有这个区划:${areaCode}`);
  const membership = { role: 'admin', areaCode, title: title || ROLE_WORDS.admin } as const;
  const what = `${place.placeName}(${areaCode})的管理员`;
  if (hasMembership(person, membership)) return say(`${person.displayName} 本来就是${what}`);
  const now = platform.clock.now();
  const grant = { membership, event: 'granted', by: OPERATOR, now } as const;
  await createMemberStore(platform).grant(personId, grant);
  say(`${person.displayName} 现在是${what}`);
}

async function listAdmins(platform: Platform, say: Say): Promise<void> {
  const admins = await createMemberStore(platform).admins();
  const names = await platform.people.namesOf(admins.map(({ personId }) => personId));
  if (admins.length === 0) say('还没有管理员');
  for (const { personId, areaCode, title, since } of admins) {
    const place = await findPlace(platform, { areaCode });
    const name = names.get(personId) ?? '';
    say([personId, name, title, areaCode, place?.placeName ?? '', shanghaiDay(since)].join('\t'));
  }
}

async function endAdmin(
  platform: Platform,
  { personId, areaCode }: WishFor<'end-admin'>,
  say: Say,
): Promise<void> {
  const person = await getPerson(platform, personId);
  const ended = person.memberships.filter(
    (one) => one.role === 'admin' && (areaCode === undefined || one.areaCode === areaCode),
  );
  if (ended.length === 0) return say(`${person.displayName} 不是管理员,没有要改的`);
  const ending = { by: OPERATOR, now: platform.clock.now() };
  for (const one of ended) await createMemberStore(platform).end(personId, one, ending);
  say(`${person.displayName} 不再是管理员,从他下一次请求起`);
}

async function invite(
  { platform, site }: Connection,
  { command: _, site: wantedSite = site, ...wish }: WishFor<'invite'>,
  say: Say,
): Promise<void> {
  const place = await findPlace(platform, wish);
  if (place === undefined) throw new Refused(`没有这个地方:${wish.areaCode ?? wish.partnerId}`);
  if (!fits(wish.role, place.post)) {
    const roles = INVITED_ROLES.filter((role) => fits(role, place.post));
    const known = roles.map((role) => `${role} ${ROLE_WORDS[role]}`).join(',');
    throw new Refused(`${place.placeName}没有这个身份:${wish.role}(有:${known})`);
  }
  const invitations = createInvitationStore(platform.table);
  const { code, url, expiresAt } = await issue({ ...platform, invitations }, OPERATOR, place, wish);
  say(
    `请一位${wish.title || ROLE_WORDS[wish.role]}(${place.placeName}),用一次,到 ${shanghaiDay(Date.parse(expiresAt))} 为止`,
  );
  say(`邀请码:${code.match(/.{4}/g)?.join('-')}`);
  say(`链接:${wantedSite}${url}`);
}
