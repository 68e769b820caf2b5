import { isIP } from 'node:net';

import { OutboundFault } from './fault';
import { isPublicAddress } from './is-public';

/** One address that a name leads to. */
export interface Address {
  address: string;
  family: 4 | 6;
}

/** All addresses of a name; throws, or answers none, where it is not found. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** Whom to ask, and exactly where: the addresses that were judged, and no other. */
export interface Target {
  url: URL;
  /** Without the brackets of IPv6. */
  host: string;
  addresses: readonly Address[];
}

export interface Rules {
  resolve: Resolve;
  /** `host:port` that may be asked as well, by http too, wherever they lie: a developer's own. */
  allowed?: readonly string[];
  /** Whether http will do. */
  plain?: boolean;
}

const MOST_CHARACTERS = 2000;
const PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };

/**
 * Reads an address that a stranger gave, as the URL standard has it (127.1, 0x7f000001 and １２７.０.０.１ are 127.0.0.1), and resolves
 * it. Throws an `OutboundFault` unless all of it is in public.
 */
export async function judge(text: string, rules: Rules): Promise<Target> {
  const url = readAddress(text);
  const port = url.port === '' ? (PORTS[url.protocol] ?? '') : url.port;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isAllowed = rules.allowed?.includes(`${host}:${port}`) === true;
  if (!isAllowed) requireUsual(url, rules.plain === true);
  const addresses = await addressesOf(host, rules.resolve);
  if (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new OutboundFault('private');
  }
  return { url, host, addresses };
}

function readAddress(text: string): URL {
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) throw new OutboundFault('malformed');
  const url = new URL(text);
  if (PORTS[url.protocol] === undefined) throw new OutboundFault('scheme');
  if (url.hostname === '') throw new OutboundFault('malformed');
  if (url.username !== '' || url.password !== '') throw new OutboundFault('credentials');
  return url;
}

/** The port of the scheme is empty in a URL: any other one is a service that waits for somebody else. */
function requireUsual({ protocol, port }: URL, mayBePlain: boolean): void {
  if (protocol !== 'https:' && !mayBePlain) throw new OutboundFault('scheme');
  if (port !== '') throw new OutboundFault('port');
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly Address[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family: family === 4 ? 4 : 6 }];
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new OutboundFault('unresolved');
  return found;
}
