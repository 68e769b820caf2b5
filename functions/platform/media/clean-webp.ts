import { orientationBlock, readOrientation } from './orientation';
import { PictureRefused, requireSound, Walk, type Kept, type Size } from './picture';

const RIFF_BYTES = 12;
/** Flags of an extended picture; the others belong to what is left out. */
const FLAG = { colours: 0x20, alpha: 0x10, exif: 0x08, moving: 0x02 } as const;

interface Chunk {
  type: string;
  data: Buffer;
}

/**
 * What a WebP shows and nothing that it tells: its pixels, its colours and how to turn it. EXIF, XMP, whatever nobody
 * knows and whatever stands behind its end are left out. One that moves is none of ours.
 */
export function cleanWebp(bytes: Buffer): Kept {
  const chunks = chunksOf(bytes);
  const find = (type: string): Buffer | undefined =>
    chunks.find((chunk) => chunk.type === type)?.data;
  if (find('ANIM') !== undefined || find('ANMF') !== undefined) throw new PictureRefused('moving');
  const pixels = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const [picture] = pixels;
  requireSound(picture !== undefined && pixels.length === 1);
  const size = sizeOf(picture);
  const [extended] = chunks;
  if (extended?.type !== 'VP8X') {
    requireSound(extended === picture);
    return { size, parts: riffOf([picture]) };
  }
  requireSameSize(extended.data, size);
  const colours = find('ICCP');
  const alpha = picture.type === 'VP8 ' ? find('ALPH') : undefined;
  const exif = find('EXIF');
  const turning = exif && orientationBlock(readOrientation(withoutPrefix(exif)));
  const flags = extended.data.readUInt8(0);
  if ((flags & FLAG.moving) !== 0) throw new PictureRefused('moving');
  const data = Buffer.from(extended.data);
  data.fill(0, 0, 4);
  data.writeUInt8(
    (colours === undefined ? 0 : FLAG.colours) |
      (flags & FLAG.alpha) |
      (turning === undefined ? 0 : FLAG.exif),
  );
  return {
    size,
    parts: riffOf([
      { type: 'VP8X', data },
      ...(colours === undefined ? [] : [{ type: 'ICCP', data: colours }]),
      ...(alpha === undefined ? [] : [{ type: 'ALPH', data: alpha }]),
      picture,
      ...(turning === undefined ? [] : [{ type: 'EXIF', data: turning }]),
    ]),
  };
}

/** Chunks of odd length are filled up by one byte. */
function chunksOf(bytes: Buffer): Chunk[] {
  requireSound(bytes.length >= RIFF_BYTES);
  const end = 8 + bytes.readUInt32LE(4);
  requireSound(end <= bytes.length);
  const walk = new Walk(bytes.subarray(0, end));
  walk.take(RIFF_BYTES);
  const chunks: Chunk[] = [];
  while (walk.at < end) {
    const type = walk.take(4).toString('latin1');
    const length = walk.take(4).readUInt32LE();
    chunks.push({ type, data: walk.take(length) });
    if (length % 2 === 1 && walk.at < end) walk.take(1);
  }
  return chunks;
}

function riffOf(chunks: readonly Chunk[]): Buffer[] {
  const parts = chunks.flatMap(({ type, data }) => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return [head, data, Buffer.alloc(data.length % 2)];
  });
  const riff = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  riff.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 4),
    4,
  );
  return [riff, ...parts];
}

const SIDE = 0x3fff;

function sizeOf({ type, data }: Chunk): Size {
  if (type === 'VP8L') {
    requireSound(data.length >= 5 && data.readUInt8(0) === 0x2f);
    const bits = data.readUInt32LE(1);
    return { width: (bits & SIDE) + 1, height: ((bits >>> 14) & SIDE) + 1 };
  }
  // A whole frame: its first bit is 0, and the start code follows.
  requireSound(data.length >= 10 && (data.readUInt8(0) & 1) === 0);
  requireSound(data.readUIntBE(3, 3) === 0x9d012a);
  return { width: data.readUInt16LE(6) & SIDE, height: data.readUInt16LE(8) & SIDE };
}

function requireSameSize(extended: Buffer, { width, height }: Size): void {
  requireSound(extended.length === 10);
  requireSound(extended.readUIntLE(4, 3) + 1 === width && extended.readUIntLE(7, 3) + 1 === height);
}

/** Some write EXIF as in a JPEG. */
const withoutPrefix = (exif: Buffer): Buffer =>
  exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
