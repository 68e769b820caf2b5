import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

import { presignGet, type SigningCredentials } from '../media/presign-get';
import { chance } from '../random';
import type { FileStore, OpenFile } from './store';

interface S3FilesDeps {
  client: S3Client;
  region: string;
  bucket: string;
  /** The bucket's own address, without a slash at its end. */
  address: string;
  /** What links are signed with. */
  credentials: () => SigningCredentials;
  now: () => number;
}

/** Checksums only where asked for: S3 itself checks what it got over TLS. */
export const createFileS3Client = (options: { region: string }): S3Client =>
  new S3Client({
    ...options,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** Its own folder of the bucket, which is emptied after a day. */
const FOLDER = 'exports';
const NAME_BYTES = 20;
const LINK_SECONDS = 600;

/** Files in S3, laid down part by part under names that nobody can guess; a link is signed by the function itself. */
export function createFileStore({
  client,
  region,
  bucket: Bucket,
  address,
  credentials,
  now,
}: S3FilesDeps): FileStore {
  return {
    open: async (headers): Promise<OpenFile> => {
      const Key = `${FOLDER}/${Buffer.from(chance(NAME_BYTES)).toString('hex')}`;
      const { UploadId } = await client.send(
        new CreateMultipartUploadCommand({
          ...{ Bucket, Key, CacheControl: 'no-store' },
          ContentType: headers['content-type'],
          ContentDisposition: headers['content-disposition'],
        }),
      );
      const upload = { Bucket, Key, UploadId };
      const parts: { PartNumber: number; ETag: string | undefined }[] = [];
      return {
        part: async (Body) => {
          const PartNumber = parts.length + 1;
          const { ETag } = await client.send(
            new UploadPartCommand({ ...upload, PartNumber, Body }),
          );
          parts.push({ PartNumber, ETag });
        },
        finish: async () => {
          const MultipartUpload = { Parts: parts };
          await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }));
          return presignGet({
            url: `${address}/${Key}`,
            region,
            credentials: credentials(),
            signedAt: now(),
            seconds: LINK_SECONDS,
          });
        },
        abort: async () => {
          await client.send(new AbortMultipartUploadCommand(upload));
        },
      };
    },
  };
}
