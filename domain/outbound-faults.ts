/**
 * Why nothing was asked of an address, or no answer came: it is written wrongly, is no https, carries a name and a secret, names
 * a port that is not open to it, is not found, leads to what is not in public, did not answer in time, or broke off.
 */
export const OUTBOUND_FAULTS = [
  'malformed',
  'scheme',
  'credentials',
  'port',
  'unresolved',
  'private',
  'timeout',
  'broken',
] as const;
export type OutboundFaultKind = (typeof OUTBOUND_FAULTS)[number];
