import { DAY, startOfDay, type Day } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import type { Table } from '../table/table';

/** What is done once a day: remembers that it was, so that the runs of the rest of the day need not look again. */
export interface DailyStore {
  isDone: (name: string, day: Day) => Promise<boolean>;
  done: (name: string, day: Day) => Promise<void>;
}

const KEPT_DAYS = 3;

export const createDailyStore = (table: Table): DailyStore => ({
  isDone: async (name, day) => (await table.get(keys.dailyKey(name, day))) !== undefined,
  done: (name, day) =>
    table.put({
      ...keys.dailyKey(name, day),
      expiresAt: Math.floor((startOfDay(day) + KEPT_DAYS * DAY) / 1000),
    }),
});
