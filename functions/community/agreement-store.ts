import type { AgreementEntry } from '../../domain/agreement';
import { DomainError } from '../../domain/errors';
import type { Partner } from '../../domain/partner';
import {
  contactRows,
  FIRST_VERSION,
  partnerIn,
  partnerRows,
  type PartnerStore,
} from '../platform/stores/partners';
import * as keys from '../platform/table/keys';
import {
  isNew,
  isUnchangedSince,
  type Item,
  type Table,
  type Writes,
} from '../platform/table/table';
import { partnerSubject, personSubject, type Vault } from '../platform/vault/vault';

export interface AgreementStore {
  /** The writes of a partner that is new, whose contact goes with the person who applied. */
  writesOfNew: (
    partner: Partner,
    applicantId: string,
    entry: AgreementEntry,
  ) => Promise<(tableName: string) => Writes>;
  /**
   * Changes a partner as it is now, whatever else is changed at the same moment, and logs it. `decide` may throw and is
   * asked again where somebody was faster. Throws `not_found`, `version_conflict`.
   */
  change: (
    partnerId: string,
    decide: (partner: Partner) => Promise<{ partner: Partner; entry: AgreementEntry }>,
  ) => Promise<Partner>;
  /** Partners whose agreement names one of these areas, as they are at this moment. */
  naming: (areas: readonly string[]) => Promise<Partner[]>;
  /** Whom to call; undefined where they have left. */
  contactOf: (partnerId: string) => Promise<{ name: string; phone: string } | undefined>;
  /** 协议记录, newest first. */
  logOf: (partnerId: string) => Promise<AgreementEntry[]>;
}

/** Two leads change one agreement at once, hardly three. */
const MOST_TRIES = 8;
const MOST_ENTRIES = 50;

/** Agreements (合伙协议) with their log; partner, copies by area and log are written together. */
export function createAgreementStore(ground: {
  table: Table;
  vault: Vault;
  partners: Pick<PartnerStore, 'forget'>;
}): AgreementStore {
  const { table, vault, partners } = ground;
  const entryRow = async (
    partnerId: string,
    version: number,
    { reason, ...entry }: AgreementEntry,
  ): Promise<Item> => {
    const place = keys.agreedKey(partnerId, version);
    if (reason === undefined) return { ...place, ...entry };
    const subject = partnerSubject(partnerId);
    const sealed = (await vault.obtain(subject)).seal(reason, place);
    return { ...place, ...entry, subject, sealed };
  };
  const opened = async ({ subject, sealed, ...row }: Item): Promise<string | undefined> => {
    if (typeof subject !== 'string') return undefined;
    const place = { pk: String(row['pk']), sk: String(row['sk']) };
    return (await vault.find(subject))?.open(sealed, place);
  };
  return {
    writesOfNew: async (partner, applicantId, entry) => {
      const subject = personSubject(applicantId);
      const rows = [
        ...partnerRows(partner, FIRST_VERSION),
        ...contactRows(partner, subject, await vault.obtain(subject)),
        await entryRow(partner.id, FIRST_VERSION, entry),
      ];
      return (TableName) => rows.map((row) => ({ Put: { TableName, Item: row, ...isNew } }));
    },
    change: async (partnerId, decide) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const item = await table.get(keys.partnerKey(partnerId), { consistent: true });
        if (item === undefined) throw new DomainError('not_found');
        const before = partnerIn(item);
        const version = Number(item['version']);
        const { partner, entry } = await decide(before);
        const [root = {}, ...copies] = partnerRows(partner, version + 1);
        const beside = [...copies, await entryRow(partnerId, version + 1, entry)];
        const { areas } = partner.agreement;
        const left = before.agreement.areas.filter((area) => !areas.includes(area));
        const isDone = await table.transact((TableName) => [
          { Put: { TableName, Item: root, ...isUnchangedSince(version) } },
          ...beside.map((row) => ({ Put: { TableName, Item: row } })),
          ...left.map((area) => ({ Delete: { TableName, Key: keys.coverKey(area, partnerId) } })),
        ]);
        if (!isDone) continue;
        partners.forget(partnerId, [...left, ...areas]);
        return partner;
      }
      throw new DomainError('version_conflict');
    },
    naming: async (areas) => {
      const pages = await Promise.all(
        areas.map((area) => table.query(keys.coverPartition(area), { consistent: true })),
      );
      const found = pages.flatMap(({ items }) => items.map(partnerIn));
      return [...new Map(found.map((partner) => [partner.id, partner])).values()];
    },
    contactOf: async (partnerId) => {
      const item = await table.get(keys.partnerContactKey(partnerId));
      const text = item === undefined ? undefined : await opened(item);
      return text === undefined ? undefined : JSON.parse(text);
    },
    logOf: async (partnerId) => {
      const { items } = await table.query(keys.partnerPartition(partnerId), {
        prefix: keys.AGREED_PREFIX,
        newestFirst: true,
        consistent: true,
        limit: MOST_ENTRIES,
      });
      return Promise.all(
        items.map(async (item) => {
          const { pk: _pk, sk: _sk, subject: _subject, sealed: _sealed, ...entry } = item;
          const reason = await opened(item);
          return JSON.parse(JSON.stringify({ ...entry, reason }));
        }),
      );
    },
  };
}
