import type { FollowUpReason, Visitor } from '@domain/insight/follow-up-list';
import type { OrderListItem } from '@domain/order/answer';
import { getText, query } from './http';
import { saveText } from './pick-web';

/** An order on the list of visits (回访), why and since when. */
export type FollowUpItem = OrderListItem & { reasons: FollowUpReason[]; since: string };

export const followUpsPath = (by: Visitor, limit = 20): string =>
  `/v1/follow-ups${query({ by, limit })}`;

const MARK = '\uFEFF';

/** Saves the ledger of a month (`YYYY-MM`) as a file, in the browser. Throws `Refusal`. */
export async function saveLedger(area: string, month: string): Promise<void> {
  const csv = await getText(`/v1/ledger${query({ area, month })}`);
  // Reading an answer as text takes the mark away that Excel goes by.
  saveText(`${area}-${month}.csv`, csv.startsWith(MARK) ? csv : `${MARK}${csv}`, 'text/csv');
}
