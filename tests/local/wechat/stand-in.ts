import { startWechatStandIn, type WechatStandInOptions } from '../../../local/wechat/server';

export const APP = { appId: 'wx0123456789abcdef', secret: 'a-secret' };
export const MINUTE = 60_000;

/** A stand-in under a clock that the test moves, and short ways of calling it. */
export async function openStandIn(options: Partial<WechatStandInOptions> = {}) {
  let at = Date.UTC(2026, 2, 2, 12);
  const clock = { now: () => at };
  const standIn = await startWechatStandIn({ ...APP, clock, ...options });

  const get = async (path: string, query: Record<string, string>): Promise<unknown> =>
    (await fetch(`${standIn.url}${path}?${new URLSearchParams(query)}`)).json();
  const postRaw = async (path: string, body: string): Promise<unknown> =>
    (await fetch(`${standIn.url}${path}`, { method: 'POST', body })).json();
  const post = (path: string, body: object): Promise<unknown> =>
    postRaw(path, JSON.stringify(body));

  const newToken = async (wish: object = {}): Promise<unknown> =>
    post('/cgi-bin/stable_token', {
      grant_type: 'client_credential',
      appid: APP.appId,
      secret: APP.secret,
      ...wish,
    });
  const token = async (): Promise<string> => {
    const answer = await newToken();
    if (typeof answer !== 'object' || answer === null || !('access_token' in answer)) {
      throw new Error('no token');
    }
    return String(answer.access_token);
  };
  const postWithToken = async (path: string, body: object): Promise<unknown> =>
    post(`${path}?access_token=${await token()}`, body);
  const signIn = (js_code: string, query: Record<string, string> = {}): Promise<unknown> =>
    get('/sns/jscode2session', {
      appid: APP.appId,
      secret: APP.secret,
      grant_type: 'authorization_code',
      js_code,
      ...query,
    });

  return {
    ...standIn,
    forward: (ms: number) => void (at += ms),
    get,
    post,
    postRaw,
    newToken,
    token,
    postWithToken,
    signIn,
  };
}

export type OpenStandIn = Awaited<ReturnType<typeof openStandIn>>;
