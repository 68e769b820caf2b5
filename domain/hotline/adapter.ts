import type { HotlineUpdate } from './update';

/** One work order as it came, by our names and not checked yet; or words for why it cannot be read at all. */
export type HotlineLine = { line: number } & (
  { sent: Record<string, unknown> } | { unreadable: string }
);

/**
 * How one city's hotline speaks. Everything else (what is valid, which order it is, what goes back) is the same for all: another
 * system is another adapter, two functions from and to its own text.
 */
export interface HotlineAdapter {
  /** What came, cut into work orders; never throws. Lines count from 1. */
  read: (text: string) => HotlineLine[];
  /** What goes back. */
  write: (updates: readonly HotlineUpdate[]) => string;
  contentType: string;
}
