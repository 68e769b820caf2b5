import { COMMUNITY } from '../filled-engine/fake-order';
import { PARTNER } from './people';

/** One list as a screen opens it: the route of the tables that answers it, who asks, and how. */
export interface List {
  route: string;
  name: string;
  /** A persona; nobody for what anybody may read. */
  who?: string;
  path: string;
}

const RESIDENT = 'resident-wang';
const STAFF = 'staff-zhao';
const LEAD = 'lead-chen';
const WORKER = 'repair-worker';
const ABOVE = 'subdistrict-sun';

const orders = (name: string, who: string, query: string): List => ({
  route: '/v1/orders',
  name,
  who,
  path: `/v1/orders?${query}`,
});
const figure = (name: string, who: string, query: string): List => ({
  route: '/v1/stats/orders',
  name: `figure ${name}`,
  who,
  path: `/v1/stats/orders?area=${COMMUNITY}&${query}`,
});
const followUps = (name: string, who: string, query: string): List => ({
  route: '/v1/follow-ups',
  name: `follow-ups ${name}`,
  who,
  path: `/v1/follow-ups?${query}`,
});
/** A list under a name that is its address. */
const plain = (who: string | undefined, route: string, query = ''): List => ({
  route,
  name: route.replace('/v1/', ''),
  ...(who === undefined ? {} : { who }),
  path: `${route}${query}`,
});

const inArea = `?area=${COMMUNITY}`;

/** All lists, with pages that are full beside a hundred orders as well. */
export const LISTS: readonly List[] = [
  orders('mine', RESIDENT, 'view=mine'),
  orders('queue', STAFF, 'view=queue'),
  orders('pool', WORKER, 'view=pool'),
  orders('work', WORKER, 'view=work'),
  orders('all', STAFF, 'view=all'),
  orders('public', RESIDENT, 'view=public'),
  plain(undefined, '/v1/public/orders', inArea),
  plain(RESIDENT, '/v1/orders/similar', `${inArea}&category=facility&lat=38.48&lng=106.23`),
  plain(STAFF, '/v1/reviews'),
  plain(RESIDENT, '/v1/home'),
  { ...plain(RESIDENT, '/v1/inbox'), name: 'inbox (resident)' },
  { ...plain(STAFF, '/v1/inbox'), name: 'inbox (staff)' },
  { ...plain(WORKER, '/v1/inbox'), name: 'inbox (partner)' },
  { ...plain(RESIDENT, '/v1/inbox', '?by=order'), name: 'inbox (resident, by order)' },
  followUps('to be made', STAFF, 'limit=3'),
  followUps('made', STAFF, 'done=true&limit=2'),
  followUps('to be made above', ABOVE, 'by=above&limit=3'),
  followUps('made above', ABOVE, 'by=above&done=true&limit=2'),
  plain(ABOVE, '/v1/attention'),
  { ...plain(ABOVE, '/v1/attention', '?group=called'), name: 'attention, one group' },
  figure('ended', STAFF, 'figure=ended'),
  figure('ended (partner)', 'repair-lead', `figure=ended&partner=${PARTNER.id}`),
  figure('dissatisfied', STAFF, 'figure=dissatisfied&limit=3'),
  figure('open', STAFF, 'figure=open'),
  figure('open.overdue', STAFF, 'figure=open.overdue&limit=3'),
  plain(RESIDENT, '/v1/sessions'),
  plain(LEAD, '/v1/invitations', inArea),
  plain(LEAD, '/v1/members', inArea),
  plain(LEAD, '/v1/members/log', inArea),
  plain(undefined, '/v1/areas'),
  plain(undefined, '/v1/catalogue', inArea),
  plain(undefined, '/v1/partners', inArea),
  {
    ...plain('repair-lead', '/v1/partners/{id}/members'),
    path: `/v1/partners/${PARTNER.id}/members`,
  },
  plain(LEAD, '/v1/partner-applications'),
  plain(RESIDENT, '/v1/partner-applications/mine'),
  plain(LEAD, '/v1/partners/agreements'),
  plain(LEAD, '/v1/partners/ending'),
  plain(undefined, '/v1/buildings', inArea),
  plain(STAFF, '/v1/exports'),
];

const ONE_THING = 'answers one thing, not a list';
const OF_ONE_ORDER = 'of one order alone: it grows with the steps of that order';
const FIGURES = 'figures, not a list: `stats` measures them';
const WHOLE = 'a file of everything that was asked for';

/** What can be read and is not measured here, and why. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  '/v1/me': ONE_THING,
  '/v1/orders/{id}': ONE_THING,
  '/v1/orders/{id}/verify': ONE_THING,
  '/v1/public/orders/{id}': ONE_THING,
  '/v1/public/orders/{id}/verify': ONE_THING,
  '/v1/areas/{code}': ONE_THING,
  '/v1/partners/{id}': ONE_THING,
  '/v1/partners/{id}/agreement': ONE_THING,
  '/v1/partner-applications/{id}': ONE_THING,
  '/v1/buildings/{code}': ONE_THING,
  '/v1/inbox/templates': ONE_THING,
  '/v1/wechat/push': ONE_THING,
  '/v1/openapi.json': ONE_THING,
  '/v1/docs': ONE_THING,
  '/v1/docs/{file}': ONE_THING,
  '/v1/orders/{id}/history': OF_ONE_ORDER,
  '/v1/orders/{id}/comments': OF_ONE_ORDER,
  '/v1/orders/{id}/looks': OF_ONE_ORDER,
  '/v1/public/orders/{id}/history': OF_ONE_ORDER,
  '/v1/stats': FIGURES,
  '/v1/public/stats': FIGURES,
  '/v1/public/stars': FIGURES,
  '/v1/public/roots/{date}': 'one day: its root, and the leaves of that day by pages',
  '/v1/public/receipts/{id}': ONE_THING,
  '/v1/me/export': WHOLE,
  '/v1/ledger': WHOLE,
  '/v1/exports/orders.csv': WHOLE,
  '/v1/exports/orders.jsonl': WHOLE,
  '/v1/exports/ratings.csv': WHOLE,
  '/v1/exports/ratings.jsonl': WHOLE,
  '/v1/public/orders.atom':
    'fifty at most, in XML: it grows with what is open, and reads eighty orders',
  '/v1/calendars': 'a person has ten of them at most',
  '/v1/public/calendars/{file}': 'what a partner has agreed and not done: it grows with that alone',
  '/v1/hotline/orders/{externalNumber}': ONE_THING,
  '/v1/hotline/replies':
    'by the key of an application, whom no persona is: one range of one index, 100 a page',
  '/v1/webhooks': 'ten at most',
  '/v1/webhooks/{id}': ONE_THING,
  '/v1/webhooks/{id}/deliveries': 'one webhook’s own partition, by pages',
};
