/** What a phone writes into a photo: where it was taken, with what, and how to turn it. */
export const CANARIES = {
  make: 'CanaryPhone 15 Pro',
  serial: 'SN-CANARY-0042',
  latitude: [38, 28, 4242] as const,
};

interface Entry {
  tag: number;
  value: string | number | readonly number[];
}

const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const WIDE: readonly number[] = [0x8769, 0x8825];

/** A TIFF block with make, orientation, the serial number of the camera and the place in degrees, as phones write it. */
export function exifBlock(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const inner = [{ tag: 0xa431, value: CANARIES.serial }];
  const place = [
    { tag: 1, value: 'N' },
    { tag: 2, value: CANARIES.latitude },
    { tag: 3, value: 'E' },
    { tag: 4, value: [106, 13, 4242] },
  ];
  const outer = (innerAt: number, placeAt: number): Entry[] => [
    { tag: 0x010f, value: CANARIES.make },
    { tag: 0x0112, value: orientation },
    { tag: 0x8769, value: innerAt },
    { tag: 0x8825, value: placeAt },
  ];
  const isLittle = order === 'II';
  const innerAt = 8 + directory(outer(0, 0), 8, isLittle).length;
  const placeAt = innerAt + directory(inner, innerAt, isLittle).length;
  return Buffer.concat([
    Buffer.from(isLittle ? 'II*\0\x08\0\0\0' : 'MM\0*\0\0\0\x08', 'latin1'),
    directory(outer(innerAt, placeAt), 8, isLittle),
    directory(inner, innerAt, isLittle),
    directory(place, placeAt, isLittle),
  ]);
}

function directory(entries: readonly Entry[], at: number, isLittle: boolean): Buffer {
  const short = (value: number): Buffer => {
    const bytes = Buffer.alloc(2);
    if (isLittle) bytes.writeUInt16LE(value);
    else bytes.writeUInt16BE(value);
    return bytes;
  };
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const encode = ({ tag, value }: Entry): [type: number, count: number, bytes: Buffer] => {
    if (typeof value === 'string') {
      return [ASCII, value.length + 1, Buffer.from(`${value}\0`, 'latin1')];
    }
    if (typeof value === 'number') {
      return WIDE.includes(tag) ? [LONG, 1, long(value)] : [SHORT, 1, short(value)];
    }
    const bytes = Buffer.concat(value.flatMap((part) => [long(part), long(1)]));
    return [RATIONAL, value.length, bytes];
  };
  let beyond = Buffer.alloc(0);
  const beyondAt = at + 2 + 12 * entries.length + 4;
  const rows = entries.map((entry) => {
    const [type, count, bytes] = encode(entry);
    const isInside = bytes.length <= 4;
    const held = isInside
      ? Buffer.concat([bytes, Buffer.alloc(4 - bytes.length)])
      : long(beyondAt + beyond.length);
    if (!isInside) beyond = Buffer.concat([beyond, bytes]);
    return Buffer.concat([short(entry.tag), short(type), long(count), held]);
  });
  return Buffer.concat([short(entries.length), ...rows, long(0), beyond]);
}
