import type { Clock } from './clock';

/** Says whether so many milliseconds have passed since now: a run ends then by itself, and the next one goes on. */
export function untilOver({ now }: Clock, budgetMs: number): () => boolean {
  const end = now() + budgetMs;
  return () => now() >= end;
}
