import { marshall } from '@aws-sdk/util-dynamodb';

import type { Item, Table } from '../../functions/platform/table/table';
import type { Row } from './start-filled-engine';

const unread = (): never => {
  throw new Error('this table is only written to');
};

/** A table that only collects what a store puts into it, for an engine that is to be filled with it. */
export function collectRows(): { table: Table; rows: Row[] } {
  const rows: Row[] = [];
  const put = (item: Item): Promise<void> => {
    rows.push(marshall(item, { removeUndefinedValues: true }));
    return Promise.resolve();
  };
  return {
    rows,
    table: {
      put,
      putIf: async (item) => {
        await put(item);
        return true;
      },
      get: unread,
      getMany: unread,
      query: unread,
      count: unread,
      update: unread,
      updateAndRead: unread,
      remove: unread,
      removeIf: unread,
      transact: unread,
    },
  };
}
