import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { MediaRefusal } from './media-refusal';
import type { PictureFiles } from './picture-files';
import { findPictureType, TELLING_BYTES } from './picture-type';

/** Sends a picture, with its kind told by its own first bytes. Throws 404 where there is none. */
export async function servePicture(
  files: PictureFiles,
  mediaId: string,
  response: ServerResponse,
): Promise<void> {
  const file = await files.find(mediaId);
  if (!file) throw new MediaRefusal(404, 'NoSuchKey');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    response.writeHead(200, {
      'content-type': findPictureType(buffer) ?? 'application/octet-stream',
      'content-length': size,
      'cache-control': 'private, max-age=600',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    await pipeline(file.createReadStream({ start: 0, autoClose: false }), response);
  } finally {
    await file.close();
  }
}
