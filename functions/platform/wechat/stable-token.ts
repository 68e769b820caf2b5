import * as z from 'zod/mini';
import type { StoredToken } from './token-store';
import type { Transport } from './transport';

const answer = z.object({
  access_token: z.string().check(z.minLength(1), z.maxLength(512)),
  expires_in: z.number().check(z.positive(), z.maximum(7200)),
});

export interface StableTokenDeps {
  readonly transport: Transport;
  readonly appId: string;
  readonly secret: string;
  readonly clock: { now(): number };
}

/** 稳定版接口调用凭据: asks for the token in force; a forced one (20 a day) replaces it at once. */
export const createStableToken =
  ({ transport, appId, secret, clock }: StableTokenDeps) =>
  async (options: { readonly force: boolean }): Promise<StoredToken> => {
    const askedAt = clock.now();
    const { access_token: token, expires_in: seconds } = await transport(
      {
        method: 'POST',
        path: '/cgi-bin/stable_token',
        body: {
          grant_type: 'client_credential',
          appid: appId,
          secret,
          force_refresh: options.force,
        },
      },
      answer,
    );
    return { token, expiresAt: askedAt + seconds * 1000 };
  };
