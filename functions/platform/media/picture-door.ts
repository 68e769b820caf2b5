import type { MediaType } from './media-types';

/** Puts a picture that the platform itself holds where a phone's form would: it is cleaned and shown like any other. */
export interface PictureDoor {
  put(
    mediaId: string,
    picture: { readonly contentType: MediaType; readonly bytes: Uint8Array },
  ): Promise<void>;
}
