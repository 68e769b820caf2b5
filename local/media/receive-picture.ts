import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { MediaRefusal } from './media-refusal';
import type { PictureFiles } from './picture-files';
import { findPictureType } from './picture-type';
import type { Signer } from './signer';
import { readUploadForm } from './upload-form';
import { requirePolicy } from './upload-policy';

export interface ReceiveDeps {
  readonly files: PictureFiles;
  readonly signer: Signer;
  readonly clock: { now(): number };
}

/**
 * Takes one picture as S3 takes a presigned form. Throws 403 tampered or expired, 413 larger than promised, 415 another
 * kind than promised by its own first bytes, 400 other bytes than promised.
 */
export async function receivePicture(
  { files, signer, clock }: ReceiveDeps,
  request: IncomingMessage,
): Promise<void> {
  const { fields, file } = await readUploadForm(request);
  const allowed = requirePolicy(fields, signer, clock.now());
  if (file.length > allowed.bytes) throw new MediaRefusal(413, 'EntityTooLarge');
  if (findPictureType(file) !== allowed.contentType) {
    throw new MediaRefusal(415, 'UnsupportedMediaType');
  }
  if (file.length < allowed.bytes) throw new MediaRefusal(400, 'EntityTooSmall');
  const sha256 = createHash('sha256').update(file).digest('base64');
  if (sha256 !== allowed.sha256) throw new MediaRefusal(400, 'BadDigest');
  await files.write(allowed.mediaId, file);
}
