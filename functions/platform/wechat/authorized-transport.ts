import type { AccessToken } from './access-token';
import { isRefusal, WechatFault } from './fault';
import type { WechatCall } from './request-once';
import type { Transport } from './transport';

const TOKEN_ERRCODES = [40001, 40014, 42001];

/**
 * Calls with the access token in the query. A token that WeChat refuses is replaced once and the call made again;
 * refused again, WeChat is `unavailable` to us, and the caller's input is not to blame.
 */
export function createAuthorizedTransport(transport: Transport, token: AccessToken): Transport {
  return async (call, answer) => {
    const first = await token.get();
    try {
      return await transport(withToken(call, first), answer);
    } catch (error) {
      if (!isRefusal(error, TOKEN_ERRCODES)) throw error;
    }
    try {
      return await transport(withToken(call, await token.replace(first)), answer);
    } catch (error) {
      if (!isRefusal(error, TOKEN_ERRCODES)) throw error;
      throw new WechatFault('unavailable', call.path, error.errcode, error.rid);
    }
  };
}

const withToken = (call: WechatCall, token: string): WechatCall => ({
  ...call,
  query: { ...call.query, access_token: token },
});
