import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { absolute, call } from './http';
import { chooseFiles, compressFile, postFile } from './pick-web';
import { choosePaths, compressPath, postPath, readBytes } from './pick-weapp';
import { isWeb } from './platform';
import type { Upload } from './types';

/** A chosen picture: what to show at once, and how it is sent; `send` gives its media id. */
export interface ChosenPhoto {
  preview: string;
  send: (onProgress: (percent: number) => void) => Promise<string>;
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
  async send(onProgress) {
    const small = await compressFile(file);
    const bytes = new Uint8Array(await small.arrayBuffer());
    const { mediaId, upload } = await announce(bytes);
    await postFile(upload, new Blob([bytes], { type: typeOf(bytes) }), onProgress);
    return mediaId;
  },
});

const fromPath = (path: string): ChosenPhoto => ({
  preview: path,
  async send(onProgress) {
    const small = await compressPath(path);
    const { mediaId, upload } = await announce(await readBytes(small));
    await postPath(upload, small, onProgress);
    return mediaId;
  },
});

/** Lets the person choose up to so many pictures. */
export async function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  return isWeb ? (await chooseFiles(most)).map(fromFile) : (await choosePaths(most)).map(fromPath);
}
