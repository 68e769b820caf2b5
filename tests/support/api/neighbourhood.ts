import type { OutboundGround } from '../../../functions/platform/outbound/outbound';

/** An address that everybody reaches; nothing is ever asked of it here. */
export const PUBLIC_ADDRESS = '93.184.215.14';

/**
 * What names lead to, as a test says: the network is asked nothing. A receiver on this machine is let in by `host:port`, as a
 * developer lets in their own.
 */
export function createNeighbourhood() {
  const names = new Map<string, readonly string[]>();
  const allowed: string[] = [];
  const ground: OutboundGround = {
    allowed,
    resolve: (host) =>
      Promise.resolve(
        (names.get(host) ?? []).map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
      ),
  };
  return {
    ground,
    /** From now on. */
    lead: (host: string, ...addresses: string[]): void => void names.set(host, addresses),
    letIn: (hostAndPort: string): void => void allowed.push(hostAndPort),
  };
}
