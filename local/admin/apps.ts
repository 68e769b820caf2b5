import {
  createAppStore,
  type AppDoor,
  type RegisteredApp,
} from '../../functions/orders/apps/store';
import { registerApp, renewKey } from '../../functions/orders/apps/register';
import type { Platform } from '../../functions/platform/wiring';
import { Refused } from '../command-line';
import type { WishFor } from './wish';

type Say = (line: string) => void;

/** What an app may do by its door. */
const MAY: Readonly<Record<AppDoor, string>> = { open311: '报事', hotline: '送热线工单' };

/** Registers an app, of 311 clients or of the hotline, and shows its key, once. */
export async function createApp(
  platform: Platform,
  { door, name, areaCode, phone, perDay, personId }: WishFor<'create-app'>,
  say: Say,
): Promise<void> {
  const area = await platform.areas.find(areaCode);
  if (area === undefined) throw new Refused(`没有这个区划:${areaCode}`);
  const inCharge = await platform.people.find(personId, { consistent: true });
  if (inCharge === undefined) throw new Refused(`没有这个编号的人:${personId}`);
  const { openid } = inCharge.person;
  const key = await registerApp(platform, { door, name, areaCode, phone, perDay, openid });
  say(`${name} 可以在${area.name}(${areaCode})${MAY[door]},一天最多 ${perDay} 件`);
  say(`密钥(只显示这一次):${key}`);
}

export async function listApps({ table, secret }: Platform, say: Say): Promise<void> {
  const apps = await createAppStore(table, secret).all();
  if (apps.length === 0) say('还没有登记的应用');
  for (const { digest, door, name, areaCode, perDay } of apps) {
    say([digest, name, areaCode, `一天 ${perDay} 件`, door].join('\t'));
  }
}

export async function endApp(
  platform: Platform,
  { digest }: WishFor<'end-app'>,
  say: Say,
): Promise<void> {
  const { name } = await getApp(platform, digest);
  await createAppStore(platform.table, platform.secret).end(digest);
  say(`${name} 不能再报事了,从下一次请求起`);
}

/** Another key for the same app; the one that it has stays good until it is ended. */
export async function renewApp(
  platform: Platform,
  { digest }: WishFor<'renew-app'>,
  say: Say,
): Promise<void> {
  const app = await getApp(platform, digest);
  const key = await renewKey(platform, app);
  say(`${app.name} 多了一个密钥,原来的还能用;换好以后 end-app --app ${digest}`);
  say(`密钥(只显示这一次):${key}`);
}

/** By what `list-apps` calls it. Throws `Refused`. */
export async function getApp({ table, secret }: Platform, digest: string): Promise<RegisteredApp> {
  const known = (await createAppStore(table, secret).all()).find((app) => app.digest === digest);
  if (known === undefined) throw new Refused(`没有这个应用:${digest}(list-apps 看得到)`);
  return known;
}
