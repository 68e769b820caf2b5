import type { StoredToken, TokenStore } from './token-store';

export interface AccessTokenDeps {
  readonly tokens: TokenStore;
  readonly fetchToken: (options: { readonly force: boolean }) => Promise<StoredToken>;
  readonly clock: { now(): number };
}

/** The token to call with; `replace` answers another one than the one that WeChat has just refused. */
export interface AccessToken {
  get(): Promise<string>;
  replace(refused: string): Promise<string>;
}

/** WeChat issues the next token 5 minutes before the end and honours both meanwhile: by 4 minutes it is there. */
const RENEW_BEFORE_END_MS = 4 * 60_000;

/** Keeps the token in the process, behind it in the shared store, and renews it there under a condition. */
export function createAccessToken({ tokens, fetchToken, clock }: AccessTokenDeps): AccessToken {
  let held: StoredToken | undefined;
  const renewals = new Map<string, Promise<StoredToken>>();

  const isGood = (candidate: StoredToken | undefined, refused?: string): boolean =>
    candidate !== undefined &&
    candidate.token !== refused &&
    candidate.expiresAt - clock.now() > RENEW_BEFORE_END_MS;

  async function renew(refused?: string): Promise<StoredToken> {
    const kept = await tokens.find();
    if (kept && isGood(kept, refused)) return kept;
    let next = await fetchToken({ force: false });
    if (next.token === refused) next = await fetchToken({ force: true });
    if (await tokens.save(next, kept?.token)) return next;
    const theirs = await tokens.find();
    return theirs && isGood(theirs, refused) ? theirs : next;
  }

  /** Calls that come together, or were refused together, ask once. */
  function renewOnce(refused?: string): Promise<StoredToken> {
    const key = refused ?? '';
    const running = renewals.get(key);
    if (running) return running;
    const renewal = renew(refused).finally(() => renewals.delete(key));
    renewals.set(key, renewal);
    return renewal;
  }

  async function current(refused?: string): Promise<string> {
    if (held && isGood(held, refused)) return held.token;
    held = await renewOnce(refused);
    return held.token;
  }

  return { get: () => current(), replace: (refused) => current(refused) };
}
