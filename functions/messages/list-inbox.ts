import { toWireTime } from '../../domain/time/shanghai';
import type { Person } from '../../domain/access/people';
import { timeOfId } from '../platform/ids';
import { readCursor, writeCursor, type CursorScope } from '../platform/http/cursor';
import { inboxRowOf, type InboxRow } from '../platform/stores/inbox';
import { countUnread, inboxNames } from '../platform/stores/unread';
import type { MessageHttpDeps } from './deps';

export interface InboxQuery {
  limit: number;
  cursor?: string | undefined;
  by?: 'order' | undefined;
}

/** One message, or the latest of an order with how many there are and how many were not read. */
export interface InboxAnswerItem {
  id: string;
  at: string;
  orderId?: string;
  number?: string;
  text: string;
  phrase: string;
  kind: string;
  read: boolean;
  count?: number;
  unread?: number;
}

export interface InboxAnswer {
  items: InboxAnswerItem[];
  /** At most 99, however many more there are. */
  unread: number;
  next?: string;
}

/** 按单归拢 looks back so far: older messages stand in the plain list. */
const MOST_GROUPED = 300;

/** 消息: what somebody was told, newest first, in their own inboxes and those of the teams that they belong to now. */
export async function listInbox(
  deps: MessageHttpDeps,
  person: Person,
  { limit, cursor, by }: InboxQuery,
): Promise<InboxAnswer> {
  const scope: CursorScope = { viewer: person.id, query: `inbox ${by ?? ''}` };
  const before = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const [names, upTo] = await Promise.all([
    inboxNames(deps, person),
    deps.inbox.readUpTo(person.id),
  ]);
  const [found, unread] = await Promise.all([
    by === 'order'
      ? groupsOf(deps, { names, upTo, before, limit })
      : itemsOf(deps, { names, upTo, before, limit }),
    countUnread(deps, names, upTo),
  ]);
  const last = found.items.at(-1);
  const next =
    found.isMore && last !== undefined ? writeCursor(deps.secret, scope, last.id) : undefined;
  return { items: found.items, unread, ...(next === undefined ? {} : { next }) };
}

interface Asked {
  names: readonly string[];
  upTo: string;
  before: string | undefined;
  limit: number;
}

interface Found {
  items: InboxAnswerItem[];
  isMore: boolean;
}

/** The newest of several inboxes side by side; what is told of one event in two of them is told once. */
async function newest(
  { inbox }: MessageHttpDeps,
  { names, before }: Pick<Asked, 'names' | 'before'>,
  limit: number,
): Promise<InboxRow[]> {
  const bounds = before === undefined ? {} : { from: ' ', to: before };
  const pages = await Promise.all(
    names.map((name) => inbox.list(name, { newestFirst: true, limit: limit + 2, ...bounds })),
  );
  return pages
    .flatMap(({ items }) => items.map(inboxRowOf))
    .filter(({ id }) => before === undefined || id < before)
    .sort((one, other) => (one.id < other.id ? 1 : -1))
    .slice(0, limit + 1);
}

async function itemsOf(deps: MessageHttpDeps, asked: Asked): Promise<Found> {
  const rows = await newest(deps, asked, asked.limit);
  return {
    items: rows.slice(0, asked.limit).map((row) => itemOf(row, asked.upTo)),
    isMore: rows.length > asked.limit,
  };
}

/** 按单归拢: always from the newest on, so that an order stands where its latest message does, and once. */
async function groupsOf(
  deps: MessageHttpDeps,
  { names, upTo, before, limit }: Asked,
): Promise<Found> {
  const rows = await newest(deps, { names, before: undefined }, MOST_GROUPED);
  const groups = new Map<string, InboxRow[]>();
  for (const row of rows) {
    const of = row.orderId ?? row.id;
    groups.set(of, [...(groups.get(of) ?? []), row]);
  }
  const items = [...groups.values()].flatMap((group) => {
    const [latest] = group;
    if (latest === undefined || (before !== undefined && latest.id >= before)) return [];
    const unread = group.filter(({ id }) => id > upTo).length;
    return [{ ...itemOf(latest, upTo), count: group.length, unread }];
  });
  return { items: items.slice(0, limit), isMore: items.length > limit };
}

const itemOf = (row: InboxRow, upTo: string): InboxAnswerItem => ({
  ...row,
  at: toWireTime(timeOfId(row.id)),
  read: row.id <= upTo,
});
