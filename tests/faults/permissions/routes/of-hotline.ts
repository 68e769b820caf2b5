import { COMMUNITY, STAFF_HERE, type Row, type Rows } from './row';

/** Nobody signs in: whoever shows no key of an application is refused, whoever they are. */
const byKey = (path: string, body?: object): Row => ({
  who: 'everybody',
  ask: () => ({ path, ...(body === undefined ? {} : { body }) }),
  is: 401,
});

/** The bridge to the hotline (12345). */
export const OF_HOTLINE: Rows = {
  'POST /v1/hotline/orders': byKey('/v1/hotline/orders', {
    externalNumber: '12345-1',
    text: '电梯停了',
  }),
  'POST /v1/hotline/import': {
    who: STAFF_HERE,
    ask: () => ({
      path: `/v1/hotline/import?area=${COMMUNITY}`,
      body: { externalNumber: '12345-2', text: '电梯停了' },
    }),
  },
  'GET /v1/hotline/orders/{externalNumber}': byKey('/v1/hotline/orders/12345-1'),
  'GET /v1/hotline/replies': byKey('/v1/hotline/replies'),
};
