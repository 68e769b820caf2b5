import type { Exported } from '../../../domain/exports/exported';
import type { LineWriter } from './write-lines';

/** What became of a file: how many lines went out, and whether all of them did. */
export type Ending = (state: 'complete' | 'broken', rows: number) => Promise<void>;

/**
 * A file piece by piece: a piece is made only when the one before was taken, so that no more is held than some orders.
 * `ended` is told once, also where whoever took it stops in the middle.
 */
export async function* streamLines(
  batches: AsyncIterable<readonly Exported[]>,
  { head, lines }: LineWriter,
  ended: Ending,
): AsyncGenerator<string> {
  let rows = 0;
  let state: 'complete' | 'broken' = 'broken';
  try {
    if (head !== '') yield head;
    for await (const batch of batches) {
      const piece = lines(batch);
      rows += batch.length;
      yield piece;
    }
    state = 'complete';
  } finally {
    await ended(state, rows);
  }
}
