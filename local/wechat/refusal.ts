import { randomBytes } from 'node:crypto';

const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  44002: 'empty post data',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, mustslower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid',
  61010: 'user has not been here for two hours',
};

/** What a call throws that WeChat would refuse; the server turns it into a body with `errcode` and `errmsg`. */
export class WechatRefusal extends Error {
  constructor(readonly errcode: number) {
    super(MESSAGES[errcode] ?? 'refused');
  }
}

const hex = (): string => randomBytes(4).toString('hex');

/** The body of a refusal; `errmsg` ends in the id of the request, as WeChat's does. */
export const refusalBody = (errcode: number): { errcode: number; errmsg: string } => ({
  errcode,
  errmsg: `${new WechatRefusal(errcode).message} rid: ${hex()}-${hex()}-${hex()}`,
});
