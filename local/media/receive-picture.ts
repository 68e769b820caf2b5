import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { cleanPicture, type CleanPicture } from '../../functions/platform/media/clean-picture';
import { PictureRefused, type RefusalOfPicture } from '../../functions/platform/media/picture';
import { MediaRefusal } from './media-refusal';
import type { PictureFiles } from './picture-files';
import type { Signer } from './signer';
import { readUploadForm } from './upload-form';
import { requirePolicy } from './upload-policy';

export interface ReceiveDeps {
  readonly files: PictureFiles;
  /** Under which name a picture is kept. */
  readonly nameOf: (mediaId: string) => string;
  readonly signer: Signer;
  readonly clock: { now(): number };
}

/**
 * Takes one picture as S3 takes a presigned form, and keeps it cleaned, as the cloud does after. Size and checksum are
 * those of what was sent. Throws 403 tampered or expired, 413 larger than promised, 400 other bytes than promised, 415
 * none of our kinds or another than promised, 400 broken, moving, or with too many pixels; then nothing is kept.
 */
export async function receivePicture(
  { files, nameOf, signer, clock }: ReceiveDeps,
  request: IncomingMessage,
): Promise<void> {
  const { fields, file } = await readUploadForm(request);
  const allowed = requirePolicy(fields, signer, clock.now());
  if (file.length > allowed.bytes) throw new MediaRefusal(413, 'EntityTooLarge');
  if (file.length < allowed.bytes) throw new MediaRefusal(400, 'EntityTooSmall');
  const sha256 = createHash('sha256').update(file).digest('base64');
  if (sha256 !== allowed.sha256) throw new MediaRefusal(400, 'BadDigest');
  const { contentType, bytes } = cleaned(file);
  if (contentType !== allowed.contentType) throw new MediaRefusal(...ANSWER.unknownKind);
  await files.write(nameOf(allowed.mediaId), bytes);
}

const ANSWER: Readonly<Record<RefusalOfPicture, readonly [status: number, code: string]>> = {
  unknownKind: [415, 'UnsupportedMediaType'],
  tooManyBytes: [413, 'EntityTooLarge'],
  tooManyPixels: [400, 'TooManyPixels'],
  moving: [400, 'MovingPicture'],
  broken: [400, 'BrokenPicture'],
};

function cleaned(file: Uint8Array): CleanPicture {
  try {
    return cleanPicture(file);
  } catch (error) {
    if (error instanceof PictureRefused) throw new MediaRefusal(...ANSWER[error.reason]);
    throw error;
  }
}
