import type { EndingStage } from '../../../domain/clock/ending-stage';
import type { Ending } from '../../../domain/ending-soon';
import { DAY } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import { isNew, type Item, type Table } from '../table/table';

/** What the clock announced of an agreement (快到期), once for each stage; kept with the partner. */
export interface EndingMark extends Ending {
  partnerId: string;
  stage: EndingStage;
  /** When the clock said it, epoch milliseconds. */
  at: number;
  /** Areas of the agreement: their leads are told, beside the lead of the partner. */
  areas: string[];
}

export interface EndingMarkStore {
  /** False where it was said already. */
  add: (mark: EndingMark) => Promise<boolean>;
}

export const createEndingMarkStore = (table: Table): EndingMarkStore => ({
  add: (mark) => table.putIf(itemOf(mark), isNew),
});

/** Longer than anything that is over is announced. */
const KEPT_DAYS = 400;

const itemOf = (mark: EndingMark): Item => ({
  ...keys.endingKey(mark.partnerId, mark),
  mark: JSON.stringify(mark),
  expiresAt: Math.floor((mark.at + KEPT_DAYS * DAY) / 1000),
});

/** The mark that a row of the table holds; undefined for any other row. */
export function endingMarkOf({ pk, sk, mark }: Item): EndingMark | undefined {
  const isMark = String(pk).startsWith('PARTNER#') && String(sk).startsWith(keys.ENDING_PREFIX);
  return isMark ? JSON.parse(String(mark)) : undefined;
}
