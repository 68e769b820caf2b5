import { communityOf, parentOf } from '../../../domain/area';
import type { Partner } from '../../../domain/partner';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';
import { cached } from './cached';

export interface PartnerStore {
  find: (partnerId: string) => Promise<Partner | undefined>;
  /** The same, at most a minute old: for what somebody may see, not for claiming. */
  findCached: (partnerId: string) => Promise<Partner | undefined>;
  /** Every partner whose agreement names the area or a level above it. */
  covering: (areaCode: string) => Promise<Partner[]>;
  save: (partner: Partner) => Promise<void>;
}

/** Partners (社会力量) with their agreements, listed under each area that an agreement names. */
export function createPartnerStore(table: Table): PartnerStore {
  const find = async (partnerId: string): Promise<Partner | undefined> => {
    const item = await table.get(keys.partnerKey(partnerId));
    return item === undefined ? undefined : parse(item);
  };
  const under = cached(async (area: string) => {
    const { items } = await table.query(keys.coverPartition(area));
    return items.map(parse);
  });
  return {
    find,
    findCached: cached(find),
    covering: async (areaCode) => {
      const lists = await Promise.all(levelsOf(areaCode).map(under));
      const byId = new Map(lists.flat().map((partner) => [partner.id, partner]));
      return [...byId.values()];
    },
    save: async (partner) => {
      await table.put({ ...keys.partnerKey(partner.id), partner: JSON.stringify(partner) });
      await Promise.all(
        partner.agreement.areas.map((area) =>
          table.put({ ...keys.coverKey(area, partner.id), partner: JSON.stringify(partner) }),
        ),
      );
    },
  };
}

const parse = (item: Item): Partner => JSON.parse(String(item['partner']));

function levelsOf(areaCode: string): string[] {
  const levels: string[] = [];
  let code: string | undefined = communityOf(areaCode) ?? areaCode;
  while (code !== undefined) {
    levels.push(code);
    code = parentOf(code);
  }
  return levels;
}
