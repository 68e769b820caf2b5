const MOST_AGE = 60_000;
const MOST_REMEMBERED = 20_000;

/** Remembers how people are called for up to a minute: a page of lists asks for the same few again and again. */
export function rememberNames(
  load: (personIds: string[]) => Promise<readonly (readonly [id: string, name: string])[]>,
): {
  of: (personIds: readonly string[]) => Promise<Map<string, string>>;
  forget: (personId: string) => void;
} {
  const known = new Map<string, { at: number; name: string }>();
  const isKnown = (personId: string): boolean => {
    const found = known.get(personId);
    return found !== undefined && performance.now() - found.at < MOST_AGE;
  };
  return {
    of: async (personIds) => {
      const wanted = [...new Set(personIds)];
      const missing = wanted.filter((id) => !isKnown(id));
      if (known.size > MOST_REMEMBERED) known.clear();
      const loaded = missing.length === 0 ? [] : await load(missing);
      const at = performance.now();
      for (const [id, name] of loaded) known.set(id, { at, name });
      return new Map(
        wanted.flatMap((id) => {
          const found = known.get(id);
          return found === undefined ? [] : [[id, found.name] as const];
        }),
      );
    },
    forget: (personId) => void known.delete(personId),
  };
}
