import { INDEXES, TTL_ATTRIBUTE } from '../../../functions/platform/table/schema';
import { scanPages } from '../../../functions/platform/table/scan-for-rebuild';
import type { Item } from '../../../functions/platform/table/table';
import { DAY } from '../../../domain/time/shanghai';
import { TABLE, type RecordingWorld } from './world';

/** One row of the table as it is stored: its bytes there and in the indexes, and for how many days. */
export interface Row {
  key: string;
  bytes: number;
  indexBytes: number;
  /** Missing where it stays. */
  days?: number;
}

/** DynamoDB bills so much more for each row of an index. */
const OVERHEAD = 100;

/** All rows of the table. */
export async function rowsIn({ client, clock }: RecordingWorld): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const items of scanPages(client, TABLE)) {
    rows.push(...items.map((item) => rowOf(item, clock.now)));
  }
  return rows;
}

function rowOf(item: Item, now: number): Row {
  const expiresAt = item[TTL_ATTRIBUTE];
  const indexBytes = Object.values(INDEXES).flatMap(({ hash, range, carries }) =>
    item[hash] === undefined
      ? []
      : [OVERHEAD + bytesOf(item, ['pk', 'sk', hash, range, ...carries])],
  );
  return {
    key: `${String(item['pk'])} ${String(item['sk'])}`,
    bytes: OVERHEAD + bytesOf(item, Object.keys(item)),
    indexBytes: indexBytes.reduce((sum, bytes) => sum + bytes, 0),
    ...(typeof expiresAt === 'number' ? { days: Math.max(0, expiresAt * 1000 - now) / DAY } : {}),
  };
}

const bytesOf = (item: Item, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + name.length + sizeOf(item[name]), 0);

function sizeOf(value: unknown): number {
  if (value === undefined) return 0;
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Set) return [...value].reduce<number>((sum, one) => sum + sizeOf(one), 3);
  return Buffer.byteLength(typeof value === 'string' ? value : JSON.stringify(value));
}
