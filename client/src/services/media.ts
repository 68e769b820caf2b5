import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { words } from '../locale';
import { absolute, call } from './http';
import { findBlob, forgetBlob, keepBlob } from './keep-web';
import { forgetPath, isKept, keepPath } from './keep-weapp';
import { newKey } from './keys';
import { chooseFiles, compressFile, postFile } from './pick-web';
import { choosePaths, compressPath, postPath, readBytes } from './pick-weapp';
import { isWeb } from './platform';
import { Refusal } from './problem';
import type { Upload } from './types';

/** A chosen picture: what to show at once; `keep` makes it small and keeps it on the phone under the name that it gives. */
export interface ChosenPhoto {
  preview: string;
  keep: () => Promise<string>;
}

const typeOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  if (bytes[0] === 0x52 && bytes[1] === 0x49) return 'image/webp';
  return 'image/jpeg';
};

async function announce(bytes: Uint8Array): Promise<Upload> {
  const body = {
    contentType: typeOf(bytes),
    bytes: bytes.length,
    sha256: bytesToHex(sha256(bytes)),
  };
  const { data } = await call<Upload>('/v1/media', { method: 'POST', body });
  return { ...data, upload: { ...data.upload, url: absolute(data.upload.url) } };
}

const fromFile = (file: File): ChosenPhoto => ({
  preview: URL.createObjectURL(file),
  async keep() {
    const ref = newKey();
    await keepBlob(ref, await compressFile(file));
    return ref;
  },
});

const fromPath = (path: string): ChosenPhoto => ({
  preview: path,
  keep: async () => keepPath(await compressPath(path)),
});

/** Lets the person choose up to so many pictures. */
export async function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return isWeb ? (await chooseFiles(most)).map(fromFile) : (await choosePaths(most)).map(fromPath);
}

/** What a kept picture looks like; undefined where the phone has lost it. */
export async function previewOf(ref: string): Promise<string | undefined> {
  if (!isWeb) return (await isKept(ref)) ? ref : undefined;
  const blob = await findBlob(ref);
  return blob && URL.createObjectURL(blob);
}

/** No trying again brings it back: whoever waits for it has to know. */
const lost = (): Refusal =>
  new Refusal({ status: 410, code: 'photo_lost', title: words.upload.lost });

/** Sends a kept picture, with progress from 0 to 100; gives its media id. Throws `Refusal` where the phone has lost it. */
export async function sendPhoto(
  ref: string,
  onProgress: (percent: number) => void = () => undefined,
): Promise<string> {
  if (!isWeb) {
    if (!(await isKept(ref))) throw lost();
    const { mediaId, upload } = await announce(await readBytes(ref));
    await postPath(upload, ref, onProgress);
    return mediaId;
  }
  const blob = await findBlob(ref);
  if (!blob) throw lost();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { mediaId, upload } = await announce(bytes);
  await postFile(upload, new Blob([bytes], { type: typeOf(bytes) }), onProgress);
  return mediaId;
}

/** It was sent with its order, or is not wanted any more. */
export const forgetPhoto = (ref: string): void => {
  if (isWeb) void forgetBlob(ref);
  else forgetPath(ref);
};
