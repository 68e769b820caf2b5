/** A file that is being laid down part by part. */
export interface OpenFile {
  /** Every part but the last has at least five megabytes: that is S3's own bound. */
  part: (bytes: Uint8Array) => Promise<void>;
  /** The file is whole: a link by which anybody may fetch it, for ten minutes. */
  finish: () => Promise<string>;
  /** Nothing of it is left. */
  abort: () => Promise<void>;
}

/** Where files lie that are too long for an answer, for a day. */
export interface FileStore {
  open: (headers: Readonly<Record<string, string>>) => Promise<OpenFile>;
}

export const LEAST_PART = 5 * 1024 * 1024;
