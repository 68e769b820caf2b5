import { touchesIn, type IndexKeys } from '../../../bench/scale/record/touches';

const capacity = (table: number, indexes: Record<string, number> = {}) => ({
  TableName: 'table',
  Table: { CapacityUnits: table },
  GlobalSecondaryIndexes: Object.fromEntries(
    Object.entries(indexes).map(([name, units]) => [name, { CapacityUnits: units }]),
  ),
});
const puts = (openPk: string) => ({
  name: 'PutItemCommand',
  input: { Item: { pk: 'ORDER#1', sk: 'ORDER', openPk, openSk: 'due' } },
});

describe('which keys a call touches', () => {
  it('is the item that is put, and where it stands in an index', () => {
    const output = { ConsumedCapacity: capacity(2, { openByArea: 1 }) };
    expect(touchesIn({ ...puts('OPEN#a'), output }, new Map())).toEqual([
      { part: 'table', pk: 'ORDER#1', read: 0, write: 2 },
      { part: 'openByArea', pk: 'OPEN#a', read: 0, write: 1 },
    ]);
  });

  it('is the old place and the new one where an item moves, and each of them pays', () => {
    const standing = new Map<string, IndexKeys>();
    touchesIn(
      { ...puts('OPEN#a'), output: { ConsumedCapacity: capacity(1, { openByArea: 1 }) } },
      standing,
    );
    const output = { ConsumedCapacity: capacity(1, { openByArea: 2 }) };
    expect(touchesIn({ ...puts('OPEN#b'), output }, standing).slice(1)).toEqual([
      { part: 'openByArea', pk: 'OPEN#a', read: 0, write: 1 },
      { part: 'openByArea', pk: 'OPEN#b', read: 0, write: 1 },
    ]);
  });

  it('is the partition that is asked, in the index that is asked', () => {
    const input = { IndexName: 'byArea', ExpressionAttributeValues: { ':hash': 'AREA#a#202605' } };
    const output = { ConsumedCapacity: capacity(0, { byArea: 0.5 }) };
    expect(touchesIn({ name: 'QueryCommand', input, output }, new Map())).toEqual([
      { part: 'byArea', pk: 'AREA#a#202605', read: 0.5, write: 0 },
    ]);
  });

  it('are all items of a batch and of a transaction, in equal parts', () => {
    const read = {
      name: 'BatchGetItemCommand',
      input: { RequestItems: { table: { Keys: ['a', 'b'].map((pk) => ({ pk, sk: 'x' })) } } },
      output: { ConsumedCapacity: [capacity(1)] },
    };
    const write = {
      name: 'TransactWriteItemsCommand',
      input: {
        TransactItems: [
          { Put: { Item: { pk: 'a', sk: 'x' } } },
          { Delete: { Key: { pk: 'b', sk: 'x' } } },
        ],
      },
      output: { ConsumedCapacity: [capacity(4)] },
    };
    expect(touchesIn(read, new Map()).map((one) => [one.pk, one.read])).toEqual([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(touchesIn(write, new Map()).map((one) => [one.pk, one.write])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });
});
