import type { OutboundFaultKind } from '../../../domain/outbound-faults';

/** The one error of requests to addresses of strangers; it never repeats the address. */
export class OutboundFault extends Error {
  override readonly name = 'OutboundFault';
  constructor(readonly kind: OutboundFaultKind) {
    super(`the address was not asked: ${kind}`);
  }
}
