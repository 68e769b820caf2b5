import { createHash, createHmac } from 'node:crypto';

export interface SigningCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface GetToPresign {
  /** The object's address, its path encoded already. */
  readonly url: string;
  readonly region: string;
  readonly credentials: SigningCredentials;
  /** Epoch milliseconds of the signature; from then on it holds for `seconds`. */
  readonly signedAt: number;
  readonly seconds: number;
  /** What S3 shall answer with, `response-…`, or which part of what is meant. */
  readonly query?: Readonly<Record<string, string>>;
}

/** A link by which anybody may fetch one object of S3: Signature Version 4 in the query, payload unsigned. */
export const presignGet = (get: GetToPresign): string => presign('GET', get);

/** The same for what else may be done with an object by whoever has the link. */
export function presign(method: 'GET' | 'PUT' | 'POST' | 'DELETE', get: GetToPresign): string {
  const { host, pathname, origin } = new URL(get.url);
  const time = new Date(get.signedAt).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${get.region}/s3/aws4_request`;
  const { accessKeyId, secretAccessKey, sessionToken } = get.credentials;
  const query = canonicalQuery({
    ...get.query,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(get.seconds),
    'X-Amz-SignedHeaders': 'host',
    ...(sessionToken === undefined ? {} : { 'X-Amz-Security-Token': sessionToken }),
  });
  const request = [method, pathname, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const digest = createHash('sha256').update(request.join('\n')).digest('hex');
  const toSign = ['AWS4-HMAC-SHA256', time, scope, digest].join('\n');
  const signature = hmac(signingKey(secretAccessKey, scope), toSign).toString('hex');
  return `${origin}${pathname}?${query}&X-Amz-Signature=${signature}`;
}

export const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** The key of one day, region and service (Signature Version 4). */
export const signingKey = (secret: string, scope: string): string | Buffer =>
  scope.split('/').reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${secret}`);

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query)
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
