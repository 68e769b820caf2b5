import type { Quantities } from './quantities';

/** Yuan a month for what a month takes, by service. Whoever has a better list of prices passes another function. */
export type PriceOf = (quantities: Quantities) => Record<string, number>;

const MILLION = 1e6;
/** Yuan for a dollar, where the price in China was not found. */
const DOLLAR = 7.2;

/**
 * Until there is one dated file of prices: writes on demand as amazonaws.cn/en/dynamodb/pricing says, reads a fifth of it
 * (as with provisioned units there); all else by the list of us-east-1 in dollars. No free tier, no discounts.
 */
export const interimPrice: PriceOf = (of) => ({
  DynamoDB:
    (of.writeUnits / MILLION) * 11.1538 +
    (of.readUnits / MILLION) * (11.1538 / 5) +
    of.tableGigabytes * (0.25 + 0.2) * DOLLAR,
  Lambda:
    (of.functionGigabyteSeconds * 0.0000133334 + (of.functionRequests / MILLION) * 0.2) * DOLLAR,
  'API Gateway': (of.apiRequests / MILLION) * DOLLAR,
  S3:
    ((of.photoPuts / 1000) * 0.005 + (of.photoGets / 1000) * 0.0004 + of.photoGigabytes * 0.023) *
    DOLLAR,
  'SQS and KMS':
    ((of.queueRequests / MILLION) * 0.4 + (of.keyRequests / 10_000) * 0.03 + 1) * DOLLAR,
  logs: of.logGigabytes * 0.5 * DOLLAR,
  traffic: of.gigabytesOut * 0.09 * DOLLAR,
});
