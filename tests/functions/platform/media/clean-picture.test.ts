import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';

import { cleanPicture } from '../../../../functions/platform/media/clean-picture';
import { MAX_MEDIA_BYTES } from '../../../../functions/platform/media/media-types';
import { PictureRefused } from '../../../../functions/platform/media/picture';
import { aPicture, REAL } from '../../../support/media/a-picture';
import {
  chunk,
  jpegFrame,
  jpegOf,
  jpegScan,
  pngOf,
  riffChunk,
  segment,
  vp8,
  vp8x,
  webpOf,
  withChunks,
  withSegments,
} from '../../../support/media/containers';
import { exifBlock } from '../../../support/media/exif';

const PAGE = '<html><script>alert(1)</script></html>';
const reasonOf = (bytes: Uint8Array): string => {
  try {
    cleanPicture(bytes);
  } catch (error) {
    if (error instanceof PictureRefused) return error.reason;
    throw error;
  }
  return 'taken';
};

const bigPng = (width: number, height: number): Buffer =>
  pngOf({ width, height }, chunk('IDAT', 'x'), chunk('IEND', ''));

describe('a picture', () => {
  it.each([
    ['image/jpeg', REAL.jpeg(), 130, 53],
    ['image/png', REAL.png(), 800, 600],
    ['image/webp', REAL.lossy(), 1, 1],
    ['image/webp', REAL.lossless(), 1, 1],
    ['image/webp', REAL.alpha(), 1, 1],
    ['image/webp', webpOf(vp8({ width: 1234, height: 777 })), 1234, 777],
  ])('%s is known by its content, with its size', (contentType, bytes, width, height) => {
    expect(cleanPicture(bytes)).toMatchObject({ contentType, width, height });
  });

  it.each([
    ['a page', Buffer.from(PAGE)],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a film in RIFF', Buffer.from('RIFF\x04\0\0\0AVI ', 'latin1')],
    ['nothing', Buffer.alloc(0)],
  ])('is none that is %s, whatever it is called', (_, bytes) => {
    expect(reasonOf(bytes)).toBe('unknownKind');
  });

  it.each([
    ['a side over 12,000', bigPng(12_001, 1), 'tooManyPixels'],
    ['over 50 million pixels', bigPng(10_000, 5001), 'tooManyPixels'],
    ['the most that there may be', bigPng(10_000, 5000), 'taken'],
    ['65,535 by 65,535', jpegOf(jpegFrame(65_535, 65_535), jpegScan('x')), 'tooManyPixels'],
    ['a WebP of 16,383', webpOf(vp8({ width: 16_383, height: 16_383 })), 'tooManyPixels'],
    ['a width of 0', bigPng(0, 10), 'broken'],
    ['a height that would be told later', jpegOf(jpegFrame(9, 0), jpegScan('x')), 'broken'],
    ['10 MiB', aPicture('image/png', MAX_MEDIA_BYTES), 'taken'],
    ['more than 10 MiB', aPicture('image/png', MAX_MEDIA_BYTES + 2), 'tooManyBytes'],
  ])('with %s is looked at before any phone unpacks it', (_, bytes, expected) => {
    expect(reasonOf(bytes)).toBe(expected);
  });

  it('that moves is none of ours', () => {
    expect(reasonOf(REAL.moving())).toBe('moving');
    expect(reasonOf(webpOf(vp8x(0x02, SIZE), vp8(SIZE)))).toBe('moving');
  });

  const SIZE = { width: 8, height: 8 };
  const frame = jpegFrame(8, 8);
  const scan = jpegScan('pixels');
  it.each([
    ['two frames', jpegOf(frame, frame, scan)],
    ['pixels before its frame', jpegOf(scan, frame)],
    ['no pixels', jpegOf(frame)],
    ['a thousand scans', jpegOf(frame, ...Array.from({ length: 1000 }, () => scan))],
    ['a hundred thousand segments', jpegOf(...many(segment(0xfe, '')), frame, scan)],
    ['a hundred thousand chunks', pngOf(SIZE, ...many(chunk('IDAT', '')), chunk('IEND', ''))],
    ['a segment shorter than its length', jpegOf(Buffer.from([0xff, 0xe1, 0, 1]), frame, scan)],
    ['lossless coding', jpegOf(jpegFrame(8, 8, 0xc3), scan)],
    ['bytes between its segments', jpegOf(frame, Buffer.from(PAGE), scan)],
    ['a PNG without pixels', pngOf(SIZE, chunk('IEND', ''))],
    ['a PNG with another header', withChunks(REAL.png(), chunk('XXXX', ''))],
    ['a PNG of an unknown colour', pngOf({ ...SIZE, kind: [8, 5, 0, 0, 0] }, chunk('IDAT', 'x'))],
    ['a PNG with a wrong check', spoilt(REAL.png(), 60)],
    ['a WebP without pixels', webpOf(vp8x(0, SIZE))],
    ['a WebP with two', webpOf(vp8x(0, SIZE), vp8(SIZE), vp8(SIZE))],
    ['a WebP that lies about its size', webpOf(vp8x(0, SIZE), vp8({ width: 9, height: 8 }))],
  ])('with %s is broken', (_, bytes) => {
    expect(reasonOf(bytes)).toBe('broken');
  });

  it.each(['jpeg', 'png', 'lossy', 'lossless', 'alpha'] as const)(
    'of kind %s is broken wherever it is cut short',
    (name) => {
      const bytes = REAL[name]();
      const step = Math.ceil(bytes.length / 200);
      for (let length = 12; length < bytes.length - 1; length += step) {
        expect([length, reasonOf(bytes.subarray(0, length))]).toEqual([length, 'broken']);
      }
    },
  );

  const laden = [
    withSegments(REAL.jpeg(), segmentOf(exifBlock(6))),
    withChunks(REAL.png(), chunk('eXIf', exifBlock(3))),
    webpOf(vp8x(0x08, SIZE), vp8(SIZE, 'pixels'), riffChunk('EXIF', exifBlock(8))),
  ];

  it('is the same when cleaned again', () => {
    for (const bytes of [...laden, ...Object.values(REAL).map((read) => read())]) {
      if (reasonOf(bytes) !== 'taken') continue;
      const once = cleanPicture(bytes);
      expect(cleanPicture(once.bytes)).toEqual(once);
    }
  });

  it('of a JPEG and a PNG looks as before', () => {
    for (const [type, bytes] of [
      ['image/jpeg', REAL.jpeg()],
      ['image/png', REAL.png()],
    ] as const) {
      expect(pixelsOf(type, cleanPicture(bytes).bytes).equals(pixelsOf(type, bytes))).toBe(true);
    }
  });

  it('never brings down who reads it: whatever the bytes, it is taken or refused', () => {
    const starts = [...laden, REAL.jpeg(), REAL.png(), REAL.alpha(), REAL.moving()];
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
        .map(([start, rest]) => Buffer.concat([start.subarray(0, 40), rest])),
      fc
        .tuple(
          fc.constantFrom(...starts),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        )
        .map(([start, changes]) => {
          const bytes = Buffer.from(start);
          for (const [at, byte] of changes) bytes[at % Math.min(bytes.length, 700)] = byte;
          return bytes;
        }),
    );
    fc.assert(
      fc.property(anything, (bytes) => {
        const reason = reasonOf(bytes);
        if (reason === 'taken') expect(reasonOf(cleanPicture(bytes).bytes)).toBe('taken');
      }),
      { numRuns: 3000 },
    );
  });
});

function many(piece: Buffer): Buffer[] {
  return Array.from({ length: 100_000 }, () => piece);
}

function segmentOf(exif: Buffer): Buffer {
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(exif.length + 8, 2);
  return Buffer.concat([head, Buffer.from('Exif\0\0'), exif]);
}

function spoilt(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

function pixelsOf(type: string, bytes: Uint8Array): Buffer {
  const link = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  const image = `<image width="200" height="150" href="${link}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}
