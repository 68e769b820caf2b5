type Column = 'checked' | 'added' | 'changed' | 'removed';

/** Of one kind of rows: how many were looked at, and what became of some. */
export type RebuildTally = { kind: string } & Record<Column, number>;

export interface Tallies {
  count: (kind: string, column: Column) => void;
  all: () => RebuildTally[];
}

export function createTallies(kinds: readonly string[]): Tallies {
  const tallies = new Map<string, RebuildTally>();
  const of = (kind: string): RebuildTally => {
    const known = tallies.get(kind) ?? { kind, checked: 0, added: 0, changed: 0, removed: 0 };
    tallies.set(kind, known);
    return known;
  };
  for (const kind of kinds) of(kind);
  return {
    count: (kind, column) => {
      of(kind)[column] += 1;
    },
    all: () => [...tallies.values()],
  };
}
