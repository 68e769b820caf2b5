let offset = 0;

/** Epoch milliseconds by the server's clock, which the demonstration may have moved ahead. */
export const now = (): number => Date.now() + offset;

export const setClockOffset = (milliseconds: number): void => {
  offset = milliseconds;
};
