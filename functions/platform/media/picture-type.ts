import type { MediaType } from './media-types';

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

/** How a picture is called that somebody saves: nothing but its kind. */
export const fileNameOf = (type: MediaType): string => `photo.${ENDINGS[type]}`;

/** How many bytes tell the kind of a picture. */
export const TELLING_BYTES = 12;

/** The kind of a picture by its first bytes, whatever its sender calls it; undefined for what is none of ours. */
export function findPictureType(bytes: Uint8Array): MediaType | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  return undefined;
}
