/**
 * What the clock says of an order without changing it (到点的话), once for each due time: `warn` at 80 %, `overdue` at
 * 100 %, `stuck` at 200 % for what somebody works on, `remind1` and `remind5` so many days after the work was done,
 * `review` when something shelved (挂账) is to be answered, `top` once a day where an escalation has nobody above;
 * `collective`, once, when so many households want the same (群体诉求).
 */
export const MARK_KINDS = [
  'warn',
  'overdue',
  'stuck',
  'remind1',
  'remind5',
  'review',
  'top',
  'collective',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** One such mark, kept beside the order. */
export interface Mark {
  orderId: string;
  kind: MarkKind;
  /** What it is about: the due time, or the start of the day (`top`). Epoch milliseconds. */
  dueAt: number;
  /** When the clock said it. */
  at: number;
  /** Area whose turn it was. */
  area: string;
  /** Partner and worker who had it in hand then. */
  partnerId?: string;
  workerId?: string;
}
