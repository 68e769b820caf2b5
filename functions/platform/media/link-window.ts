const WINDOW_MS = 10 * 60_000;

/** From when to when a link holds, in epoch milliseconds. */
export interface LinkWindow {
  readonly from: number;
  readonly until: number;
}

/**
 * Links to photos hold for 10 minutes, counted from the end of the 10 minutes in which they were asked for: asked again
 * a second later the link is the same, so a page that looks every few seconds neither changes nor loads its photos anew.
 */
export function linkWindow(now: number): LinkWindow {
  const from = Math.floor(now / WINDOW_MS) * WINDOW_MS;
  return { from, until: from + 2 * WINDOW_MS };
}
