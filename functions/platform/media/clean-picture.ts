import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';
import { MAX_MEDIA_BYTES, type MediaType } from './media-types';
import { PictureRefused, type Kept, type Size } from './picture';
import { findPictureType } from './picture-type';

const MAX_SIDE = 12_000;
const MAX_PIXELS = 50_000_000;

const CLEAN: Readonly<Record<MediaType, (bytes: Buffer) => Kept>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

/** A picture that shows what it showed and tells nothing else: no place, no camera, no time. */
export interface CleanPicture extends Size {
  /** By its content, whatever it is called. */
  readonly contentType: MediaType;
  readonly bytes: Uint8Array;
}

/**
 * Takes a picture as a phone sends it and leaves out all that is not for the eye; the pixels stay as they are, byte for
 * byte, and it is turned as before. Cleaned again it is the same. Throws `PictureRefused` and nothing else: for what is
 * no picture of ours, is broken, moves, has over 10 MiB, a side of 0 or over 12,000 pixels, or over 50 million in all.
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
  if (bytes.length > MAX_MEDIA_BYTES) throw new PictureRefused('tooManyBytes');
  const contentType = findPictureType(bytes);
  if (contentType === undefined) throw new PictureRefused('unknownKind');
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { size, parts } = CLEAN[contentType](whole);
  requireShowable(size);
  return { contentType, ...size, bytes: Buffer.concat(parts) };
}

/** A few bytes may claim to be a picture that fills a phone's memory. */
function requireShowable({ width, height }: Size): void {
  if (width < 1 || height < 1) throw new PictureRefused('broken');
  if (Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS) {
    throw new PictureRefused('tooManyPixels');
  }
}
