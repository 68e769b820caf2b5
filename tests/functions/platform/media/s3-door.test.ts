import { S3Client } from '@aws-sdk/client-s3';

import { incomingKey, objectNameOf } from '../../../../functions/platform/media/object-name';
import { createIncomingPictures } from '../../../../functions/platform/media/incoming-pictures';
import { createS3Door, StorageFault } from '../../../../functions/platform/media/s3-door';
import { signedHeaders } from '../../../../functions/platform/vault/sign-request';
import { aPicture } from '../../../support/media/a-picture';
import { openS3StandIn, type S3StandIn } from '../../../support/media/s3-stand-in';

const MEDIA = '01KP7DVS80RNMHPDA3XDESTXB1';
const KEY = 'what names follow from';

/** The example that AWS publishes for Signature Version 4 in headers, with its invented keys. */
const example = {
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
  at: Date.UTC(2013, 4, 24),
  region: 'us-east-1',
};

describe('a picture that a function puts into S3 itself', () => {
  let s3: S3StandIn;
  beforeAll(async () => {
    s3 = await openS3StandIn();
  });
  afterAll(() => s3.close());

  const door = () =>
    createS3Door({
      ...{ base: `${s3.endpoint}/photos`, region: example.region, key: KEY },
      ...{ credentials: () => example.credentials, clock: { now: () => example.at } },
    });

  it("is signed as in AWS's own example", () => {
    const { authorization } = signedHeaders({
      ...example,
      ...{ url: 'https://examplebucket.s3.amazonaws.com/test%24file.text', service: 's3' },
      ...{ method: 'PUT', body: 'Welcome to Amazon S3.' },
      headers: {
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
    });
    expect(authorization).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });

  it('lies where a form would have put it, for the function that cleans it', async () => {
    const bytes = aPicture('image/png');
    await door().put(MEDIA, { contentType: 'image/png', bytes });
    expect(s3.asked).toEqual([`PUT ${incomingKey(MEDIA)}`]);
    const client = new S3Client({
      ...{ region: example.region, endpoint: s3.endpoint, forcePathStyle: true },
      credentials: example.credentials,
    });
    const incoming = createIncomingPictures({ client, bucket: 'photos' });
    const found = await incoming.find(MEDIA);
    expect(found).toMatchObject({ name: objectNameOf(MEDIA, KEY), contentType: 'image/png' });
    expect(Buffer.from(found?.bytes ?? []).equals(bytes)).toBe(true);
    client.destroy();
  });

  it('is said not to be there where the storage refuses it', async () => {
    s3.fail('PUT', 503);
    const put = door().put(MEDIA, { contentType: 'image/png', bytes: aPicture('image/png') });
    await expect(put).rejects.toThrow(StorageFault);
    s3.fail();
  });
});
