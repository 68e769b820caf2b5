import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MediaType } from '../../../functions/platform/media/media-types';
import { objectNameOf } from '../../../functions/platform/media/object-name';
import { createFileMediaStore } from '../../../local/media/file-store';

export const MINUTE = 60_000;
export const MEDIA_ID = '01J00000000000000000000000';
const KEY = 'a key of the test';

/** The name that the picture gets under the key of the test. */
export const NAME = objectNameOf(MEDIA_ID, KEY);

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
  const options = { folder, baseUrl: url, key: KEY, clock };
  const store = createFileMediaStore(options);

  const promise = (picture: Uint8Array, change: { contentType?: MediaType; bytes?: number } = {}) =>
    store.presignUpload({
      mediaId: MEDIA_ID,
      contentType: 'image/png',
      bytes: picture.length,
      sha256: createHash('sha256').update(picture).digest('hex'),
      expiresAt: at + 5 * MINUTE,
      ...change,
    });

  const post = (fields: Record<string, string>, picture: Uint8Array) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(picture)]), 'tmp_123.png');
    return fetch(`${url}/media`, { method: 'POST', body: form });
  };
  const upload = async (fields: Record<string, string>, picture: Uint8Array) =>
    (await post(fields, picture)).status;

  return {
    store,
    options,
    url,
    clock,
    promise,
    post,
    upload,
    port: address.port,
    forward: (ms: number) => void (at += ms),
    fileNames: () => readdir(folder),
    kept: () => readFile(join(folder, NAME)),
    async close() {
      await new Promise((resolve) => server.close(resolve).closeAllConnections());
      await rm(folder, { recursive: true });
    },
  };
}

export type MediaServer = Awaited<ReturnType<typeof openMediaServer>>;
