import openSqlite from 'sql.js';

import { newDataFile } from '../../../local/engine/data-file';

/** As the engine asks for the number of the next record, and for what a reader has not seen yet. */
const NEXT_NUMBER = `SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1
  FROM _stream_records WHERE table_name = 'one'`;
const UNSEEN = `SELECT event_name, new_image FROM _stream_records
  WHERE table_name = 'one' AND shard_id = 'shard' AND CAST(sequence_number AS INTEGER) > 7
  ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT 100`;

describe('the data file that an engine begins with', () => {
  it.each([
    ['the number of the next record of a stream', NEXT_NUMBER, 'stream_numbers'],
    ['what a reader has not seen yet', UNSEEN, 'stream_places'],
  ])('finds %s without looking through all records', async (_, sql, index) => {
    const { Database } = await openSqlite();
    const database = new Database(await newDataFile());
    const plan = JSON.stringify(database.exec(`EXPLAIN QUERY PLAN ${sql}`));
    database.close();
    expect(plan).toContain(`SEARCH _stream_records USING`);
    expect(plan).toContain(index);
    expect(plan).not.toContain('SCAN');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
