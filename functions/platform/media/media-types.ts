/** The kinds of pictures that the product takes. */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

export type MediaType = (typeof MEDIA_TYPES)[number];

/** 10 MiB: the largest picture. */
export const MAX_MEDIA_BYTES = 10 * 1024 * 1024;

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a text is a media id, and thereby safe in a path, a key and a link. */
export const isMediaId = (text: string): boolean => ULID.test(text);

/** Throws for what cannot be a media id of ours. */
export function requireMediaId(mediaId: string): string {
  if (!isMediaId(mediaId)) throw new TypeError('not a media id');
  return mediaId;
}
