import { presign, type SigningCredentials } from '../media/presign-get';
import { chance } from '../random';
import type { FileStore, OpenFile } from './store';

interface S3FilesDeps {
  region: string;
  /** The bucket's own address, without a slash at its end. */
  address: string;
  credentials: () => SigningCredentials;
  now: () => number;
}

/** Its own folder of the bucket, which is emptied after a day. */
const FOLDER = 'exports';
const NAME_BYTES = 20;
const LINK_SECONDS = 600;
const PATIENCE_MS = 10_000;

/**
 * Files in S3, laid down part by part (multipart upload) under names that nobody can guess, by requests that the function
 * signs itself: the storage's client would be a third of a bundle that seldom needs it. Rejects what S3 refuses.
 */
export function createFileStore({ region, address, credentials, now }: S3FilesDeps): FileStore {
  const linkTo = (
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    key: string,
    query: Record<string, string> = {},
  ): string =>
    presign(method, {
      url: `${address}/${key}`,
      ...{ region, credentials: credentials(), signedAt: now(), seconds: LINK_SECONDS, query },
    });
  const send = async (
    method: 'PUT' | 'POST' | 'DELETE',
    key: string,
    {
      query,
      ...sent
    }: {
      query: Record<string, string>;
      headers?: Record<string, string>;
      body?: string | Uint8Array;
    },
  ): Promise<{ text: string; etag: string }> => {
    const answer = await fetch(linkTo(method, key, query), {
      ...{ method, ...sent },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await answer.text();
    // What goes wrong while parts are put together is told in a body after 200.
    if (!answer.ok || text.includes('<Error>')) throw new Error(`S3 refused with ${answer.status}`);
    return { text, etag: answer.headers.get('etag') ?? '' };
  };
  return {
    open: async (headers): Promise<OpenFile> => {
      const key = `${FOLDER}/${Buffer.from(chance(NAME_BYTES)).toString('hex')}`;
      const { text } = await send('POST', key, { query: { uploads: '' }, headers });
      const [, uploadId] = /<UploadId>([^<]+)<\/UploadId>/.exec(text) ?? [];
      if (uploadId === undefined) throw new Error('S3 began no upload');
      const etags: string[] = [];
      return {
        part: async (bytes) => {
          const partNumber = String(etags.length + 1);
          const { etag } = await send('PUT', key, {
            query: { partNumber, uploadId },
            body: new Uint8Array(bytes),
          });
          etags.push(etag);
        },
        finish: async () => {
          await send('POST', key, { query: { uploadId }, body: listOf(etags) });
          return linkTo('GET', key);
        },
        abort: async () => {
          await send('DELETE', key, { query: { uploadId } });
        },
      };
    },
  };
}

const listOf = (etags: readonly string[]): string =>
  `<CompleteMultipartUpload>${etags
    .map((etag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${etag}</ETag></Part>`)
    .join('')}</CompleteMultipartUpload>`;
