import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * What of IPv4 is not reachable by everybody (IANA's registry of special purposes, RFC 6890 and later): this host, private,
 * carriers' own (100.100.100.200 tells a cloud's secrets), loopback, link-local (169.254.169.254 too), protocols, documentation,
 * relays, benchmarks, multicast, what is reserved, and broadcast.
 */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Nothing of IPv6 is reachable by everybody but this. */
const GLOBAL_V6 = ['2000::', 3] as const;
/** And of that not: protocols and Teredo, documentation twice, relays, AS112, and names that are none. */
const SPECIAL_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const specialV4 = new BlockList();
for (const [net, prefix] of SPECIAL_V4) specialV4.addSubnet(net, prefix, 'ipv4');
const globalV6 = new BlockList();
globalV6.addSubnet(...GLOBAL_V6, 'ipv6');
const specialV6 = new BlockList();
for (const [net, prefix] of SPECIAL_V6) specialV6.addSubnet(net, prefix, 'ipv6');

/** Whether everybody reaches that address: nothing of this machine, of its network or of its cloud lies behind it. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !specialV4.check(address, 'ipv4');
  // With a zone it is of one link.
  if (!isIPv6(address) || address.includes('%')) return false;
  const inside = findIPv4Inside(address);
  if (inside !== undefined) return isPublicAddress(inside);
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
}

/** The words of 16 bits of an IPv6 address, however it is written. */
function wordsOf(address: string): number[] {
  const dotted = /(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, a = 0, b = 0, c = 0, d = 0] = (dotted ?? []).map(Number);
  const tail = dotted === null ? [] : [a * 256 + b, c * 256 + d];
  const text = dotted === null ? address : address.slice(0, dotted.index).replace(/([^:]):$/, '$1');
  const [head = [], rest = []] = text
    .split('::')
    .map((part) => part.split(':').filter((word) => word !== ''))
    .map((part) => part.map((word) => parseInt(word, 16)));
  const isShort = text.includes('::');
  const gap = isShort ? 8 - head.length - rest.length - tail.length : 0;
  return [...head, ...Array.from({ length: gap }, () => 0), ...rest, ...tail];
}

const dottedOf = (high: number, low: number): string =>
  [high >> 8, high & 255, low >> 8, low & 255].join('.');

/** Mapped (::ffff:0:0/96), translated (64:ff9b::/96) and 6to4 (2002::/16): what they lead to is an IPv4 address. */
function findIPv4Inside(address: string): string | undefined {
  const words = wordsOf(address);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = words;
  const isZeroTo = (count: number): boolean => words.slice(0, count).every((word) => word === 0);
  if (isZeroTo(5) && f === 0xffff) return dottedOf(g, h);
  if (a === 0x64 && b === 0xff9b && [c, d, e, f].every((word) => word === 0)) return dottedOf(g, h);
  if (a === 0x2002) return dottedOf(b, c);
  return undefined;
}
