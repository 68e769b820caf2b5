import type { MediaType } from './media-types';

/** A picture that a phone has promised to send: its kind, its exact size, and its SHA-256 in lower-case hex. */
export interface PromisedMedia {
  readonly mediaId: string;
  readonly contentType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  /** Epoch milliseconds after which nothing is taken any more. */
  readonly expiresAt: number;
}

/** A form that takes this one picture: the fields in their order, the file last (`wx.uploadFile`). */
export interface UploadForm {
  readonly method: 'POST';
  readonly url: string;
  readonly fields: Record<string, string>;
}

/**
 * Where photos (照片) lie, cleaned, under names that nobody can guess. Phones send and fetch them straight from there;
 * media ids are ULIDs. Nothing lists them.
 */
export interface MediaStore {
  presignUpload(promised: PromisedMedia): Promise<UploadForm>;
  /** A link good for at least 10 and at most 20 minutes, the same for everybody who asks in the same 10 minutes. */
  signedUrl(mediaId: string, now: number): Promise<string>;
  /** Also one that was sent and not cleaned yet. What is not there counts as removed. */
  remove(mediaId: string): Promise<void>;
}
