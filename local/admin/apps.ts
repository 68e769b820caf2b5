import { createAppStore } from '../../functions/orders/open311/apps';
import { registerApp } from '../../functions/orders/open311/register-app';
import type { Platform } from '../../functions/platform/wiring';
import { Refused } from '../command-line';
import type { WishFor } from './wish';

type Say = (line: string) => void;

/** Registers an app whose clients file by Open311, and shows its key, once. */
export async function createApp(
  platform: Platform,
  { name, areaCode, phone, perDay, personId }: WishFor<'create-app'>,
  say: Say,
): Promise<void> {
  const area = await platform.areas.find(areaCode);
  if (area === undefined) throw new Refused(`没有这个区划:${areaCode}`);
  const inCharge = await platform.people.find(personId, { consistent: true });
  if (inCharge === undefined) throw new Refused(`没有这个编号的人:${personId}`);
  const { openid } = inCharge.person;
  const key = await registerApp(platform, { name, areaCode, phone, perDay, openid });
  say(`${name} 可以在${area.name}(${areaCode})报事,一天最多 ${perDay} 件`);
  say(`密钥(只显示这一次):${key}`);
}

export async function listApps({ table, secret }: Platform, say: Say): Promise<void> {
  const apps = await createAppStore(table, secret).all();
  if (apps.length === 0) say('还没有登记的应用');
  for (const { digest, name, areaCode, perDay } of apps) {
    say([digest, name, areaCode, `一天 ${perDay} 件`].join('\t'));
  }
}

export async function endApp(
  { table, secret }: Platform,
  { digest }: WishFor<'end-app'>,
  say: Say,
): Promise<void> {
  const apps = createAppStore(table, secret);
  const known = (await apps.all()).find((app) => app.digest === digest);
  if (known === undefined) throw new Refused(`没有这个应用:${digest}(list-apps 看得到)`);
  await apps.end(digest);
  say(`${known.name} 不能再报事了,从下一次请求起`);
}
