import type { WorkingCalendar } from '../../../domain/time/working-time';
import { DomainError } from '../../../domain/errors';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';
import { cached } from './cached';

/** An area (社区, 街道, 区 or 网格) with its settings. */
export interface Area {
  code: string;
  name: string;
  parent?: string;
  phone: string;
  /** Opening hours as a person reads them. */
  hoursText: string;
  hours: { from: string; to: string }[];
  dutyPhone?: string;
  calendar?: Record<string, 'work' | 'rest'>;
  households?: number;
  /** The courtyard (院落) in which a grid lies; several grids may lie in one. */
  courtyard?: string;
  point?: { lat: number; lng: number };
  /** Staff who may see sensitive orders, beside the lead: ids of people. */
  sensitiveStaff: string[];
  /** Households from which an order is collective. */
  collectiveFrom: number;
  /** Codes of the categories served here. */
  categories: string[];
}

export interface AreaStore {
  find: (code: string) => Promise<Area | undefined>;
  get: (code: string) => Promise<Area>;
  childrenOf: (parent: string | undefined) => Promise<Area[]>;
  save: (area: Area) => Promise<void>;
}

/** Areas and their settings, cached for up to a minute. */
export function createAreaStore(table: Table): AreaStore {
  const find = cached(async (code: string) => {
    const item = await table.get(keys.areaKey(code));
    return item === undefined ? undefined : parse(item);
  });
  return {
    find,
    get: async (code) => {
      const area = await find(code);
      if (area === undefined) throw new DomainError('not_found');
      return area;
    },
    childrenOf: async (parent) => {
      const { items } = await table.query(keys.areasPartition(parent));
      return items.map(parse);
    },
    save: (area) => table.put({ ...keys.areaKey(area.code), area: JSON.stringify(area) }),
  };
}

const parse = (item: Item): Area => JSON.parse(String(item['area']));

/** Opening hours and working days of an area, as deadlines need them. */
export const calendarOf = ({ hours, calendar, dutyPhone }: Area): WorkingCalendar => ({
  hours,
  ...(calendar === undefined ? {} : { calendar }),
  ...(dutyPhone === undefined ? {} : { dutyPhone }),
});
