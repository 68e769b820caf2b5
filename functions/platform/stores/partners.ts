import { communityOf, parentOf } from '../../../domain/area';
import type { Partner } from '../../../domain/partner';
import * as keys from '../table/keys';
import type { Item, Table } from '../table/table';
import { partnerSubject, type SubjectKey, type Vault } from '../vault/vault';
import { cached } from './cached';

export interface PartnerStore {
  /** As it is at this moment: for claiming and dispatching, and for whoever changes it; for a list a moment old. */
  find: (partnerId: string, options?: { consistent?: boolean }) => Promise<Partner | undefined>;
  /** The same, at most a minute old: for what somebody may see, not for claiming. */
  findCached: (partnerId: string) => Promise<Partner | undefined>;
  /** Every partner whose agreement names the area or a level above it. */
  covering: (areaCode: string) => Promise<Partner[]>;
  /** Puts the partner in place of what it was, whatever that is; its contact apart and sealed. */
  save: (partner: Partner) => Promise<void>;
  /** What this process remembers of it: it was changed. */
  forget: (partnerId: string, areas: readonly string[]) => void;
}

/** Partners (社会力量) with their agreements, listed under each area that an agreement names. */
export function createPartnerStore(table: Table, vault: Pick<Vault, 'obtain'>): PartnerStore {
  const find: PartnerStore['find'] = async (partnerId, { consistent = true } = {}) => {
    const item = await table.get(keys.partnerKey(partnerId), { consistent });
    return item === undefined ? undefined : partnerIn(item);
  };
  const findCached = cached((partnerId) => find(partnerId));
  const under = cached(async (area: string) => {
    const { items } = await table.query(keys.coverPartition(area));
    return items.map(partnerIn);
  });
  const forget = (partnerId: string, areas: readonly string[]): void => {
    findCached.forget(partnerId);
    areas.forEach(under.forget);
  };
  return {
    find,
    findCached,
    covering: async (areaCode) => {
      const lists = await Promise.all(levelsOf(areaCode).map(under));
      const byId = new Map(lists.flat().map((partner) => [partner.id, partner]));
      return [...byId.values()];
    },
    save: async (partner) => {
      const { id, agreement } = partner;
      const areasBefore = (await find(id))?.agreement.areas ?? [];
      const subject = partnerSubject(id);
      const rows = [
        ...partnerRows(partner, FIRST_VERSION),
        ...contactRows(partner, subject, await vault.obtain(subject)),
      ];
      await Promise.all([
        ...rows.map((row) => table.put(row)),
        ...areasBefore
          .filter((area) => !agreement.areas.includes(area))
          .map((area) => table.remove(keys.coverKey(area, id))),
      ]);
      forget(id, [...areasBefore, ...agreement.areas]);
    },
    forget,
  };
}

/** Of a partner that nobody changed yet. */
export const FIRST_VERSION = 1;

/** The rows of a partner: itself, and a copy under each area that its agreement names; nobody to call is in them. */
export function partnerRows({ agreement, ...partner }: Partner, version: number): Item[] {
  const { contact: _, ...terms } = agreement;
  const text = JSON.stringify({ ...partner, agreement: terms });
  return [
    { ...keys.partnerKey(partner.id), partner: text, version },
    ...agreement.areas.map((area) => ({ ...keys.coverKey(area, partner.id), partner: text })),
  ];
}

/** The row of whom to call, where the agreement says so, under the key of `subject`. */
export function contactRows(
  { id, agreement: { contact } }: Partner,
  subject: string,
  subjectKey: SubjectKey,
): Item[] {
  const place = keys.partnerContactKey(id);
  return contact === undefined
    ? []
    : [{ ...place, subject, sealed: subjectKey.seal(JSON.stringify(contact), place) }];
}

export const partnerIn = (item: Item): Partner => JSON.parse(String(item['partner']));

function levelsOf(areaCode: string): string[] {
  const levels: string[] = [];
  let code: string | undefined = communityOf(areaCode) ?? areaCode;
  while (code !== undefined) {
    levels.push(code);
    code = parentOf(code);
  }
  return levels;
}
