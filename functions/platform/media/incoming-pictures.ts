import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { CleanPicture } from './clean-picture';
import { MAX_MEDIA_BYTES } from './media-types';
import { incomingKey, isObjectName, shownKey } from './object-name';
import { fileNameOf } from './picture-type';
import { NAME_FIELD } from './name-field';

/** A picture as a form left it: the name that it shall get, and what its sender promised. */
export interface IncomingPicture {
  readonly name: string;
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

/** The pictures that came and were not looked at yet. */
export interface IncomingPictures {
  /** Undefined where there is none any more. */
  find(mediaId: string): Promise<IncomingPicture | undefined>;
  /** Puts a cleaned one where links lead to. */
  show(name: string, picture: CleanPicture): Promise<void>;
  hide(name: string): Promise<void>;
  remove(mediaId: string): Promise<void>;
}

/**
 * Between `incoming/` and `media/` of the bucket. Whoever may not list it hears 403 for what is not there, as for what is
 * not allowed: that is thrown, and a second delivery of an event ends there.
 */
export function createIncomingPictures({
  client,
  bucket,
}: {
  readonly client: S3Client;
  readonly bucket: string;
}): IncomingPictures {
  const remove = async (Key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
  };
  return {
    async find(mediaId) {
      // One byte more than may be: enough to see that it is too large.
      const Range = `bytes=0-${MAX_MEDIA_BYTES}`;
      const get = new GetObjectCommand({ Bucket: bucket, Key: incomingKey(mediaId), Range });
      try {
        const { Body: body, Metadata: metadata, ContentType: contentType } = await client.send(get);
        const name = metadata?.[NAME_FIELD] ?? '';
        if (body === undefined || !isObjectName(name)) throw new TypeError('not put by a form');
        return { name, contentType, bytes: await body.transformToByteArray() };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    async show(name, { contentType, bytes }) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: shownKey(name),
          Body: bytes,
          ContentType: contentType,
          ContentDisposition: `inline; filename="${fileNameOf(contentType)}"`,
          CacheControl: 'private, max-age=600',
        }),
      );
    },
    hide: (name) => remove(shownKey(name)),
    remove: (mediaId) => remove(incomingKey(mediaId)),
  };
}
