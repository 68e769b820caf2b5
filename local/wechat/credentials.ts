import type * as z from 'zod';
import { WechatRefusal } from './refusal';

export interface AppCredentials {
  readonly appId: string;
  readonly secret: string;
}

/** Refuses a call whose appid (41002, 40013) or secret (41004, 40125) is missing or not ours. */
export function requireCredentials(
  { appId, secret }: AppCredentials,
  given: { readonly appid: string; readonly secret: string },
): void {
  if (!given.appid) throw new WechatRefusal(41002);
  if (!given.secret) throw new WechatRefusal(41004);
  if (given.appid !== appId) throw new WechatRefusal(40013);
  if (given.secret !== secret) throw new WechatRefusal(40125);
}

/** An openid as WeChat gives them out; any other is 40003. */
export function requireOpenid(openid: string): void {
  if (!/^o[\w-]{27}$/.test(openid)) throw new WechatRefusal(40003);
}

/** Reads the body of a POST in its expected shape, else 47001; nothing sent at all is 44002. */
export function requireBody<T>(body: unknown, shape: z.ZodType<T>): T {
  if (body === undefined) throw new WechatRefusal(44002);
  const read = shape.safeParse(body);
  if (!read.success) throw new WechatRefusal(47001);
  return read.data;
}
