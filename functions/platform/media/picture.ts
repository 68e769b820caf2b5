/**
 * Why a file is not taken: none of our kinds, more bytes or more pixels than a picture may have, one that moves, or one
 * that is broken (cut short, or not as its kind is written).
 */
export type RefusalOfPicture =
  'unknownKind' | 'tooManyBytes' | 'tooManyPixels' | 'moving' | 'broken';

/** The one error of everything that reads pictures. */
export class PictureRefused extends Error {
  constructor(readonly reason: RefusalOfPicture) {
    super(`the picture is refused: ${reason}`);
  }
}

/** A picture's size in pixels, as it is stored: not turned yet. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What stays of a picture, in its order; `size` is what its own header says. */
export interface Kept {
  readonly size: Size;
  readonly parts: readonly Uint8Array[];
}

/** A picture of 10 MiB takes a few thousand; millions of empty pieces would keep the machine busy for seconds. */
const MOST_STEPS = 50_000;

/** Walks through bytes. Whatever goes beyond their end, or on without end, is a broken picture. */
export class Walk {
  at = 0;
  private steps = 0;
  constructor(readonly bytes: Buffer) {}

  take(length: number): Buffer {
    this.steps += 1;
    const end = this.at + length;
    requireSound(this.steps <= MOST_STEPS && length >= 0 && end <= this.bytes.length);
    const taken = this.bytes.subarray(this.at, end);
    this.at = end;
    return taken;
  }

  byte(): number {
    return this.take(1).readUInt8();
  }
}

/** Throws the refusal of a broken picture where something is not as it has to be. */
export function requireSound(isSound: boolean): asserts isSound {
  if (!isSound) throw new PictureRefused('broken');
}
