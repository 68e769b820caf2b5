import { createHash } from 'node:crypto';
import { Feed } from 'feed';

import type { OrderAnswer } from '../../../domain/order/answer';
import { shanghaiDay, startOfDay } from '../../../domain/time/shanghai';
import { FEED_WORDS } from '../../../domain/words/feeds';
import { residentStateWords } from '../../../domain/words/states';
import type { Reply } from '../../platform/http/route';
import type { Area } from '../../platform/stores/areas';
import type { FeedQuery } from './newest-changes';

interface Place {
  area: Area;
  asked: FeedQuery;
  /** Where the API, and where the pages are. */
  origin: string;
  pages: string;
  now: number;
}

/** What XML 1.0 knows no way to write. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Titles and summaries are HTML to whoever reads a feed: what somebody typed is not. */
const asText = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Atom (RFC 4287) of public orders, the newest change first. */
export function writeAtom(
  orders: readonly OrderAnswer[],
  { area, asked, origin, pages, now }: Place,
): string {
  const query = new URLSearchParams({
    area: asked.area,
    ...(asked.category === undefined ? {} : { category: asked.category }),
  });
  const feed = new Feed({
    id: `urn:sidan:orders:${[asked.area, asked.category].filter(Boolean).join(':')}`,
    title: `${area.name} · ${FEED_WORDS.publicOrders}`,
    updated: new Date(newestIn(orders) ?? startOfDay(shanghaiDay(now))),
    author: { name: area.name },
    link: `${pages}/#/pages/neighbours/index`,
    feedLinks: { atom: `${origin}/v1/public/orders.atom?${query}` },
    generator: 'sidan',
  });
  for (const order of orders) {
    feed.addItem({
      id: `urn:sidan:order:${order.id}`,
      title: asText(order.title),
      link: `${pages}/#/pages/order/index?id=${order.id}`,
      date: new Date(order.updatedAt),
      published: new Date(order.placedAt),
      description: summaryOf(order),
      category: [{ name: asText(order.category.name), term: order.category.code }],
    });
  }
  return feed.atom1();
}

const newestIn = ([first]: readonly OrderAnswer[]): string | undefined => first?.updatedAt;

/** What neighbours read of it: how it stands, who does it, what was said and what came of it. */
const summaryOf = ({ state, number, partner, pause, description, evidence }: OrderAnswer): string =>
  [
    `${number} · ${residentStateWords(state, { ...(partner === undefined ? {} : { partner: partner.name }), shelved: pause?.shelved === true })}`,
    description,
    evidence?.result,
  ]
    .flatMap((line) => (line === undefined ? [] : [`<p>${asText(line)}</p>`]))
    .join('');

const KEPT_SECONDS = 300;

/** As an answer with its mark and time: whoever has it already is told so (304). */
export function atomReply(
  text: string,
  orders: readonly OrderAnswer[],
  asked: Readonly<Record<string, string | undefined>>,
): Reply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const newest = newestIn(orders);
  const headers = {
    etag,
    'cache-control': `public, max-age=${KEPT_SECONDS}`,
    ...(newest === undefined ? {} : { 'last-modified': new Date(newest).toUTCString() }),
  };
  if (isKnown(asked, etag, newest)) return { status: 304, headers };
  return {
    body: text,
    headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
  };
}

/** The mark counts more than the time, which knows whole seconds only (RFC 9110). */
function isKnown(
  asked: Readonly<Record<string, string | undefined>>,
  etag: string,
  newest: string | undefined,
): boolean {
  const marks = asked['if-none-match'];
  if (marks !== undefined) return marks.split(',').some((mark) => mark.trim() === etag);
  const since = Date.parse(asked['if-modified-since'] ?? '');
  return newest !== undefined && !Number.isNaN(since) && Date.parse(newest) < since + SECOND;
}

const SECOND = 1000;
