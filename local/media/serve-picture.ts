import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import {
  fileNameOf,
  findPictureType,
  TELLING_BYTES,
} from '../../functions/platform/media/picture-type';
import { MediaRefusal } from './media-refusal';
import type { PictureFiles } from './picture-files';

/** Sends a picture, with its kind told by its own first bytes, to be shown and not run. Throws 404 where there is none. */
export async function servePicture(
  files: PictureFiles,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const file = await files.find(name);
  if (!file) throw new MediaRefusal(404, 'NoSuchKey');
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    const contentType = findPictureType(buffer);
    if (contentType === undefined) throw new MediaRefusal(404, 'NoSuchKey');
    response.writeHead(200, {
      'content-type': contentType,
      'content-length': size,
      'cache-control': 'private, max-age=600',
      'content-disposition': `inline; filename="${fileNameOf(contentType)}"`,
      'content-security-policy': "default-src 'none'",
      // Its signed link is what opens it, from whatever name the page gives this machine.
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    await pipeline(file.createReadStream({ start: 0, autoClose: false }), response);
  } finally {
    await file.close();
  }
}
