import { connect } from 'node:net';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { cleanPicture } from '../../../functions/platform/media/clean-picture';
import { MAX_MEDIA_BYTES } from '../../../functions/platform/media/media-types';
import { createFileMediaStore } from '../../../local/media/file-store';
import { aPicture, REAL } from '../../support/media/a-picture';
import { chunk, pngOf, segment, withSegments } from '../../support/media/containers';
import { CANARIES, exifBlock } from '../../support/media/exif';
import { MEDIA_ID, MINUTE, NAME, openMediaServer, type MediaServer } from './media-server';

const A_BOMB = pngOf({ width: 12_000, height: 12_000 }, chunk('IDAT', 'x'), chunk('IEND', ''));

describe('sending a picture to the file store', () => {
  let server: MediaServer;
  beforeEach(async () => {
    server = await openMediaServer();
  });
  afterEach(() => server.close());

  const png = aPicture('image/png');

  it('is one multipart form with the file last', async () => {
    const { method, url, fields } = await server.promise(png);
    expect({ method, url }).toEqual({ method: 'POST', url: `${server.url}/media` });
    expect(await server.fileNames()).toEqual([]);
    expect(await server.upload(fields, png)).toBe(204);
    expect(await server.fileNames()).toEqual([NAME]);
    expect(await server.kept()).toEqual(png);
  });

  it('keeps what it shows and not what it tells; size and checksum are of what was sent', async () => {
    const exif = Buffer.concat([Buffer.from('Exif\0\0'), exifBlock(6)]);
    const photo = Buffer.concat([
      withSegments(REAL.jpeg(), segment(0xe1, exif)),
      Buffer.from('tail'),
    ]);
    const { fields } = await server.promise(photo, { contentType: 'image/jpeg' });
    expect(await server.upload(fields, photo)).toBe(204);
    const kept = await server.kept();
    const told = [CANARIES.make, CANARIES.serial, 'tail'];
    expect(told.filter((canary) => photo.includes(canary))).toEqual(told);
    expect(told.filter((canary) => kept.includes(canary))).toEqual([]);
    expect(kept).toEqual(Buffer.from(cleanPicture(photo).bytes));
  });

  it.each(['image/jpeg', 'image/png', 'image/webp'] as const)('takes %s', async (contentType) => {
    const picture = aPicture(contentType);
    const { fields } = await server.promise(picture, { contentType });
    expect(await server.upload(fields, picture)).toBe(204);
  });

  it('takes the largest picture, and the same again', async () => {
    const largest = aPicture('image/png', MAX_MEDIA_BYTES);
    const { fields } = await server.promise(largest);
    expect(await server.upload(fields, largest)).toBe(204);
    expect(await server.upload(fields, largest)).toBe(204);
  });

  const tampered: [string, (fields: Record<string, string>) => Record<string, string>][] = [
    ['another key', (fields) => ({ ...fields, key: '01J00000000000000000000001' })],
    ['a path for a key', (fields) => ({ ...fields, key: '../../escape' })],
    ['another type', (fields) => ({ ...fields, 'Content-Type': 'image/jpeg' })],
    ['another checksum', (fields) => ({ ...fields, 'x-amz-checksum-sha256': 'AAAA' })],
    ['a field more', (fields) => ({ ...fields, acl: 'public-read' })],
    ['a field less', (fields) => without(fields, 'key')],
    ['a policy of its own', (fields) => ({ ...fields, Policy: rewritten(fields) })],
    ['a cut signature', (fields) => ({ ...fields, 'X-Amz-Signature': 'ab' })],
    ['no policy', (fields) => without(fields, 'Policy')],
    ['nothing but the file', () => ({})],
  ];
  it.each(tampered)('is refused with %s: 403', async (_, tamper) => {
    const { fields } = await server.promise(png);
    expect(await server.upload(tamper(fields), png)).toBe(403);
    expect(await server.fileNames()).toEqual([]);
  });

  it('is refused when the form is over: 403', async () => {
    const { fields } = await server.promise(png);
    server.forward(5 * MINUTE);
    expect(await server.upload(fields, png)).toBe(403);
  });

  it('is refused with a form signed with another key: 403', async () => {
    const other = createFileMediaStore({ ...server.options, key: 'another key' });
    const { fields } = await other.presignUpload({
      mediaId: MEDIA_ID,
      contentType: 'image/png',
      bytes: png.length,
      sha256: 'ab'.repeat(32),
      expiresAt: server.clock.now() + MINUTE,
    });
    expect(await server.upload(fields, png)).toBe(403);
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a picture of another kind', aPicture('image/jpeg')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused for %s under the name of a picture: 415', async (_, bytes) => {
    const { fields } = await server.promise(bytes);
    expect(await server.upload(fields, bytes)).toBe(415);
    expect(await server.fileNames()).toEqual([]);
  });

  it.each([
    ['a broken one', REAL.png().subarray(0, -20), 'image/png', 'BrokenPicture'],
    ['one that moves', REAL.moving(), 'image/webp', 'MovingPicture'],
    ['one that fills a phone', A_BOMB, 'image/png', 'TooManyPixels'],
  ] as const)('is refused for %s: 400, with its name', async (_, bytes, contentType, code) => {
    const { fields } = await server.promise(bytes, { contentType });
    const answer = await server.post(fields, bytes);
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(code)]);
    expect(await server.fileNames()).toEqual([]);
  });

  it('is refused when it is larger than promised: 413', async () => {
    const { fields } = await server.promise(png, { bytes: png.length - 1 });
    expect(await server.upload(fields, png)).toBe(413);
  });

  it('is refused when it is larger than anything may be: 413', async () => {
    const { fields } = await server.promise(png);
    expect(await server.upload(fields, aPicture('image/png', MAX_MEDIA_BYTES + 70_000))).toBe(413);
    expect(await server.fileNames()).toEqual([]);
  });

  it('is refused when it is smaller than promised, or another one: 400', async () => {
    const { fields } = await server.promise(png);
    expect(await server.upload(fields, png.subarray(0, -1))).toBe(400);
    const other = Buffer.from(png);
    other[500] = 1;
    expect(await server.upload(fields, other)).toBe(400);
    expect(await server.fileNames()).toEqual([]);
  });

  it.each([
    ['no form', 'application/json', '{}'],
    ['a form cut short', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
    ['a form without boundary', 'multipart/form-data', 'x'],
    ['a form without file', 'multipart/form-data; boundary=x', formWithoutFile()],
  ])('is refused for %s: 400', async (_, contentType, body) => {
    const headers = { 'content-type': contentType };
    const response = await fetch(`${server.url}/media`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
  });

  it('survives a sender who hangs up, and keeps nothing of it', async () => {
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('POST /media HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\nhalf');
    socket.destroy();
    const { fields } = await server.promise(png);
    expect(await server.upload(fields, png)).toBe(204);
    expect(await server.fileNames()).toEqual([NAME]);
  });

  it('cannot be done with a picture half written by an earlier process', async () => {
    await writeFile(join(server.options.folder, `${NAME}.1.part`), 'half');
    createFileMediaStore(server.options);
    expect(await server.fileNames()).toEqual([]);
  });

  it('answers 503 and lives on when the disk does not take it', async () => {
    const { fields } = await server.promise(png);
    // A folder stands where the picture would go.
    await mkdir(join(server.options.folder, NAME));
    expect(await server.upload(fields, png)).toBe(503);
    expect(await server.fileNames()).toEqual([NAME]);
    await rmdir(join(server.options.folder, NAME));
    expect(await server.upload(fields, png)).toBe(204);
  });

  it('can be promised under a media id only', async () => {
    const promised = {
      contentType: 'image/png',
      bytes: 1,
      sha256: '00',
      expiresAt: server.clock.now(),
    } as const;
    await expect(
      server.store.presignUpload({ ...promised, mediaId: '../../escape' }),
    ).rejects.toThrow('not a media id');
  });
});

function without(fields: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
}

function formWithoutFile(): string {
  return '--x\r\nContent-Disposition: form-data; name="key"\r\n\r\n1\r\n--x--\r\n';
}

function rewritten({ Policy = '' }: Record<string, string>): string {
  const policy = Buffer.from(Policy, 'base64').toString('utf8').replace('2026', '2036');
  return Buffer.from(policy).toString('base64');
}
