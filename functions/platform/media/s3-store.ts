import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { linkWindow } from './link-window';
import { NAME_FIELD } from './name-field';
import { incomingKey, objectNameOf, shownKey } from './object-name';
import { presignGet } from './presign-get';
import type { MediaStore, PromisedMedia } from './store';

export interface S3MediaStoreDeps {
  readonly client: S3Client;
  readonly bucket: string;
  /** What the names of pictures follow from. */
  readonly key: string;
  readonly clock: { now(): number };
}

/** The S3 client of media. Checksums only where asked for: by itself the SDK adds one that breaks presigned forms. */
export const createMediaS3Client = (options: { readonly region: string }): S3Client =>
  new S3Client({
    ...options,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/**
 * Photos in S3. The form leads to `incoming/`, where nobody can read, and fixes key, kind, exact size and SHA-256, so
 * that S3 itself refuses everything else; the function `pictures` makes of it what links lead to.
 */
export function createS3MediaStore({ client, bucket, key, clock }: S3MediaStoreDeps): MediaStore {
  const nameOf = (mediaId: string): string => objectNameOf(mediaId, key);
  let address: string | undefined;

  /** The bucket's address by the SDK's own rules: China's suffix, path style, an endpoint of one's own. */
  async function bucketAddress(): Promise<string> {
    if (address === undefined) {
      const { url } = await createPresignedPost(client, { Bucket: bucket, Key: 'address' });
      address = url.replace(/\/+$/, '');
    }
    return address;
  }

  return {
    async presignUpload(promised) {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: incomingKey(promised.mediaId),
        Fields: { ...fieldsOf(promised), [`x-amz-meta-${NAME_FIELD}`]: nameOf(promised.mediaId) },
        Conditions: [['content-length-range', promised.bytes, promised.bytes]],
        Expires: Math.ceil((promised.expiresAt - clock.now()) / 1000),
      });
      return { method: 'POST', url, fields };
    },

    async signedUrl(mediaId, now) {
      const { from, until } = linkWindow(now);
      const [base, region, credentials] = await Promise.all([
        bucketAddress(),
        client.config.region(),
        client.config.credentials(),
      ]);
      return presignGet({
        url: `${base}/${shownKey(nameOf(mediaId))}`,
        region,
        credentials,
        signedAt: from,
        seconds: (until - from) / 1000,
      });
    },

    async remove(mediaId) {
      const places = [incomingKey(mediaId), shownKey(nameOf(mediaId))];
      await Promise.all(
        places.map((Key) => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))),
      );
    },
  };
}

/** Each field becomes a condition too. S3 wants the checksum in base64. */
const fieldsOf = ({ contentType, sha256 }: PromisedMedia): Record<string, string> => ({
  'Content-Type': contentType,
  'x-amz-checksum-algorithm': 'SHA256',
  'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  success_action_status: '204',
});
