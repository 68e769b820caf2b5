import type { StreamChange } from './stream';
import type { Key } from './table/keys';
import type { Item } from './table/table';
import type { Platform } from './wiring';

/** One kind of rows that a part makes of orders, and of nothing else. */
export interface RowKind {
  name: string;
  /** The order that a row of this kind was made of; undefined for any other row. */
  orderOf: (key: Key, row: Item) => string | undefined;
}

/** What a part has to say to a rebuild (重建). */
export interface RebuildPart {
  kinds: readonly RowKind[];
  /**
   * Writes every row of its kinds that follows from this item of an order as it is now, through the table of its platform.
   * Sends nothing, asks nobody outside, runs no command.
   */
  project: (change: StreamChange) => Promise<void>;
  /** Looks after a row that is made of many orders in its own way; answers the name of its kind. */
  revisit?: (row: Item) => Promise<string | undefined>;
}

export type RebuildPartOn = (platform: Platform) => RebuildPart;
