import { verifyChain } from '@domain/order/history';
import { fetchHistory, fetchVerdict } from './orders';

export interface PhoneVerdict {
  valid: boolean;
  length: number;
  head: string;
}

/**
 * 验链: recomputes every step's fingerprint on this phone and compares the last one with what the server
 * says and with the resident's receipt (回执).
 */
export async function verifyOnPhone(orderId: string, receipt: string): Promise<PhoneVerdict> {
  const [items, told] = await Promise.all([fetchHistory(orderId), fetchVerdict(orderId)]);
  const { valid, head, length } = verifyChain(items);
  return {
    valid: valid && told.valid && head === told.head && head === receipt,
    length,
    head,
  };
}
