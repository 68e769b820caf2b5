import { createHash } from 'node:crypto';

import { hmac, signingKey, type SigningCredentials } from '../media/presign-get';

export interface RequestToSign {
  url: string;
  service: string;
  region: string;
  credentials: SigningCredentials;
  /** In lower case, beside `host` and the signature's own. */
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  /** Unless it is said, a POST. */
  method?: 'POST' | 'PUT';
  /** Epoch milliseconds. */
  at: number;
}

export const sha256 = (text: string | Uint8Array): string =>
  createHash('sha256').update(text).digest('hex');

/** The headers of a request that AWS takes from whoever has these credentials (Signature Version 4). */
export function signedHeaders(request: RequestToSign): Record<string, string> {
  const { url, service, region, credentials, body, at, method = 'POST' } = request;
  const { host, pathname } = new URL(url);
  const time = new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const { sessionToken } = credentials;
  const headers: Record<string, string> = {
    ...request.headers,
    host,
    'x-amz-date': time,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name] ?? ''}\n`).join('');
  const canonical = [method, pathname, '', lines, names.join(';'), sha256(body)].join('\n');
  const scope = `${time.slice(0, 8)}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const signature = hmac(signingKey(credentials.secretAccessKey, scope), toSign).toString('hex');
  const { host: _, ...sent } = headers;
  return {
    ...sent,
    authorization:
      `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, ` +
      `SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}
