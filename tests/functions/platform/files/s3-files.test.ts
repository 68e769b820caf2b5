import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { createFileStore } from '../../../../functions/platform/files/s3-files';
import { closeHere, listenHere } from '../../../support/loopback';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary-secret' };
const BEGUN =
  '<InitiateMultipartUploadResult><UploadId>upload-1</UploadId></InitiateMultipartUploadResult>';
const COMPLETED =
  '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>';
const NOW = Date.parse('2026-04-15T02:00:00Z');

describe('a file laid down in S3', () => {
  let server: Server;
  let address = '';
  let failing: { status: number; body: string } | undefined;
  let asked: { line: string; bytes: Buffer; headers: NodeJS.Dict<string | string[]> }[];
  beforeEach(async () => {
    asked = [];
    failing = undefined;
    server = createServer((request, response) => {
      void buffer(request).then((bytes) => {
        const { method = '', url = '', headers } = request;
        asked.push({ line: `${method} ${url}`, bytes, headers });
        if (method === 'PUT') response.setHeader('etag', `"of-${bytes.length}"`);
        response.setHeader('content-type', 'application/xml');
        if (failing !== undefined) return response.writeHead(failing.status).end(failing.body);
        return response.end(url.includes('uploads') ? BEGUN : COMPLETED);
      });
    });
    address = await listenHere(server);
  });
  afterEach(() => closeHere(server));

  const open = () =>
    createFileStore({
      ...{ region: 'eu-test-1', address, credentials: () => credentials, now: () => NOW },
    }).open({ 'content-type': 'text/csv', 'content-disposition': 'attachment' });

  it('comes in parts, under a name that nobody guesses, and is fetched by a link for ten minutes', async () => {
    const file = await open();
    await file.part(Buffer.from('first'));
    await file.part(Buffer.from('second!'));
    const link = new URL(await file.finish());
    expect(link.origin).toBe(address);
    expect(link.pathname).toMatch(/^\/exports\/[0-9a-f]{40}$/);
    expect(link.searchParams.get('X-Amz-Expires')).toBe('600');
    expect(link.searchParams.get('X-Amz-Date')).toBe('20260415T020000Z');
    const [begun, first, second, completed] = asked;
    expect(begun?.line).toContain(`POST ${link.pathname}?`);
    expect(begun?.headers).toMatchObject({
      ...{ 'content-type': 'text/csv', 'content-disposition': 'attachment' },
    });
    expect([first, second].map((one) => one?.bytes.toString())).toEqual(['first', 'second!']);
    expect(second?.line).toContain('partNumber=2');
    expect(completed?.bytes.toString()).toBe(
      '<CompleteMultipartUpload>' +
        '<Part><PartNumber>1</PartNumber><ETag>"of-5"</ETag></Part>' +
        '<Part><PartNumber>2</PartNumber><ETag>"of-7"</ETag></Part>' +
        '</CompleteMultipartUpload>',
    );
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
    expect(asked.at(-1)?.line).toMatch(/^DELETE \/exports\/.*uploadId=upload-1/);
  });

  it.each([
    [503, '<Error><Code>SlowDown</Code></Error>'],
    [200, '<?xml version="1.0"?><Error><Code>InternalError</Code></Error>'],
  ])('is told where S3 refuses it with %i %s', async (status, body) => {
    const file = await open();
    await file.part(Buffer.from('first'));
    failing = { status, body };
    await expect(file.finish()).rejects.toThrow(`S3 refused with ${status}`);
  });
});
