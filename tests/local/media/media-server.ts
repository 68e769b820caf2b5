import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileMediaStore } from '../../../local/media/file-store';

export const MINUTE = 60_000;
export const MEDIA_ID = '01J00000000000000000000000';

const MAGIC = {
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  'image/png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  'image/webp': Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'),
};

export type Kind = keyof typeof MAGIC;

/** Bytes that begin as a picture of that kind does; multipart's own signs are among the rest. */
export function aPicture(kind: Kind, size = 1000): Buffer {
  const rest = Buffer.alloc(size, '\r\n--\0\xff.', 'latin1');
  return Buffer.concat([MAGIC[kind], rest]).subarray(0, size);
}

/** The store behind a real server on a free port, over a folder of its own. */
export async function openMediaServer() {
  let at = Date.UTC(2026, 2, 2, 12, 3);
  const folder = await mkdtemp(join(tmpdir(), 'media-'));
  const server = createServer((request, response) => {
    void store.handle(request, response).then((isHandled) => {
      if (!isHandled) response.writeHead(418).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  const clock = { now: () => at };
  const options = { folder, baseUrl: url, key: 'a key of the test', clock };
  const store = createFileMediaStore(options);

  const promise = (picture: Uint8Array, change: { contentType?: Kind; bytes?: number } = {}) =>
    store.presignUpload({
      mediaId: MEDIA_ID,
      contentType: 'image/png',
      bytes: picture.length,
      sha256: createHash('sha256').update(picture).digest('hex'),
      expiresAt: at + 5 * MINUTE,
      ...change,
    });

  const upload = async (fields: Record<string, string>, picture: Uint8Array) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(picture)]), 'tmp_123.png');
    return (await fetch(`${url}/media`, { method: 'POST', body: form })).status;
  };

  return {
    store,
    options,
    url,
    clock,
    promise,
    upload,
    port: address.port,
    forward: (ms: number) => void (at += ms),
    fileNames: () => readdir(folder),
    async close() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}

export type MediaServer = Awaited<ReturnType<typeof openMediaServer>>;
