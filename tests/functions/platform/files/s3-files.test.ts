import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';

import { createFileStore } from '../../../../functions/platform/files/s3-files';
import { closeHere, listenHere } from '../../../support/loopback';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary-secret' };
const NOW = Date.parse('2026-04-15T02:00:00Z');

describe('a file laid down in S3', () => {
  let server: Server;
  let client: S3Client;
  let asked: { line: string; bytes: Buffer; headers: NodeJS.Dict<string | string[]> }[];
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      void buffer(request).then((bytes) => {
        const { method = '', url = '', headers } = request;
        asked.push({ line: `${method} ${url}`, bytes, headers });
        if (method === 'PUT') response.setHeader('etag', `"of-${bytes.length}"`);
        response.setHeader('content-type', 'application/xml');
        response.end(
          method === 'POST'
            ? '<R><UploadId>upload-1</UploadId><ETag>"whole"</ETag></R>'.replaceAll(
                'R>',
                url.includes('uploads')
                  ? 'InitiateMultipartUploadResult>'
                  : 'CompleteMultipartUploadResult>',
              )
            : '',
        );
      });
    });
    const endpoint = await listenHere(server);
    client = new S3Client({ region: 'eu-test-1', endpoint, forcePathStyle: true, credentials });
  });
  afterEach(async () => {
    client.destroy();
    await closeHere(server);
  });

  const open = () =>
    createFileStore({
      ...{ client, region: 'eu-test-1', bucket: 'photos', address: 'https://photos.s3.example' },
      ...{ credentials: () => credentials, now: () => NOW },
    }).open({ 'content-type': 'text/csv', 'content-disposition': 'attachment' });

  it('comes in parts, under a name that nobody guesses, and is fetched by a link for ten minutes', async () => {
    const file = await open();
    await file.part(Buffer.from('first'));
    await file.part(Buffer.from('second!'));
    const link = new URL(await file.finish());
    expect(link.origin).toBe('https://photos.s3.example');
    expect(link.pathname).toMatch(/^\/exports\/[0-9a-f]{40}$/);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('600');
    expect(link.searchParams.get('X-Amz-Date')).toBe('20260415T020000Z');
    const [begun, first, second, completed] = asked;
    expect(begun?.line).toContain(`POST /photos${link.pathname}?uploads`);
    expect(begun?.headers).toMatchObject({
      ...{ 'content-type': 'text/csv', 'content-disposition': 'attachment' },
      'cache-control': 'no-store',
    });
    expect([first, second].map((one) => one?.bytes.toString())).toEqual(['first', 'second!']);
    expect(second?.line).toContain('partNumber=2');
    expect(completed?.bytes.toString()).toContain('of-7');
    expect(asked).toHaveLength(4);
  });

  it('is under another name each time', async () => {
    const links = [await open(), await open()].map((file) => file.finish());
    const [one = '', other = ''] = (await Promise.all(links)).map((link) => new URL(link).pathname);
    expect(one).not.toBe(other);
  });

  it('leaves nothing behind where it is given up', async () => {
    const file = await open();
    await file.part(Buffer.from('first'));
    await file.abort();
    expect(asked.at(-1)?.line).toMatch(/^DELETE \/photos\/exports\/.*uploadId=upload-1/);
  });
});
