/** What a request says of itself: by key in lower case, each with all of its values. */
export type Context = Readonly<Record<string, readonly string[]>>;
/** As a policy writes it: operator, key, value or values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Compare = (value: string, pattern: string) => boolean;

const COMPARE: Readonly<Record<string, Compare>> = {
  StringEquals: (value, pattern) => value === pattern,
  StringLike: (value, pattern) => isLike(value, pattern),
  ArnEquals: (value, pattern) => isLike(value, pattern),
  ArnLike: (value, pattern) => isLike(value, pattern),
  Bool: (value, pattern) => value.toLowerCase() === pattern.toLowerCase(),
};

/** `*` stands for anything, `?` for one character. */
export function isLike(value: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*/g, '[^]*').replace(/\?/g, '[^]')}$`, 'u').test(value);
}

/** All of a statement's conditions hold of the request; throws where it uses what is not known here. */
export const holds = (conditions: Conditions, context: Context): boolean =>
  Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, written]) =>
      holdsFor(operator, context[key.toLowerCase()], [written].flat().map(String)),
    ),
  );

/**
 * One operator on one key. What is easily read wrongly: `ForAllValues` holds of a request that does not have the key at all,
 * `…IfExists` too; every other operator does not.
 */
function holdsFor(
  written: string,
  values: readonly string[] | undefined,
  patterns: readonly string[],
): boolean {
  const [, quantifier = '', name = '', ifExists = ''] =
    /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/.exec(written) ?? [];
  const compare = COMPARE[name];
  if (compare === undefined) throw new Error(`a policy uses ${written}, which is not known here`);
  if (patterns.some((pattern) => pattern.includes('${'))) {
    throw new Error(`a policy uses a variable, which is not known here: ${patterns.join(', ')}`);
  }
  const isOne = (value: string): boolean => patterns.some((pattern) => compare(value, pattern));
  if (values === undefined || values.length === 0) {
    return quantifier === 'ForAllValues' || ifExists !== '';
  }
  if (quantifier === 'ForAllValues') return values.every(isOne);
  if (quantifier === '' && values.length > 1) {
    throw new Error(`${written} compares one value, and the request has ${values.length}`);
  }
  return values.some(isOne);
}
