import { orientationBlock, readOrientation } from './orientation';
import { PictureRefused, requireSound, Walk, type Kept, type Size } from './picture';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Tables of quantisation and of codes, and the interval of restarts: what the pixels need. */
const TABLES: readonly number[] = [0xdb, 0xc4, 0xdd];
/** Baseline, extended, progressive: no viewer of ours shows another kind. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** A progressive picture has about ten; thousands would keep a phone busy for minutes. */
const MOST_SCANS = 100;
const EXIF = 'Exif\0\0';

/**
 * What a JPEG shows and nothing that it tells: pixels, tables, colours (JFIF without its thumbnail, Adobe, ICC) and how
 * to turn it. EXIF, XMP, IPTC, comments, further pictures and whatever stands behind its end are left out.
 */
export function cleanJpeg(bytes: Buffer): Kept {
  const walk = new Walk(bytes);
  requireSound(walk.byte() === 0xff && walk.byte() === SOI);
  const parts: Buffer[] = [Buffer.from([0xff, SOI])];
  const said = new Set<string>();
  let size: Size | undefined;
  let scans = 0;
  for (let marker = nextMarker(walk); marker !== EOI; marker = nextMarker(walk)) {
    const body = walk.take(walk.take(2).readUInt16BE() - 2);
    if (marker === SOS) {
      scans += 1;
      requireSound(size !== undefined && scans <= MOST_SCANS);
      parts.push(segment(marker, body), walk.take(endOfScan(bytes, walk.at) - walk.at));
    } else if (FRAMES.includes(marker)) {
      requireSound(size === undefined);
      size = sizeIn(body);
      parts.push(segment(marker, body));
    } else if (TABLES.includes(marker)) {
      parts.push(segment(marker, body));
    } else {
      requireSound(marker === COMMENT || (marker >= APP0 && marker <= APP15));
      const kept = keptOf(marker, body, said);
      if (kept !== undefined) parts.push(segment(marker, kept));
    }
  }
  requireSound(size !== undefined && scans > 0);
  return { size, parts: [...parts, Buffer.from([0xff, EOI])] };
}

/** Any number of 0xff may stand before a marker. */
function nextMarker(walk: Walk): number {
  requireSound(walk.byte() === 0xff);
  let marker = walk.byte();
  while (marker === 0xff) marker = walk.byte();
  return marker;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A frame: precision, height, width, then three bytes a component. Height 0 would be told later; nobody writes that. */
function sizeIn(frame: Buffer): Size {
  requireSound(frame.length >= 6 && frame.length === 6 + 3 * frame.readUInt8(5));
  return { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3) };
}

/** Where the next marker stands: in the pixels 0xff is followed by 0, by a restart, or by itself. */
function endOfScan(bytes: Buffer, from: number): number {
  const last = bytes.length - 1;
  for (let at = from; at < last; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    const isOfScan = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isOfScan) return at;
  }
  throw new PictureRefused('broken');
}

const begins = (body: Buffer, text: string): boolean =>
  body.toString('latin1', 0, text.length) === text;

/** What is kept of a segment beside the pixels; of those that stand once, the first counts. */
function keptOf(marker: number, body: Buffer, said: Set<string>): Buffer | undefined {
  if (marker === APP2 && begins(body, 'ICC_PROFILE\0')) return body;
  if (marker === APP0 && begins(body, 'JFIF\0') && body.length >= 14) {
    return first('jfif', said, Buffer.concat([body.subarray(0, 12), Buffer.alloc(2)]));
  }
  if (marker === APP14 && begins(body, 'Adobe') && body.length >= 12) {
    return first('adobe', said, body.subarray(0, 12));
  }
  if (marker === APP1 && begins(body, EXIF)) {
    const block = orientationBlock(readOrientation(body.subarray(EXIF.length)));
    return first('exif', said, block && Buffer.concat([Buffer.from(EXIF, 'latin1'), block]));
  }
  return undefined;
}

function first(name: string, said: Set<string>, kept: Buffer | undefined): Buffer | undefined {
  if (said.has(name)) return undefined;
  said.add(name);
  return kept;
}
