export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands below these names, one below the other; undefined where one is missing. */
export const at = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce((found: unknown, name) => (isRecord(found) ? found[name] : undefined), value);
