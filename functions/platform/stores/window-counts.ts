import type { Key } from '../table/keys';
import type { Table } from '../table/table';

/** A window of the clock that requests are counted in: its number, and when its row may be swept (epoch seconds). */
export interface Window {
  number: number;
  expiresAt: number;
}

export interface WindowCounts {
  /**
   * Adds to what all processes counted in this window, in one atomic write, and answers the sum. `known` where the row
   * is likely to stand at this window already. Undefined where another process's clock has gone on to the next.
   */
  add: (
    place: Key,
    window: Window,
    by: number,
    options: { known: boolean },
  ) => Promise<number | undefined>;
}

/** Two ways by turns; another process may come between them once or twice. */
const MOST_TRIES = 4;

/** One row a person (or address) and kind, written over window by window and swept after the last. */
export function createWindowCounts(table: Table): WindowCounts {
  return {
    add: async (place, window, by, { known }) => {
      for (let tries = known ? 0 : 1; tries < MOST_TRIES; tries += 1) {
        const change = tries % 2 === 0 ? more(window, by) : first(window, by);
        const item = await table.updateAndRead(place, change);
        if (typeof item?.['count'] === 'number') return item['count'];
      }
      return undefined;
    },
  };
}

const NAMES = { '#window': 'window', '#count': 'count' };

const more = ({ number }: Window, by: number) => ({
  UpdateExpression: 'ADD #count :by',
  ConditionExpression: '#window = :window',
  ExpressionAttributeNames: NAMES,
  ExpressionAttributeValues: { ':by': by, ':window': number },
});

/** The window after this one is left alone: clocks differ a little. A later one comes from a clock that was set back. */
const first = ({ number, expiresAt }: Window, by: number) => ({
  UpdateExpression: 'SET #window = :window, #count = :by, #expiresAt = :expires',
  ConditionExpression: 'attribute_not_exists(#window) OR #window < :window OR #window > :next',
  ExpressionAttributeNames: { ...NAMES, '#expiresAt': 'expiresAt' },
  ExpressionAttributeValues: {
    ':by': by,
    ':window': number,
    ':next': number + 1,
    ':expires': expiresAt,
  },
});
