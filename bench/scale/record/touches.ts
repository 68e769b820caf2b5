import { INDEXES } from '../../../functions/platform/table/schema';

/** Units that one call took from one partition key, of the table itself or of an index. */
export interface Touch {
  part: string;
  pk: string;
  read: number;
  write: number;
}

/** By the name of an index, the partition key under which an item stands in it. */
export type IndexKeys = Readonly<Record<string, string>>;

type Fields = Readonly<Record<string, unknown>>;

interface Place {
  /** Missing where a whole partition is asked. */
  item?: string;
  pk: string;
  /** Where it stands in the indexes from now on; undefined where that does not change. */
  indexes?: IndexKeys;
}

/**
 * Which keys a call touched and with how many units each, by what it asked and what the engine says that it took
 * (`ReturnConsumedCapacity: INDEXES`). `standing` remembers where each item stands in the indexes: one that moves is
 * taken out of its old place and put into the new one, and each of the two pays.
 */
export function touchesIn(
  { name, input, output }: { name: string; input: object; output: object },
  standing: Map<string, IndexKeys>,
): Touch[] {
  const isWrite = !READS.has(name);
  const places = placesOf(name, fieldsOf(input));
  const touches = partsOf(output).flatMap(({ part, units }) => {
    const keys = part in INDEXES ? indexKeysOf(part, places, standing) : places.map(({ pk }) => pk);
    return keys.map((pk): Touch => {
      const share = units / keys.length;
      return { part, pk, read: isWrite ? 0 : share, write: isWrite ? share : 0 };
    });
  });
  for (const { item, indexes } of places) {
    if (item !== undefined && indexes !== undefined) standing.set(item, indexes);
  }
  return touches.filter(({ read, write }) => read + write > 0);
}

const READS: ReadonlySet<string> = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
]);

function placesOf(name: string, input: Fields): Place[] {
  if (name === 'QueryCommand') {
    const pk = String(fieldsOf(input['ExpressionAttributeValues'])[':hash']);
    const index = input['IndexName'];
    return [{ pk, ...(typeof index === 'string' ? { indexes: { [index]: pk } } : {}) }];
  }
  if (name === 'BatchGetItemCommand') {
    const asked = Object.values(fieldsOf(input['RequestItems']));
    return asked.flatMap((one) => listOf(fieldsOf(one)['Keys']).map(placeOf));
  }
  if (name === 'TransactWriteItemsCommand') {
    return listOf(input['TransactItems']).flatMap((one) =>
      Object.values(fieldsOf(one)).map((write) => placeOfWrite(fieldsOf(write))),
    );
  }
  return [placeOfWrite(input)];
}

const placeOfWrite = ({ Item: item, Key: key }: Fields): Place =>
  item === undefined ? placeOf(key) : { ...placeOf(item), indexes: standingOf(fieldsOf(item)) };

function placeOf(key: unknown): Place {
  const { pk, sk } = fieldsOf(key);
  return { item: `${String(pk)}\n${String(sk)}`, pk: String(pk) };
}

const standingOf = (item: Fields): IndexKeys =>
  Object.fromEntries(
    Object.entries(INDEXES).flatMap(([name, { hash }]) =>
      typeof item[hash] === 'string' ? [[name, item[hash]]] : [],
    ),
  );

/** The old places of what moved, and the new ones; once each where nothing moved. */
function indexKeysOf(
  index: string,
  places: readonly Place[],
  standing: ReadonlyMap<string, IndexKeys>,
): string[] {
  return places.flatMap(({ item, indexes }) => {
    const before = item === undefined ? undefined : standing.get(item)?.[index];
    const after = indexes === undefined ? before : indexes[index];
    return [...new Set([before, after])].flatMap((pk) => (pk === undefined ? [] : [pk]));
  });
}

function partsOf(output: object): { part: string; units: number }[] {
  const capacity = fieldsOf(output)['ConsumedCapacity'];
  return [capacity].flat().flatMap((one) => {
    const { Table: table, GlobalSecondaryIndexes: indexes, TableName: name } = fieldsOf(one);
    return [
      { part: String(name), units: unitsOf(table) },
      ...Object.entries(fieldsOf(indexes)).map(([part, of]) => ({ part, units: unitsOf(of) })),
    ];
  });
}

const unitsOf = (part: unknown): number => Number(fieldsOf(part)['CapacityUnits'] ?? 0);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
