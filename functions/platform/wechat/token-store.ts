/** WeChat's access token (接口调用凭据) as it is kept for all functions together; `expiresAt` in epoch milliseconds. */
export interface StoredToken {
  readonly token: string;
  readonly expiresAt: number;
}

/** Where the one token lies. There is one for the whole product, so that functions do not push each other out. */
export interface TokenStore {
  find(): Promise<StoredToken | undefined>;
  /** Writes `next` if the kept token is still `previousToken` (absent: none is kept); false if somebody was faster. */
  save(next: StoredToken, previousToken?: string): Promise<boolean>;
}
