import type { AskedSignIn, CollectedSignIn } from '../../functions/identity/qr-sign-in';
import {
  createWeapp,
  requestOverHttp,
  type Weapp,
  type WxAnswer,
  type WxRequest,
} from '../support/weapp';
import { BUILT_FOR } from './phone';
import { aPhoneStage } from './phone-stage';

const PATIENCE_MS = 30_000;

// A whole product is asked: on a busy machine it may take its time.
jest.setTimeout(2 * PATIENCE_MS);

const stage = aPhoneStage();

const BUSY: WxAnswer = {
  statusCode: 503,
  data: { type: 'about:blank', code: 'wechat_unavailable', title: '微信忙' },
};
const NO_LONGER: WxAnswer = {
  statusCode: 401,
  data: { type: 'about:blank', code: 'unauthenticated', title: '请先登录' },
};

type Between = (asked: WxRequest, path: string) => WxAnswer | undefined;

let launched: Weapp | undefined;
afterEach(() => launched?.close());

/** 王秀兰's phone; `between` may answer in the server's place, `scanned` lies before its camera. */
function phoneOf(between: Between, scanned = ''): Weapp {
  launched = createWeapp(stage.dist, {
    loginCode: () => 'demo:resident-wang',
    wx: {
      scanCode: ({ success }: { success?: (found: { result: string }) => void }) =>
        success?.({ result: scanned }),
    },
    request: (asked) =>
      between(asked, asked.url.replace(BUILT_FOR, '')) ??
      requestOverHttp({ ...asked, url: asked.url.replace(BUILT_FOR, stage.url) }),
  }).launch();
  launched.open('/pages/me/index');
  return launched;
}

const askedFor = (weapp: Weapp, path: string): number =>
  weapp.calls.request.filter(({ url }) => url === `${BUILT_FOR}${path}`).length;
const seesHerself = (weapp: Weapp) => weapp.waitFor(() => weapp.byId('me-name'), PATIENCE_MS);

describe('signing in unseen, on a phone', () => {
  it('tries once more by itself where WeChat is out of breath', async () => {
    let busy = 1;
    const weapp = phoneOf((_, path) => (path === '/v1/sessions' && busy-- > 0 ? BUSY : undefined));
    await seesHerself(weapp);
    expect(askedFor(weapp, '/v1/sessions')).toBe(2);
  });

  it('says so where WeChat stays out of breath, and a tap tries again', async () => {
    let isBusy = true;
    const weapp = phoneOf((_, path) => (path === '/v1/sessions' && isBusy ? BUSY : undefined));
    await weapp.waitFor(() => weapp.byId('retry'), PATIENCE_MS);
    isBusy = false;
    weapp.tap(weapp.byId('retry'));
    await seesHerself(weapp);
  });

  it('renews its tokens once when the server knows them no longer, however many calls wait', async () => {
    let refusing = false;
    const refused = new Set<string>();
    const weapp = phoneOf((_, path) => {
      if (!refusing || path.startsWith('/v1/sessions')) return undefined;
      if (refused.has(path)) return undefined;
      refused.add(path);
      return NO_LONGER;
    });
    await seesHerself(weapp);
    refusing = true;
    weapp.open('/pages/mine/index');
    await weapp.waitFor(() => weapp.byClass('order-card'), PATIENCE_MS);
    expect(refused.size).toBeGreaterThan(1);
    expect(askedFor(weapp, '/v1/sessions/refresh')).toBe(1);
    expect(askedFor(weapp, '/v1/sessions')).toBe(1);
  });

  it('stays signed in where the tokens cannot be renewed for a moment', async () => {
    let refusing = false;
    const weapp = phoneOf((_, path) => {
      if (!refusing) return undefined;
      return path === '/v1/sessions/refresh' ? BUSY : NO_LONGER;
    });
    await seesHerself(weapp);
    refusing = true;
    weapp.open('/pages/mine/index');
    await weapp.waitFor(() => askedFor(weapp, '/v1/sessions/refresh') > 0, PATIENCE_MS);
    refusing = false;
    weapp.open('/pages/home/index');
    await weapp.waitFor(() => weapp.byClass('category'), PATIENCE_MS);
    expect(askedFor(weapp, '/v1/sessions')).toBe(1);
  });

  it.each<[string, (weapp: Weapp, address: string) => Promise<void>]>([
    [
      'what its camera read',
      async (weapp) => {
        weapp.open('/pages/confirm/index');
        await weapp.waitFor(() => weapp.byId('action-scan'), PATIENCE_MS);
        weapp.tap(weapp.byId('action-scan'));
      },
    ],
    [
      'an address that WeChat read',
      async (weapp, address) => {
        weapp.open(`/pages/confirm/index?q=${encodeURIComponent(address)}`);
        return Promise.resolve();
      },
    ],
  ])('signs another device in by %s', async (_, open) => {
    const post = async <T>(path: string, body: object): Promise<T> => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${stage.url}${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const said: T = JSON.parse(await answer.text());
      return said;
    };
    const { id, secret, url } = await post<AskedSignIn>('/v1/sign-ins', {});
    const address = `${stage.url}${url}`;
    const weapp = phoneOf(() => undefined, address);
    await seesHerself(weapp);
    await open(weapp, address);
    await weapp.waitFor(() => weapp.byId('action-confirm-device'), PATIENCE_MS);
    weapp.tap(weapp.byId('action-confirm-device'));
    await weapp.waitFor(() => weapp.byId('to-devices'), PATIENCE_MS);
    expect(await post<CollectedSignIn>(`/v1/sign-ins/${id}/collect`, { secret })).toMatchObject({
      state: 'confirmed',
      me: { displayName: '王秀兰' },
    });
    weapp.assertHealthy();
  });
});
