import type { Table } from '../../../functions/platform/table/table';
import { diceOf } from '../api/junk';

const MOST_TURNS = 6;

/** The table, but each call waits a few turns of the loop before and after: requests overlap in more ways. */
export function unsteady(table: Table, seed: number): Table {
  const dice = diceOf(seed);
  const idle = async (): Promise<void> => {
    for (let turns = dice.below(MOST_TURNS); turns > 0; turns -= 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const slow =
    <Given extends unknown[], T>(call: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      await idle();
      const answer = await call(...given);
      await idle();
      return answer;
    };
  return {
    get: slow(table.get),
    getMany: slow(table.getMany),
    query: slow(table.query),
    count: slow(table.count),
    put: slow(table.put),
    putIf: slow(table.putIf),
    update: slow(table.update),
    updateAndRead: slow(table.updateAndRead),
    remove: slow(table.remove),
    removeIf: slow(table.removeIf),
    transact: slow(table.transact),
  };
}
