import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import {
  createMediaS3Client,
  createS3MediaStore,
} from '../../../../functions/platform/media/s3-store';

const MEDIA_ID = '01J00000000000000000000000';
const ABSENT_ID = '01J00000000000000000000001';
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
      if (request.url?.includes(ABSENT_ID)) response.writeHead(404).end();
      else if (request.url?.startsWith('/closed/')) response.writeHead(403).end();
      else response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
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

  const store = (bucket = 'photos') => createS3MediaStore({ client, bucket, clock });

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
    expect(fields).toMatchObject({ key: `media/${MEDIA_ID}`, 'Content-Type': 'image/png' });
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
    expect(link).toContain(`/photos/media/${MEDIA_ID}?`);
    expect(link).toContain('X-Amz-Date=20260302T120000Z');
    expect(link).toContain('X-Amz-Expires=1200');
    expect(link).not.toContain('canary');
    expect(await store().signedUrl(MEDIA_ID, start + 599_999)).toBe(link);
    expect(await store().signedUrl(MEDIA_ID, start + 600_000)).not.toBe(link);
  });

  it('are there or not', async () => {
    expect(await store().exists(MEDIA_ID)).toBe(true);
    expect(await store().exists(ABSENT_ID)).toBe(false);
    expect(requests).toEqual([`HEAD /photos/media/${MEDIA_ID}`, `HEAD /photos/media/${ABSENT_ID}`]);
  });

  it('are not said to be absent when S3 only does not say', async () => {
    await expect(store('closed').exists(MEDIA_ID)).rejects.toThrow();
  });

  it('are removed', async () => {
    await store().remove(MEDIA_ID);
    expect(requests).toEqual([`DELETE /photos/media/${MEDIA_ID}?x-id=DeleteObject`]);
  });

  it('have ids that are media ids', async () => {
    expect(await store().exists('../secret')).toBe(false);
    await store().remove('../secret');
    await expect(store().signedUrl('../secret', 0)).rejects.toThrow('not a media id');
    expect(requests).toEqual([]);
  });

  it("are in China's cloud under China's address", async () => {
    const china = createMediaS3Client({ region: 'cn-northwest-1' });
    china.config.credentials = () => Promise.resolve(credentials);
    const link = await createS3MediaStore({ client: china, bucket: 'photos', clock }).signedUrl(
      MEDIA_ID,
      0,
    );
    expect(new URL(link).host).toBe('photos.s3.cn-northwest-1.amazonaws.com.cn');
    expect(await china.config.requestChecksumCalculation()).toBe('WHEN_REQUIRED');
  });
});
