import type { StoredToken, TokenStore } from '../../../../functions/platform/wechat/token-store';

/** The shared token in memory, under the same condition as in the table. */
export function createMemoryTokenStore(initial?: StoredToken): TokenStore {
  let kept = initial;
  return {
    find: () => Promise.resolve(kept),
    save: (next, previousToken) => {
      if (kept?.token !== previousToken) return Promise.resolve(false);
      kept = next;
      return Promise.resolve(true);
    },
  };
}
