import { PERMISSIONS } from '../../../domain/access/permissions';
import type { Route } from '../../../functions/platform/http/route';
import type { Sent } from '../api/event';
import { RAW, STRANGE, type Dice } from '../api/junk';
import { BYTES, DETOURS, NO_KEYS, NO_METHODS, NO_TOKENS, NO_VERSIONS, ODD_HEADERS } from './pieces';
import { sampleOf } from './sample';
import { spoil } from './spoil';

export type Described = Omit<Route<never>, 'begin'>;

/** What is wrong with a request. */
export const WRONGS = [
  'body',
  'bytes',
  'query',
  'id',
  'method',
  'path',
  'token',
  'key',
  'version',
] as const;
export type Wrong = (typeof WRONGS)[number];

export interface Malformed {
  wrong: Wrong;
  sent: Sent;
  /** Nobody may be behind it: what is wrong is the token itself. */
  unsigned: boolean;
}

interface Whole {
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body?: string;
  bytes?: Buffer;
}

/** A request to a route that would be all right, but for the one thing that is wrong with it. */
export function malformedRequest(route: Described, id: string, dice: Dice): Malformed {
  for (;;) {
    const wrong = WRONGS[dice.below(WRONGS.length)] ?? 'body';
    const whole = wholeRequest(route, id, dice);
    const spoilt = SPOILERS[wrong](route, whole, dice);
    if (spoilt === undefined) continue;
    const { path, query, ...rest } = { ...whole, ...spoilt };
    const sent = { ...rest, path: query === '' ? path : `${path}?${query}` };
    return { wrong, unsigned: wrong === 'token', sent };
  }
}

function wholeRequest(route: Described, id: string, dice: Dice): Whole {
  const { method, path } = route;
  const body = sampleOf(route.body, dice);
  return {
    method,
    path: path.replace(/\{\w+\}/g, id),
    query: queryText(sampleOf(route.query, dice)),
    headers: {
      'idempotency-key': `key-${dice.below(1e9)}-${dice.below(1e9)}`,
      ...dice.pick(ODD_HEADERS),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

const queryText = (query: unknown): string =>
  typeof query === 'object' && query !== null
    ? Object.entries(query)
        .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
        .join('&')
    : '';

type Spoiler = (route: Described, whole: Whole, dice: Dice) => Partial<Whole> | undefined;

/** How each thing goes wrong; undefined where the route has no such thing, or it went right after all. */
const SPOILERS: Readonly<Record<Wrong, Spoiler>> = {
  body: (route, { body }, dice) => {
    if (route.method === 'GET' && dice.chance(0.8)) return undefined;
    const given: unknown = body === undefined ? {} : JSON.parse(body);
    const text = dice.chance(0.2) ? dice.pick(RAW) : JSON.stringify(spoil(given, dice));
    return fits(route, text) ? undefined : { body: text };
  },
  bytes: (route, _, dice) => (isLoose(route) ? undefined : { bytes: dice.pick(BYTES) }),
  query: (route, { query }, dice) => {
    const pairs = query === '' ? [] : query.split('&');
    const names = [...pairs.map((pair) => pair.split('=')[0] ?? ''), ...QUERIES];
    const odd = `${names[dice.below(names.length)] ?? ''}=${dice.pick(STRANGE)}`;
    const text = [...pairs.filter(() => dice.chance(0.7)), odd].join('&');
    return isQueryOf(route, text) ? undefined : { query: text };
  },
  id: ({ path }, _, dice) =>
    path.includes('{') ? { path: path.replace(/\{\w+\}/g, dice.pick(STRANGE)) } : undefined,
  method: (_, __, dice) => ({ method: dice.pick(NO_METHODS) }),
  path: (_, { path }, dice) => ({ path: dice.pick(DETOURS)(path) }),
  token: ({ access }, { headers }, dice) =>
    PERMISSIONS[access].signedIn
      ? { headers: { ...headers, authorization: dice.pick(NO_TOKENS) } }
      : undefined,
  key: ({ once }, { headers }, dice) =>
    once ? { headers: { ...headers, 'idempotency-key': dice.pick(NO_KEYS) } } : undefined,
  version: ({ once, path }, { headers }, dice) =>
    once && path.includes('{id}/')
      ? { headers: { ...headers, 'if-match': dice.pick(NO_VERSIONS) } }
      : undefined,
};

const QUERIES = ['unknown', 'limit', 'cursor', 'area', 'id', '__proto__', 'q', ''];

const isQueryOf = (route: Described, text: string): boolean =>
  route.query.safeParse(Object.fromEntries(new URLSearchParams(text))).success;

/** Takes whatever comes. */
const isLoose = ({ body }: Described): boolean => body.safeParse(Symbol()).success;

function fits(route: Described, text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    // `null` is no body, and no body is an empty one where nothing has to be said.
    return [read, read ?? {}, read ?? undefined].some(
      (value) => route.body.safeParse(value).success,
    );
  } catch {
    return isLoose(route);
  }
}
