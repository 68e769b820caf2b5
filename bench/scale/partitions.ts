/** What one partition of DynamoDB bears: https://docs.aws.amazon.com/amazondynamodb, "Partitions and data distribution". */
export const PARTITION = { reads: 3000, writes: 1000, gigabytes: 10 } as const;
/** A table or index on demand begins with so many, and keeps room for twice the most that it saw. */
export const AT_FIRST = 4;
const ROOM = 2;

/** Units a second. */
export interface Load {
  read: number;
  write: number;
}

export const NO_LOAD: Load = { read: 0, write: 0 };

export const plus = (a: Load, b: Load): Load => ({
  read: a.read + b.read,
  write: a.write + b.write,
});

export const times = ({ read, write }: Load, by: number): Load => ({
  read: read * by,
  write: write * by,
});

/** How much of one partition a load takes: 1 is all of it. */
export const shareOf = ({ read, write }: Load): number =>
  read / PARTITION.reads + write / PARTITION.writes;

/** How many partitions there are: by what is stored, or by the most that was asked of all, whichever needs more. */
export const partitionsFor = (most: Load, gigabytes: number): number =>
  Math.max(AT_FIRST, Math.ceil(gigabytes / PARTITION.gigabytes), Math.ceil(ROOM * shareOf(most)));

export interface Loaded {
  key: string;
  /** The key without names: `OPEN#{community}`. */
  kind: string;
  /** In its own fullest minute. */
  load: Load;
  /** In the minute that is the fullest of all together: what can be added up. */
  usual: Load;
}

export interface Hottest {
  key: Loaded;
  /** The hottest of each kind. */
  kinds: ReadonlyMap<string, Loaded>;
  /** The fullest partition: the keys that fall into it, with its part of what is spread evenly. */
  partition: Load;
  heaviestThere: string;
}

const NOBODY: Loaded = { key: '', kind: '', load: NO_LOAD, usual: NO_LOAD };

/**
 * The hottest key, and the hottest partition where keys fall by their hash. `even` is what lies under so many keys that
 * every partition gets its part of it.
 */
export function hottestOf(keys: Iterable<Loaded>, even: Load, partitions: number): Hottest {
  const share = times(even, 1 / partitions);
  const filled = Array.from({ length: partitions }, () => ({ load: share, heaviest: NOBODY }));
  const kinds = new Map<string, Loaded>();
  for (const one of keys) {
    const known = kinds.get(one.kind) ?? NOBODY;
    if (shareOf(one.load) > shareOf(known.load)) kinds.set(one.kind, one);
    const place = filled[hashOf(one.key) % partitions];
    if (place === undefined) continue;
    place.load = plus(place.load, one.usual);
    if (shareOf(one.usual) > shareOf(place.heaviest.usual)) place.heaviest = one;
  }
  const fullest = filled.reduce((a, b) => (shareOf(b.load) > shareOf(a.load) ? b : a));
  const key = [...kinds.values()].reduce((a, b) => hotter(a, b), NOBODY);
  return { key, kinds, partition: fullest.load, heaviestThere: fullest.heaviest.key };
}

const hotter = (a: Loaded, b: Loaded): Loaded => (shareOf(b.load) > shareOf(a.load) ? b : a);

/** FNV-1a with its bits mixed once more: DynamoDB's own hash is not known, any good one spreads alike. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
