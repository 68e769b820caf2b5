import { crc32 } from 'node:zlib';
import { orientationBlock, readOrientation } from './orientation';
import { requireSound, Walk, type Kept, type Size } from './picture';

const SIGNATURE_BYTES = 8;
const HEADER_BYTES = 13;
/** What stands beside the pixels and changes how they look. */
const LOOKS: readonly string[] = [
  ...['PLTE', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs'],
];
/** Bits a sample, by the kind of colour. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * What a PNG shows and nothing that it tells: its pixels, its colours and how to turn it. Texts, time, EXIF, further
 * frames, whatever nobody knows and whatever stands behind its end are left out.
 */
export function cleanPng(bytes: Buffer): Kept {
  const walk = new Walk(bytes);
  const signature = walk.take(SIGNATURE_BYTES);
  const header = nextChunk(walk);
  requireSound(header.type === 'IHDR');
  const size = sizeIn(header.data);
  const parts: Buffer[] = [];
  let turning: Buffer | undefined;
  let hasPixels = false;
  for (let chunk = nextChunk(walk); ; chunk = nextChunk(walk)) {
    const { type, data, whole } = chunk;
    if (type === 'IDAT' || type === 'IEND' || LOOKS.includes(type)) {
      requireSound(isIntact(whole));
      parts.push(whole);
    } else {
      // A capital letter at the front: it cannot be shown without.
      requireSound(/^[a-z]/.test(type));
      if (type === 'eXIf') turning ??= orientationBlock(readOrientation(data));
    }
    hasPixels ||= type === 'IDAT';
    if (type === 'IEND') break;
  }
  requireSound(hasPixels && isIntact(header.whole));
  const turned = turning === undefined ? [] : [chunkOf('eXIf', turning)];
  return { size, parts: [signature, header.whole, ...turned, ...parts] };
}

interface Chunk {
  type: string;
  data: Buffer;
  /** With its length and its check. */
  whole: Buffer;
}

function nextChunk(walk: Walk): Chunk {
  const from = walk.at;
  const length = walk.take(4).readUInt32BE();
  const type = walk.take(4).toString('latin1');
  const data = walk.take(length);
  walk.take(4);
  return { type, data, whole: walk.bytes.subarray(from, walk.at) };
}

const isIntact = (whole: Buffer): boolean =>
  crc32(whole.subarray(4, -4)) === whole.readUInt32BE(whole.length - 4);

function chunkOf(type: string, data: Buffer): Buffer {
  const whole = Buffer.concat([
    Buffer.alloc(4),
    Buffer.from(type, 'latin1'),
    data,
    Buffer.alloc(4),
  ]);
  whole.writeUInt32BE(data.length);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4);
  return whole;
}

function sizeIn(header: Buffer): Size {
  requireSound(header.length === HEADER_BYTES);
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.subarray(8);
  requireSound(DEPTHS[colour]?.includes(depth) ?? false);
  requireSound(compression === 0 && filter === 0 && interlace <= 1);
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}
