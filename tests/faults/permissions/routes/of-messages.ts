import { type Rows } from './row';

/** 消息: everybody's own, and nobody else's. */
export const OF_MESSAGES: Rows = {
  'GET /v1/home': { who: 'signedIn', ask: () => ({ path: '/v1/home' }) },
  'GET /v1/inbox': { who: 'signedIn', ask: () => ({ path: '/v1/inbox' }) },
  'POST /v1/inbox/read': {
    who: 'signedIn',
    ask: ({ now }) => ({ path: '/v1/inbox/read', body: { upTo: new Date(now).toISOString() } }),
  },
  'GET /v1/inbox/templates': { who: 'signedIn', ask: () => ({ path: '/v1/inbox/templates' }) },
  'POST /v1/inbox/grants': {
    who: 'signedIn',
    ask: () => ({ path: '/v1/inbox/grants', body: { templateIds: ['template-of-rate'] } }),
  },
};
