import { isChained, isProven, type DayProof, type ReceiptCode } from '../lib/receipt';
import { get, query } from './http';
import { fetchHistory } from './orders';
import { problemOf } from './problem';

/** What the server says of a receipt. */
export interface CheckedReceipt {
  valid: boolean;
  length: number;
  head: string;
  sequence: number;
  day: string;
  published: boolean;
}

/** The same, and what this phone found out by itself; undefined where it could not. */
export interface PhoneCheck extends CheckedReceipt {
  /** The day's published root covers it. */
  proven?: boolean;
  /** Every step was recomputed: only for whoever may read them. */
  chained?: boolean;
}

/** 查回执: asks the server, then recomputes here the way to the day's root and, where one may read it, the whole chain. */
export async function checkOnPhone(receipt: ReceiptCode): Promise<PhoneCheck> {
  const { id, head } = receipt;
  const told = await get<CheckedReceipt>(`/v1/public/receipts/${id}${query({ head })}`);
  const [proven, chained] = await Promise.all([
    told.published ? proveOn(told.day, receipt, told.sequence) : undefined,
    chainOf(receipt, told),
  ]);
  return {
    ...told,
    ...(proven === undefined ? {} : { proven }),
    ...(chained === undefined ? {} : { chained }),
  };
}

async function proveOn(day: string, receipt: ReceiptCode, sequence: number): Promise<boolean> {
  const { id: order, head } = receipt;
  const root = await get<DayProof>(`/v1/public/roots/${day}${query({ order, head })}`);
  return isProven(receipt, sequence, root);
}

/** A private order's steps are for those who take part: whoever is none of them is refused. */
const REFUSED = [401, 403, 404];

async function chainOf(receipt: ReceiptCode, told: CheckedReceipt): Promise<boolean | undefined> {
  try {
    return isChained(receipt, told, await fetchHistory(receipt.id));
  } catch (error) {
    if (REFUSED.includes(problemOf(error).status)) return undefined;
    throw error;
  }
}
