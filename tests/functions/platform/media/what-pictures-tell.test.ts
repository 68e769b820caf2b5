import { cleanPicture } from '../../../../functions/platform/media/clean-picture';
import { readOrientation } from '../../../../functions/platform/media/orientation';
import { REAL } from '../../../support/media/a-picture';
import {
  chunk,
  jpegFrame,
  jpegOf,
  jpegScan,
  riffChunk,
  segment,
  vp8,
  vp8x,
  webpOf,
  withChunks,
  withSegments,
} from '../../../support/media/containers';
import { CANARIES, exifBlock } from '../../../support/media/exif';

const XMP = '<x:xmpmeta>canary-xmp</x:xmpmeta>';
const TAIL = Buffer.from('PK\x03\x04<script>canary-tail</script>');
const BIG = { width: 40, height: 30 };

/** The place (as numbers in either order of bytes), the camera, its number, and whatever was marked so. */
function tells(bytes: Uint8Array): string[] {
  const [degrees, minutes] = CANARIES.latitude;
  const pair = Buffer.alloc(9);
  pair.writeUInt8(degrees, 0);
  pair.writeUInt8(1, 4);
  pair.writeUInt8(minutes, 8);
  const planted = {
    place: pair.toString('latin1'),
    camera: CANARIES.make,
    serial: CANARIES.serial,
    mark: 'canary',
  };
  const text = Buffer.from(bytes).toString('latin1');
  return Object.entries(planted).flatMap(([name, canary]) => (text.includes(canary) ? name : []));
}

const contains = (bytes: Uint8Array, part: Buffer): boolean => Buffer.from(bytes).includes(part);
const exif = (block: Buffer): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), block]));

describe('a JPEG tells nothing', () => {
  const real = REAL.jpeg();
  const scanOf = (jpeg: Buffer): Buffer => jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])));
  const told = withSegments(
    real,
    exif(exifBlock(1)),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${XMP}`),
    segment(0xe2, `MPF\0canary`),
    segment(0xe3, 'canary-app3'),
    segment(0xed, 'Photoshop 3.0\x008BIM canary-iptc'),
    segment(0xe0, 'JFXX\0\x10canary-thumbnail'),
    segment(0xfe, 'canary-comment'),
  );

  it('of place, camera, author and time, and its pixels stay byte for byte', () => {
    expect(tells(told)).toEqual(['place', 'camera', 'serial', 'mark']);
    const { bytes } = cleanPicture(told);
    expect(tells(bytes)).toEqual([]);
    expect(contains(bytes, scanOf(real))).toBe(true);
    expect(bytes).toEqual(cleanPicture(real).bytes);
  });

  it.each(['II', 'MM'] as const)('and is turned as before (%s)', (order) => {
    for (let orientation = 2; orientation <= 8; orientation += 1) {
      const { bytes } = cleanPicture(withSegments(real, exif(exifBlock(orientation, order))));
      expect(tells(bytes)).toEqual([]);
      const at = Buffer.from(bytes).indexOf('Exif\0\0');
      expect(readOrientation(Buffer.from(bytes).subarray(at + 6))).toBe(orientation);
    }
    const upright = cleanPicture(withSegments(real, exif(exifBlock(1, order))));
    expect(contains(upright.bytes, Buffer.from('Exif'))).toBe(false);
  });

  it('but its colours, without the thumbnail that may lie there', () => {
    const jfif = Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01canary-3-bytes', 'latin1');
    const profile = Buffer.from('ICC_PROFILE\0\x01\x01the profile', 'latin1');
    const adobe = Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1');
    const jpeg = jpegOf(
      segment(0xe0, jfif),
      segment(0xe2, profile),
      segment(0xee, Buffer.concat([adobe, Buffer.from('canary')])),
      jpegFrame(8, 8, 0xc2),
      jpegScan('one'),
      segment(0xfe, 'canary between scans'),
      segment(0xc4, 'a table'),
      jpegScan(Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff])),
    );
    const { bytes } = cleanPicture(jpeg);
    expect(bytes).toEqual(
      jpegOf(
        segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
        segment(0xe2, profile),
        segment(0xee, adobe),
        jpegFrame(8, 8, 0xc2),
        jpegScan('one'),
        segment(0xc4, 'a table'),
        jpegScan(Buffer.from([1, 0xff, 0, 2, 0xff, 0xd3, 3, 0xff])),
      ),
    );
  });

  it('behind its end: a film, an archive, a page', () => {
    const { bytes } = cleanPicture(Buffer.concat([real, TAIL, real]));
    expect(tells(bytes)).toEqual([]);
    expect(bytes).toEqual(cleanPicture(real).bytes);
  });

  it.each([
    ['another order of bytes', Buffer.from('XX*\0\x08\0\0\0')],
    ['a directory far away', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1')],
    ['an endless directory', Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1')],
    ['nothing', Buffer.alloc(0)],
    ['an orientation of 9', exifBlock(9)],
  ])('and stands upright where its EXIF has %s', (_, block) => {
    expect(cleanPicture(withSegments(real, exif(block))).bytes).toEqual(cleanPicture(real).bytes);
  });
});

describe('a PNG tells nothing', () => {
  const real = REAL.png();
  const texts = [
    chunk('tEXt', 'Author\0canary'),
    chunk('zTXt', 'Comment\0\0canary'),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${XMP}`),
    chunk('tIME', Buffer.from([7, 234, 3, 1, 12, 0, 0])),
    chunk('caNr', 'canary'),
    chunk('acTL', Buffer.alloc(8)),
  ];

  it('of author, time and place, and its pixels stay byte for byte', () => {
    const told = withChunks(real, ...texts, chunk('eXIf', exifBlock(1)));
    expect(tells(told)).toEqual(['place', 'camera', 'serial', 'mark']);
    expect(cleanPicture(told).bytes).toEqual(new Uint8Array(real));
  });

  it('and is turned as before', () => {
    const told = withChunks(real, chunk('eXIf', exifBlock(6)), ...texts);
    const { bytes } = cleanPicture(told);
    expect(tells(bytes)).toEqual([]);
    const at = Buffer.from(bytes).indexOf('eXIf');
    expect(readOrientation(Buffer.from(bytes).subarray(at + 4))).toBe(6);
  });

  it('but its colours', () => {
    const looks = [chunk('gAMA', '0000'), chunk('pHYs', '000000000'), chunk('sRGB', '0')];
    const told = withChunks(real, ...looks, ...texts);
    expect(cleanPicture(told).bytes).toEqual(new Uint8Array(withChunks(real, ...looks)));
  });

  it('behind its end', () => {
    expect(cleanPicture(Buffer.concat([real, TAIL])).bytes).toEqual(new Uint8Array(real));
  });
});

describe('a WebP tells nothing', () => {
  const COLOURS = 0x20;
  const pixels = vp8(BIG, 'the pixels');
  const told = (orientation: number): Buffer =>
    webpOf(
      vp8x(COLOURS | 0x08 | 0x04, BIG),
      riffChunk('ICCP', 'the profile'),
      pixels,
      riffChunk('EXIF', exifBlock(orientation)),
      riffChunk('XMP ', XMP),
      riffChunk('CNRY', 'canary'),
    );

  it('of place, camera and author, and its flags say so; its pixels stay byte for byte', () => {
    expect(tells(told(1))).toEqual(['place', 'camera', 'serial', 'mark']);
    expect(cleanPicture(told(1)).bytes).toEqual(
      webpOf(vp8x(COLOURS, BIG), riffChunk('ICCP', 'the profile'), pixels),
    );
  });

  it.each([
    ['as the format wants it', told(8)],
    [
      'as some write it',
      webpOf(
        vp8x(0x08, BIG),
        pixels,
        riffChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exifBlock(8, 'MM')])),
      ),
    ],
  ])('and is turned as before, told %s', (_, webp) => {
    const bytes = Buffer.from(cleanPicture(webp).bytes);
    expect(tells(bytes)).toEqual([]);
    expect(readOrientation(bytes.subarray(bytes.indexOf('EXIF') + 8))).toBe(8);
    expect((bytes[20] ?? 0) & 0x08).toBe(0x08);
  });

  it('behind its end, or beside simple pixels', () => {
    const simple = REAL.lossy();
    expect(cleanPicture(Buffer.concat([simple, TAIL])).bytes).toEqual(new Uint8Array(simple));
    const beside = webpOf(simple.subarray(12), riffChunk('EXIF', exifBlock(6)));
    expect(cleanPicture(beside).bytes).toEqual(new Uint8Array(simple));
  });

  it('and keeps what can be seen through', () => {
    expect(cleanPicture(REAL.alpha()).bytes).toEqual(new Uint8Array(REAL.alpha()));
  });
});
