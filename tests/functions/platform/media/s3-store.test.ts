import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { objectNameOf } from '../../../../functions/platform/media/object-name';
import {
  createMediaS3Client,
  createS3MediaStore,
} from '../../../../functions/platform/media/s3-store';

const MEDIA_ID = '01J00000000000000000000000';
const KEY = 'a key of the test';
const NAME = objectNameOf(MEDIA_ID, KEY);
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary-secret' };
const clock = { now: () => Date.now() };

describe('photos in S3', () => {
  let server: Server;
  let client: S3Client;
  let requests: string[];
  beforeEach(async () => {
    requests = [];
    server = createServer((request, response) => {
      requests.push(`${request.method} ${request.url}`);
      response.writeHead(204).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const endpoint = `http://127.0.0.1:${address.port}`;
    client = new S3Client({ region: 'eu-test-1', endpoint, forcePathStyle: true, credentials });
  });
  afterEach(async () => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });

  const store = () => createS3MediaStore({ client, bucket: 'photos', key: KEY, clock });

  it('are promised by a form that fixes key, kind, size and checksum', async () => {
    const expiresAt = Date.now() + 300_000;
    const { method, url, fields } = await store().presignUpload({
      mediaId: MEDIA_ID,
      contentType: 'image/png',
      bytes: 1234,
      sha256: 'ff'.repeat(32),
      expiresAt,
    });
    expect(method).toBe('POST');
    expect(new URL(url).pathname).toMatch(/^\/photos\/?$/);
    expect(fields).toMatchObject({
      key: `incoming/${MEDIA_ID}`,
      'Content-Type': 'image/png',
      'x-amz-meta-name': NAME,
    });
    const { Policy = '', 'X-Amz-Signature': signature, ...others } = fields;
    const policy: unknown = JSON.parse(Buffer.from(Policy, 'base64').toString('utf8'));
    expect(policy).toMatchObject({
      conditions: expect.arrayContaining([
        ['content-length-range', 1234, 1234],
        { 'x-amz-checksum-sha256': `${'/'.repeat(42)}8=` },
        ...Object.entries(others).map(([name, value]) => ({ [name]: value })),
      ]),
    });
    expect(Math.abs(Date.parse(Object(policy).expiration) - expiresAt)).toBeLessThan(3000);
    expect(signature).toMatch(/^[\da-f]{64}$/);
  });

  it('are shown by a link that is the same for 10 minutes', async () => {
    const start = Date.UTC(2026, 2, 2, 12);
    const link = await store().signedUrl(MEDIA_ID, start);
    expect(link).toContain(`/photos/media/${NAME}?`);
    expect(link).not.toContain(MEDIA_ID);
    expect(link).toContain('X-Amz-Date=20260302T120000Z');
    expect(link).toContain('X-Amz-Expires=1200');
    expect(link).not.toContain('canary');
    expect(await store().signedUrl(MEDIA_ID, start + 599_999)).toBe(link);
    expect(await store().signedUrl(MEDIA_ID, start + 600_000)).not.toBe(link);
  });

  it('are removed, cleaned or not', async () => {
    await store().remove(MEDIA_ID);
    expect(requests.sort()).toEqual([
      `DELETE /photos/incoming/${MEDIA_ID}?x-id=DeleteObject`,
      `DELETE /photos/media/${NAME}?x-id=DeleteObject`,
    ]);
  });

  it('have ids that are media ids', async () => {
    await expect(store().remove('../secret')).rejects.toThrow('not a media id');
    await expect(store().signedUrl('../secret', 0)).rejects.toThrow('not a media id');
    expect(requests).toEqual([]);
  });

  it("are in China's cloud under China's address", async () => {
    const china = createMediaS3Client({ region: 'cn-northwest-1' });
    china.config.credentials = () => Promise.resolve(credentials);
    const inChina = createS3MediaStore({ client: china, bucket: 'photos', key: KEY, clock });
    const link = await inChina.signedUrl(MEDIA_ID, 0);
    expect(new URL(link).host).toBe('photos.s3.cn-northwest-1.amazonaws.com.cn');
    expect(await china.config.requestChecksumCalculation()).toBe('WHEN_REQUIRED');
  });
});
