const waiting = new Map<string, { body: string; key: string }>();

const chance = (): string => Math.random().toString(36).slice(2, 12);

/** A key that nobody else makes: 8 to 64 characters. */
export const newKey = (): string =>
  `${Date.now().toString(36)}-${chance()}${chance()}`.slice(0, 40);

/**
 * The `Idempotency-Key` of a tap: as long as no answer came, the same slot and body keep their key, so
 * that trying again has one effect only.
 */
export function keyOf(slot: string, body: object): string {
  const text = JSON.stringify(body);
  const known = waiting.get(slot);
  if (known?.body === text) return known.key;
  const key = newKey();
  waiting.set(slot, { body: text, key });
  return key;
}

/** An answer came, whatever it says: the next tap is a new one. */
export const forgetKey = (slot: string): void => {
  waiting.delete(slot);
};
