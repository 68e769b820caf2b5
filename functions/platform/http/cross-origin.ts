type Given = Readonly<Record<string, string | undefined>>;

/** What a page of the one origin that is let in may read of an answer; nothing for all others. */
export function crossOriginHeaders(
  webOrigin: string | undefined,
  { origin }: Given,
): Record<string, string> {
  if (webOrigin === undefined) return {};
  if (origin !== webOrigin) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': webOrigin,
    'access-control-expose-headers': 'etag, idempotency-replayed, retry-after, x-request-id',
  };
}

/** What a browser is told that asks first whether it may ask; undefined for who may not. */
export const preflightHeaders = (
  webOrigin: string | undefined,
  { origin }: Given,
): Record<string, string> | undefined =>
  webOrigin === undefined || origin !== webOrigin
    ? undefined
    : {
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
        'access-control-allow-headers':
          'authorization, content-type, idempotency-key, if-match, if-none-match, x-request-id',
        'access-control-max-age': '600',
      };
