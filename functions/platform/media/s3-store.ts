import { DeleteObjectCommand, HeadObjectCommand, NotFound, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { linkWindow } from './link-window';
import { isMediaId, requireMediaId } from './media-types';
import { presignGet } from './presign-get';
import type { MediaStore, PromisedMedia } from './store';

export interface S3MediaStoreDeps {
  readonly client: S3Client;
  readonly bucket: string;
  readonly clock: { now(): number };
}

/** The S3 client of media. Checksums only where asked for: by itself the SDK adds one that breaks presigned forms. */
export const createMediaS3Client = (options: { readonly region: string }): S3Client =>
  new S3Client({
    ...options,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

const keyOf = (mediaId: string): string => `media/${requireMediaId(mediaId)}`;

/**
 * Photos in S3. The form fixes key, kind, exact size and SHA-256, so that S3 itself refuses everything else.
 * To tell "not there" from "not allowed", `exists` needs the permission to list the bucket.
 */
export function createS3MediaStore({ client, bucket, clock }: S3MediaStoreDeps): MediaStore {
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
        Key: keyOf(promised.mediaId),
        Fields: fieldsOf(promised),
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
        url: `${base}/${keyOf(mediaId)}`,
        region,
        credentials,
        signedAt: from,
        seconds: (until - from) / 1000,
        query: {
          'response-cache-control': 'private, max-age=600',
          'response-content-disposition': 'inline',
        },
      });
    },

    async exists(mediaId) {
      if (!isMediaId(mediaId)) return false;
      try {
        await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(mediaId) }));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },

    async remove(mediaId) {
      if (!isMediaId(mediaId)) return;
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(mediaId) }));
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
