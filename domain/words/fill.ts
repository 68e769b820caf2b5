const PLACEHOLDER = /\{([^{}]+)\}/g;

/** The names in braces that a sentence expects, in order. */
export const placeholdersOf = (sentence: string): string[] =>
  (sentence.match(PLACEHOLDER) ?? []).map((place) => place.slice(1, -1));

/** Puts values into the `{name}` places of a sentence; a place without a value stays empty. */
export const fill = (
  sentence: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string => sentence.replace(PLACEHOLDER, (_, name: string) => String(values[name] ?? ''));
