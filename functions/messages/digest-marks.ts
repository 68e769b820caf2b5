import { addDays, startOfDay, type Day } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import type { Table } from '../platform/table/table';

const KEPT_DAYS = 3;

/** Whom the digest of a day was told to: each area of a district, and districts of which every area was. */
export interface DigestMarks {
  districts: (day: Day) => Promise<Set<string>>;
  areasOf: (district: string, day: Day) => Promise<Set<string>>;
  addDistrict: (district: string, day: Day) => Promise<void>;
  addArea: (district: string, area: string, day: Day) => Promise<void>;
}

const DISTRICTS = 'digest';
const areasOf = (district: string): string => `digest#${district}`;

/** A partition for each district, so that however many run side by side they share no key. */
export function createDigestMarks(table: Table): DigestMarks {
  const read = async (name: string, day: Day): Promise<Set<string>> => {
    const prefix = keys.dailyPrefix(day);
    const { items } = await table.query(keys.dailyPartition(name), { prefix });
    return new Set(items.map(({ sk }) => String(sk).slice(prefix.length)));
  };
  const add = (name: string, code: string, day: Day): Promise<void> =>
    table.put({
      ...keys.dailyPartKey(name, day, code),
      expiresAt: Math.floor(startOfDay(addDays(day, KEPT_DAYS)) / 1000),
    });
  return {
    districts: (day) => read(DISTRICTS, day),
    areasOf: (district, day) => read(areasOf(district), day),
    addDistrict: (district, day) => add(DISTRICTS, district, day),
    addArea: (district, area, day) => add(areasOf(district), area, day),
  };
}
