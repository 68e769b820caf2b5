import { aDoor } from '../../../support/api';
import { COMMUNITY, LEADS_HERE, SEEING, STAFF_HERE, TEAMS, type Row, type Rows } from './row';

const contact = { name: '来电的人', phone: '13700000099' };
const ABOVE_HERE = ['subdistrict', 'district'] as const;
const IN_GRIDS = ['grid', 'otherGrid'] as const;

const list = (view: string, who: Row['who']): Row => ({
  who,
  ask: () => ({ path: `/v1/orders?view=${view}&area=${COMMUNITY}` }),
});
const reading = (rest: string): Row => ({
  who: SEEING,
  refused: 404,
  ask: ({ orderId }) => ({ path: `/v1/orders/${orderId}${rest}` }),
});
const publicly = (rest: string): Row => ({
  who: 'everybody',
  ask: ({ publicOrderId }) => ({ path: `/v1/public/orders/${publicOrderId}${rest}` }),
});
const publiclyPrivate = (rest: string): Row => ({
  who: 'everybody',
  ask: ({ orderId }) => ({ path: `/v1/public/orders/${orderId}${rest}` }),
  is: 404,
});

/** Orders, what is public of them, and what WeChat sends. */
export const OF_ORDERS: Rows = {
  'POST /v1/orders': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/orders', body: aDoor({ contact }) }),
  },
  'POST /v1/orders on behalf': {
    who: [...IN_GRIDS, ...STAFF_HERE],
    ask: () => ({
      path: '/v1/orders',
      body: aDoor({ onBehalfOf: { name: '周大爷', phone: '13700000098' } }),
    }),
  },
  'GET /v1/orders mine': list('mine', 'signedIn'),
  'GET /v1/orders public': list('public', 'signedIn'),
  'GET /v1/orders queue': list('queue', [...IN_GRIDS, ...STAFF_HERE]),
  'GET /v1/orders all': list('all', [...IN_GRIDS, ...STAFF_HERE]),
  'GET /v1/orders pool': list('pool', TEAMS),
  'GET /v1/orders work': list('work', TEAMS),
  'GET /v1/orders/similar': {
    who: 'signedIn',
    ask: () => ({ path: `/v1/orders/similar?area=${COMMUNITY}` }),
  },
  'GET /v1/orders/{id}': reading(''),
  'GET /v1/orders/{id}/history': reading('/history'),
  'GET /v1/orders/{id}/verify': reading('/verify'),
  'GET /v1/orders/{id}/comments': reading('/comments'),
  'GET /v1/orders/{id} public': {
    who: 'signedIn',
    ask: ({ publicOrderId }) => ({ path: `/v1/orders/${publicOrderId}` }),
  },
  'GET /v1/public/orders': {
    who: 'everybody',
    ask: () => ({ path: `/v1/public/orders?area=${COMMUNITY}` }),
  },
  'GET /v1/public/orders/{id}': publicly(''),
  'GET /v1/public/orders/{id} private': publiclyPrivate(''),
  'GET /v1/public/orders/{id}/history': publicly('/history'),
  'GET /v1/public/orders/{id}/history private': publiclyPrivate('/history'),
  'GET /v1/public/orders/{id}/verify': publicly('/verify'),
  'GET /v1/public/orders/{id}/verify private': publiclyPrivate('/verify'),
  'GET /v1/orders/{id}/looks': {
    who: ['placer', 'relative'],
    refused: 404,
    seen: SEEING,
    ask: ({ orderId }) => ({ path: `/v1/orders/${orderId}/looks` }),
  },
  'POST /v1/orders/{id}/forget-person': {
    who: LEADS_HERE,
    refused: 404,
    seen: SEEING,
    ask: ({ orderId }) => ({
      path: `/v1/orders/${orderId}/forget-person`,
      body: { reason: '本人要求抹去' },
    }),
  },
  'POST /v1/limits': {
    who: STAFF_HERE,
    refused: 404,
    seen: SEEING,
    ask: ({ orderId }) => ({
      path: '/v1/limits',
      body: { orderId, ordersADay: 20, days: 3, reason: '楼里漏水,要替邻居点' },
    }),
  },
  'POST /v1/media': {
    who: 'signedIn',
    ask: () => ({
      path: '/v1/media',
      body: {
        contentType: 'image/png',
        bytes: 1000,
        sha256: 'a'.repeat(64),
      },
    }),
  },
  'GET /v1/reviews': {
    who: STAFF_HERE,
    ask: () => ({ path: `/v1/reviews?area=${COMMUNITY}` }),
  },
  'POST /v1/reviews/{orderId}': {
    who: STAFF_HERE,
    ask: ({ publicOrderId }) => ({
      path: `/v1/reviews/${publicOrderId}`,
      body: { kind: 'text', at: 1, decision: 'pass' },
    }),
  },
  'POST /v1/reviews/{orderId} private': {
    who: STAFF_HERE,
    refused: 404,
    seen: SEEING,
    ask: ({ orderId }) => ({
      path: `/v1/reviews/${orderId}`,
      body: { kind: 'text', at: 1, decision: 'pass' },
    }),
    is: 404,
  },
  'GET /v1/follow-ups': {
    who: ['staff', 'colleague', 'lead'],
    ask: () => ({ path: `/v1/follow-ups?area=${COMMUNITY}` }),
  },
  'GET /v1/follow-ups above': {
    who: ABOVE_HERE,
    ask: () => ({ path: `/v1/follow-ups?by=above&area=${COMMUNITY}` }),
  },
  'GET /v1/attention': {
    who: ABOVE_HERE,
    ask: () => ({ path: `/v1/attention?area=${COMMUNITY}` }),
  },
  'GET /v1/ledger': {
    who: STAFF_HERE,
    ask: () => ({ path: `/v1/ledger?area=${COMMUNITY}&month=2026-04` }),
  },
  'GET /v1/exports': { who: STAFF_HERE, ask: () => ({ path: `/v1/exports?area=${COMMUNITY}` }) },
  ...Object.fromEntries(
    ['orders.csv', 'orders.jsonl', 'ratings.csv', 'ratings.jsonl'].map((file) => [
      `GET /v1/exports/${file}`,
      {
        who: STAFF_HERE,
        ask: () => ({ path: `/v1/exports/${file}?area=${COMMUNITY}` }),
      } satisfies Row,
    ]),
  ),
  'GET /v1/public/orders.atom': {
    who: 'everybody',
    ask: () => ({ path: `/v1/public/orders.atom?area=${COMMUNITY}` }),
  },
  'POST /v1/calendars': {
    who: TEAMS,
    ask: () => ({ path: '/v1/calendars', body: {} }),
  },
  'POST /v1/calendars of a partner': {
    who: ['partnerLead'],
    ask: ({ partnerId }) => ({ path: '/v1/calendars', body: { partnerId } }),
  },
  'GET /v1/calendars': { who: 'signedIn', ask: () => ({ path: '/v1/calendars' }) },
  'DELETE /v1/calendars/{id}': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/calendars/of-somebody-else' }),
    is: 404,
  },
  'GET /v1/public/calendars/{file}': {
    who: 'everybody',
    ask: () => ({ path: '/v1/public/calendars/guessed.ics' }),
    is: 404,
  },
  'GET /v1/wechat/push': {
    who: 'everybody',
    ask: () => ({ path: '/v1/wechat/push?signature=x&timestamp=1&nonce=1&echostr=x' }),
    is: 403,
  },
  'POST /v1/wechat/push': {
    who: 'everybody',
    ask: () => ({ path: '/v1/wechat/push?signature=x&timestamp=1&nonce=1', body: {} }),
    is: 403,
  },
  'GET /v1/openapi.json': { who: 'everybody', ask: () => ({ path: '/v1/openapi.json' }) },
  'GET /v1/docs': { who: 'everybody', ask: () => ({ path: '/v1/docs' }) },
  'GET /v1/docs/{file}': { who: 'everybody', ask: () => ({ path: '/v1/docs/start.js' }) },
};
