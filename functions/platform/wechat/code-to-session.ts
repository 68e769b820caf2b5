import * as z from 'zod/mini';
import { signInError } from './sign-in-error';
import type { Transport } from './transport';

/** Who has signed in. `sessionKey` never leaves the server and is never logged. */
export interface WechatSession {
  readonly openid: string;
  readonly sessionKey: string;
  readonly unionid?: string;
}

const answer = z.object({
  openid: z.string().check(z.minLength(1)),
  session_key: z.string().check(z.minLength(1)),
  unionid: z.optional(z.string().check(z.minLength(1))),
});

export interface CodeToSessionDeps {
  readonly transport: Transport;
  readonly appId: string;
  readonly secret: string;
}

/** 登录凭证校验: the code of `wx.login` (once, 5 minutes) for the person's openid. Throws `DomainError`, see `signInError`. */
export const createCodeToSession =
  ({ transport, appId, secret }: CodeToSessionDeps) =>
  async (code: string): Promise<WechatSession> => {
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' };
    try {
      const {
        openid,
        session_key: sessionKey,
        unionid,
      } = await transport({ method: 'GET', path: '/sns/jscode2session', query }, answer);
      return { openid, sessionKey, ...(unionid === undefined ? {} : { unionid }) };
    } catch (error) {
      throw signInError(error);
    }
  };
