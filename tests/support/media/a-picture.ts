import { readFileSync } from 'node:fs';

import type { MediaType } from '../../../functions/platform/media/media-types';
import { pictureFile } from '../../../local/demo/pictures';
import { chunk, jpegFrame, jpegOf, jpegScan, pngOf, vp8, webpOf } from './containers';

const SIZE = { width: 40, height: 30 };

/** A picture of that kind and of exactly so many bytes (an even number); multipart's own signs are among its pixels. */
export function aPicture(kind: MediaType, bytes = 1000): Buffer {
  const around = builtAs(kind, '').length;
  return builtAs(kind, '\r\n--\0.'.repeat(bytes / 6 + 1).slice(0, bytes - around));
}

function builtAs(kind: MediaType, pixels: string): Buffer {
  if (kind === 'image/jpeg') return jpegOf(jpegFrame(SIZE.width, SIZE.height), jpegScan(pixels));
  if (kind === 'image/png') return pngOf(SIZE, chunk('IDAT', pixels), chunk('IEND', ''));
  return webpOf(vp8(SIZE, pixels));
}

/** Pictures that real programs wrote. */
export const REAL = {
  jpeg: (): Buffer => readFileSync(require.resolve('weui/dist/example/images/vcode.jpg')),
  png: (): Buffer => readFileSync(pictureFile('door-before')),
  lossy: (): Buffer =>
    Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
  lossless: (): Buffer => Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
  alpha: (): Buffer =>
    Buffer.from(
      'UklGRkoAAABXRUJQVlA4WAoAAAAQAAAAAAAAAAAAQUxQSAwAAAARBxAR/Q9ERP8DAABWUDggGAAAABQBAJ0BKgEAAQAAAP4AAA3AAAD+5mAAAA==',
      'base64',
    ),
  moving: (): Buffer =>
    Buffer.from(
      'UklGRlIAAABXRUJQVlA4WAoAAAASAAAAAAAAAAAAQU5JTQYAAAD/////AABBTk1GJgAAAAAAAAAAAAAAAAAAAGQAAABWUDhMDQAAAC8AAAAQBxAREYiI/gcA',
      'base64',
    ),
};
