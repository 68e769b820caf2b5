import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { objectNameOf } from '../../../functions/platform/media/object-name';
import { aPicture } from '../../support/media/a-picture';
import { MEDIA_ID, MINUTE, NAME, openMediaServer, type MediaServer } from './media-server';

describe('fetching a picture from the file store', () => {
  const webp = aPicture('image/webp', 500_000);
  let server: MediaServer;
  beforeEach(async () => {
    server = await openMediaServer();
    const { fields } = await server.promise(webp, { contentType: 'image/webp' });
    expect(await server.upload(fields, webp)).toBe(204);
  });
  afterEach(() => server.close());

  const link = () => server.store.signedUrl(MEDIA_ID, server.clock.now());
  const statusOf = async (url: string | URL) => (await fetch(url)).status;

  it('brings the bytes that were sent, to be shown and not run', async () => {
    const response = await fetch(await link());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '500000',
      'cache-control': expect.stringContaining('private'),
      'content-disposition': 'inline; filename="photo.webp"',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(webp)).toBe(true);
  });

  it('goes by a link that is the same for 10 minutes and holds for 10 more', async () => {
    const first = await link();
    server.forward(6 * MINUTE);
    expect(await link()).toBe(first);
    server.forward(MINUTE);
    expect(await link()).not.toBe(first);
    server.forward(10 * MINUTE - 1);
    expect(await statusOf(first)).toBe(200);
    server.forward(1);
    expect(await statusOf(first)).toBe(403);
  });

  it.each([
    [
      'another picture',
      (url: URL) => (url.pathname = `/media/${objectNameOf(MEDIA_ID, 'another key')}`),
    ],
    ['a later end', (url: URL) => url.searchParams.set('expires', '9999999999')],
    ['no end', (url: URL) => url.searchParams.delete('expires')],
    ['another signature', (url: URL) => url.searchParams.set('signature', '0'.repeat(64))],
    ['a cut signature', (url: URL) => url.searchParams.set('signature', '00')],
    ['no signature', (url: URL) => url.searchParams.delete('signature')],
  ])('is refused with %s: 403', async (_, tamper) => {
    const url = new URL(await link());
    tamper(url);
    expect(await statusOf(url)).toBe(403);
  });

  it('finds nothing where nothing is: 404', async () => {
    const unknown = '01J00000000000000000000002';
    expect(await statusOf(await server.store.signedUrl(unknown, server.clock.now()))).toBe(404);
    await server.store.remove(MEDIA_ID);
    expect(await statusOf(await link())).toBe(404);
    expect(await server.fileNames()).toEqual([]);
    await expect(server.store.remove(MEDIA_ID)).resolves.toBeUndefined();
  });

  it.each(['/media/..%2Fsecret', '/media/%2e%2e/secret/x', '/media/', '/media/a/b', '/media/%00'])(
    'does not leave the folder by %s',
    async (path) => {
      await writeFile(join(server.options.folder, 'secret'), 'secret');
      expect([403, 404, 418]).toContain(await rawStatus(path));
    },
  );

  it('leaves other paths to others', async () => {
    expect(await statusOf(`${server.url}/mediator`)).toBe(418);
    expect(await rawStatus('//')).toBe(418);
  });

  it('knows no other methods: 405', async () => {
    expect((await fetch(await link(), { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(`${server.url}/media`, { method: 'PUT' })).status).toBe(405);
  });

  it.each(['/media', '/media/', '/media?list-type=2', '/media/?prefix=', '/media/.', '/media//'])(
    'tells nobody what lies there: %s',
    async (path) => {
      const answer = await fetch(`${server.url}${path}`);
      expect([403, 404]).toContain(answer.status);
      expect(await answer.text()).not.toContain(NAME.slice(0, 8));
    },
  );

  it('goes by a name that does not follow from its id alone', async () => {
    expect(new URL(await link()).pathname).toBe(`/media/${NAME}`);
    expect(NAME).toMatch(/^[\da-f]{40}$/);
    expect(objectNameOf(MEDIA_ID, 'another key')).not.toBe(NAME);
    expect(objectNameOf(MEDIA_ID.replace(/0$/, '1'), 'a key of the test')).not.toBe(NAME);
    expect([403, 404]).toContain(await statusOf(`${server.url}/media/${MEDIA_ID}`));
  });

  it('shows nothing that is no picture, whoever put it there', async () => {
    await writeFile(join(server.options.folder, NAME), '<html><script>alert(1)</script></html>');
    expect(await statusOf(await link())).toBe(404);
  });

  it('has no picture under what is no media id', async () => {
    await writeFile(join(server.options.folder, 'secret'), 'secret');
    await expect(server.store.remove('secret')).rejects.toThrow('not a media id');
    expect(await server.fileNames()).toContain('secret');
    await expect(server.store.signedUrl('secret', server.clock.now())).rejects.toThrow();
  });

  it('survives a reader who hangs up', async () => {
    const { pathname, search } = new URL(await link());
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(socket, 'data');
    socket.destroy();
    expect(await statusOf(await link())).toBe(200);
  });

  /** The status of a path as it is, which `fetch` would tidy up. */
  async function rawStatus(path: string): Promise<number> {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const [head] = await once(socket, 'data');
    socket.destroy();
    return Number(String(head).split(' ')[1]);
  }
});
