import type { Raised } from '../../../domain/limits';
import { newId } from '../../platform/ids';
import { raisedKey } from '../../platform/table/keys';
import type { Table } from '../../platform/table/table';
import { personSubject, type Vault } from '../../platform/vault/vault';

/** 放宽限制 as it is kept: who did it, by which order they named the person, and why. */
export interface Raise extends Raised {
  at: number;
  by: string;
  orderId: string;
  reason: string;
}

export interface RaiseStore {
  add: (personId: string, raise: Raise) => Promise<void>;
}

/** Rows beside the person, which go with them; the reason is about them, so it lies under their key. */
export const createRaiseStore = (table: Table, vault: Vault): RaiseStore => ({
  add: async (personId, { reason, ...raise }) => {
    const place = raisedKey(personId, newId(raise.at));
    const subjectKey = await vault.obtain(personSubject(personId));
    await table.put({ ...place, ...raise, sealed: subjectKey.seal(reason, place) });
  },
});
