import type { Recording } from './record-loop';

/** What the process that makes the load is told: whom to ask, how long, and how many at once. */
export interface Job {
  url: string;
  seconds: number;
  atOnce: number;
  /** The calls to send straight to an engine; without it the commands go to an API. */
  recording?: Recording;
}

/** Milliseconds that each command took, and how long all of it. */
export interface Done {
  took: number[];
  elapsed: number;
}

/** A post and its answer, over connections that stay open. */
export type Post = (
  path: string,
  headers: Record<string, string>,
  body: string,
) => Promise<{ status: number; body: string }>;

/** One loop; says of each command how long it took. */
export type Loop = (post: Post, took: (milliseconds: number) => void) => Promise<void>;
