const TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
const BLOCK_BYTES = 26;
const UPRIGHT = 1;

/**
 * How a viewer has to turn a picture (1 to 8, 1 is upright), from its EXIF: a TIFF block. What cannot be read is
 * upright; viewers see it so too.
 */
export function readOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return UPRIGHT;
  const isLittle = order === 'II*\0';
  const short = (at: number): number => {
    if (at + 2 > tiff.length) return 0;
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  };
  if (tiff.length < 8) return UPRIGHT;
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(directory);
  const end = Math.min(directory + 2 + entries * ENTRY_BYTES, tiff.length);
  for (let at = directory + 2; at + ENTRY_BYTES <= end; at += ENTRY_BYTES) {
    if (short(at) !== TAG) continue;
    const value = short(at + 8);
    return short(at + 2) === SHORT && value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
}

/** An EXIF block that says how to turn the picture and nothing else; undefined where it is upright. */
export function orientationBlock(orientation: number): Buffer | undefined {
  if (orientation === UPRIGHT) return undefined;
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(8, 4);
  block.writeUInt16BE(1, 8);
  block.writeUInt16BE(TAG, 10);
  block.writeUInt16BE(SHORT, 12);
  block.writeUInt32BE(1, 14);
  block.writeUInt16BE(orientation, 18);
  return block;
}
