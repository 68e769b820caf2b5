import { presign, presignGet } from '../../../../functions/platform/media/presign-get';

/** The example that AWS publishes for Signature Version 4 in the query, with its invented keys. */
const example = {
  url: 'https://examplebucket.s3.amazonaws.com/test.txt',
  region: 'us-east-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
  signedAt: Date.UTC(2013, 4, 24),
  seconds: 86_400,
};

describe('a link to an object of S3', () => {
  it("is signed as in AWS's own example", () => {
    expect(presignGet(example)).toBe(
      'https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
        '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
        '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  it('signs the session token and what S3 shall answer with, in the order of their names', () => {
    const credentials = { ...example.credentials, sessionToken: 'a/token=' };
    const query = { 'response-content-disposition': "inline; name*='x'" };
    const link = presignGet({ ...example, credentials, query });
    expect(link).toContain('&X-Amz-Security-Token=a%2Ftoken%3D&X-Amz-SignedHeaders=host');
    expect(link).toContain('&response-content-disposition=inline%3B%20name%2A%3D%27x%27&X-Amz-Sig');
    expect(link.slice(-64)).not.toBe(presignGet(example).slice(-64));
  });

  // The values are what @smithy/signature-v4 signs for the same requests.
  it.each([
    [
      'PUT',
      { partNumber: '2', uploadId: 'a+b/c==' },
      '6343c773a200b695ea44186b6b0811d08c7ba3e44c99cbbc0fff6047803fc971',
    ],
    ['POST', { uploads: '' }, 'ca16b2fb20bdc04db5158b8f6bada96201b5ea3d78d9fcd7eff31775d9c9cac5'],
    [
      'DELETE',
      { uploadId: 'x.y_z-' },
      'c9bc51089a5a3e0bc42e490dd50c25f43a0e8c8cc1eef596a31b457c454735fc',
    ],
  ] as const)('lets %s %j and nothing else', (method, query, signature) => {
    const link = presign(method, {
      ...{ url: 'https://b.s3.x/exports/abc', region: 'cn-northwest-1', seconds: 600 },
      credentials: { accessKeyId: 'AK', secretAccessKey: 'SK', sessionToken: 'tok/en=' },
      signedAt: Date.UTC(2026, 3, 15, 2),
      query: { ...query, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
    expect(new URL(link).searchParams.get('X-Amz-Signature')).toBe(signature);
  });
});
