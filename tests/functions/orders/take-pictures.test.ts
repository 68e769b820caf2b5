import { S3Client } from '@aws-sdk/client-s3';
import type { S3Event } from 'aws-lambda';

import { createPictureHandler } from '../../../functions/orders/take-pictures';
import { cleanPicture } from '../../../functions/platform/media/clean-picture';
import { createIncomingPictures } from '../../../functions/platform/media/incoming-pictures';
import { MAX_MEDIA_BYTES } from '../../../functions/platform/media/media-types';
import { mediaKey } from '../../../functions/platform/table/keys';
import { aDoor, createWorld, type World } from '../../support/api';
import { aPicture, REAL } from '../../support/media/a-picture';
import { segment, withSegments } from '../../support/media/containers';
import { CANARIES, exifBlock } from '../../support/media/exif';
import { openS3StandIn, type S3StandIn } from '../../support/media/s3-stand-in';

const NAME = 'ab'.repeat(20);
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'canary-secret' };
const photo = withSegments(
  REAL.jpeg(),
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exifBlock(6)])),
);

describe('what comes into the bucket', () => {
  let world: World;
  let s3: S3StandIn;
  let client: S3Client;
  let logged: string[];
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    logged = [];
    s3 = await openS3StandIn();
    client = new S3Client({
      region: 'eu-test-1',
      endpoint: s3.endpoint,
      forcePathStyle: true,
      credentials,
      maxAttempts: 1,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  });
  afterEach(async () => {
    client.destroy();
    await s3.close();
  });

  const eventOf = (...keys: string[]): Pick<S3Event, 'Records'> =>
    JSON.parse(JSON.stringify({ Records: keys.map((key) => ({ s3: { object: { key } } })) }));
  const arrive = (...keys: string[]): Promise<void> => {
    const note = (message: string, data = {}): void =>
      void logged.push(JSON.stringify([message, data]));
    return createPictureHandler({
      incoming: createIncomingPictures({ client, bucket: 'photos' }),
      table: world.platform.table,
      log: { info: note, error: note },
    })(eventOf(...keys));
  };

  /** Announced by 王姨 and put into the bucket as S3 does when it takes the form. */
  async function sent(bytes: Uint8Array, contentType = 'image/jpeg'): Promise<string> {
    const announced = { contentType, bytes: 1000, sha256: 'ab'.repeat(32) };
    const answer = await world
      .as('resident-wang')
      .post<{ mediaId: string }>('/v1/media', announced);
    const { mediaId } = answer.body;
    const headers = { 'content-type': contentType, 'x-amz-meta-name': NAME };
    s3.objects.set(`incoming/${mediaId}`, { bytes, headers });
    return mediaId;
  }
  const rowOf = (mediaId: string) =>
    world.platform.table.get(mediaKey(mediaId), { consistent: true });
  const place = (mediaId: string) =>
    world.as('resident-wang').post('/v1/orders', aDoor({ photos: [mediaId] }));

  it('is cleaned, put under its name, and gone from where it came', async () => {
    const mediaId = await sent(photo);
    await arrive(`incoming/${mediaId}`);
    expect([...s3.objects.keys()]).toEqual([`media/${NAME}`]);
    const { bytes, headers } = s3.objects.get(`media/${NAME}`) ?? {};
    expect(photo.includes(CANARIES.serial)).toBe(true);
    expect(Buffer.from(bytes ?? []).includes(CANARIES.serial)).toBe(false);
    expect(new Uint8Array(bytes ?? [])).toEqual(new Uint8Array(cleanPicture(photo).bytes));
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="photo.jpg"',
      'cache-control': expect.stringContaining('private'),
    });
    expect(await rowOf(mediaId)).toMatchObject({ width: 130, height: 53 });
    expect((await place(mediaId)).status).toBe(201);
  });

  it.each([
    ['a page', Buffer.from('<html>'), 'image/jpeg', 'unknownKind'],
    ['another kind than promised', REAL.png(), 'image/jpeg', 'unknownKind'],
    ['half a picture', REAL.png().subarray(0, 5000), 'image/png', 'broken'],
    ['more than 10 MiB', aPicture('image/png', MAX_MEDIA_BYTES + 2), 'image/png', 'tooManyBytes'],
  ])(
    'is gone where it is %s, its row says so, and no order takes it',
    async (_, bytes, type, why) => {
      const mediaId = await sent(bytes, type);
      await arrive(`incoming/${mediaId}`);
      expect([...s3.objects.keys()]).toEqual([]);
      expect(await rowOf(mediaId)).toMatchObject({ refused: why });
      expect(logged).toEqual([JSON.stringify(['picture refused', { mediaId, reason: why }])]);
      expect(await place(mediaId)).toMatchObject({
        status: 422,
        problem: { code: 'media_unusable' },
      });
    },
  );

  it('does nothing more when the event comes twice, and nothing for what no form put there', async () => {
    const mediaId = await sent(photo);
    await arrive(`incoming/${mediaId}`);
    s3.asked.length = 0;
    await arrive(`incoming/${mediaId}`, `media/${NAME}`, 'incoming/../x', `incoming/${mediaId}/x`);
    expect(s3.asked).toEqual([`GET incoming/${mediaId}`]);
    expect([...s3.objects.keys()]).toEqual([`media/${NAME}`]);
  });

  it('leaves nothing where whoever sent it left meanwhile', async () => {
    const mediaId = await sent(photo);
    await world.platform.table.remove(mediaKey(mediaId));
    await arrive(`incoming/${mediaId}`);
    expect([...s3.objects.keys()]).toEqual([]);
    expect(await rowOf(mediaId)).toBeUndefined();
  });

  it.each(['GET', 'PUT', 'DELETE'])(
    'is tried again when the storage fails at %s',
    async (method) => {
      const mediaId = await sent(photo);
      s3.fail(method);
      await expect(arrive(`incoming/${mediaId}`)).rejects.toThrow();
      s3.fail();
      await arrive(`incoming/${mediaId}`);
      expect([...s3.objects.keys()]).toEqual([`media/${NAME}`]);
    },
  );

  it('fails loudly where it may not be read, or has no name', async () => {
    const mediaId = await sent(photo);
    s3.fail('GET', 403);
    await expect(arrive(`incoming/${mediaId}`)).rejects.toThrow();
    s3.fail();
    s3.objects.set(`incoming/${mediaId}`, { bytes: photo, headers: { 'x-amz-meta-name': '../x' } });
    await expect(arrive(`incoming/${mediaId}`)).rejects.toThrow('not put by a form');
  });
});
