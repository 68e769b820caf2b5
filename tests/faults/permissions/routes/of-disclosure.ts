import { COMMUNITY, UNKNOWN, type Row, type Rows } from './row';

const NO_HASH = '0'.repeat(16);

const open = (path: string, is?: number): Row => ({
  who: 'everybody',
  ask: () => ({ path }),
  ...(is === undefined ? {} : { is }),
});

/** What is disclosed to everybody (公开): nobody is signed in, and what is not there nobody finds. */
export const OF_DISCLOSURE: Rows = {
  'GET /v1/public/stats': open(`/v1/public/stats?area=${COMMUNITY}`),
  'GET /v1/public/stars': open(`/v1/public/stars?area=${COMMUNITY}&quarter=2026Q1`),
  'GET /v1/public/roots/{date}': open('/v1/public/roots/2020-01-01', 404),
  'GET /v1/public/receipts/{id}': {
    who: 'everybody',
    ask: ({ orderId }) => ({ path: `/v1/public/receipts/${orderId}?head=${NO_HASH}` }),
    is: 404,
  },
  'GET /v1/public/receipts/{id} unknown': open(
    `/v1/public/receipts/${UNKNOWN}?head=${NO_HASH}`,
    404,
  ),
};
