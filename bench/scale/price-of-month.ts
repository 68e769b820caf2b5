import { priceOf, type Price } from '../price/price-of';
import type { Quantities } from './quantities';

/** Yuan for what a month takes, in China's regions, by the one list of prices. */
export const priceOfMonth = (of: Quantities): Price =>
  priceOf(
    {
      ...{ writeUnits: of.writeUnits, readUnits: of.readUnits, streamReads: 0 },
      ...{ apiRequests: of.apiRequests, invocations: of.functionRequests },
      gigabyteSeconds: of.functionGigabyteSeconds,
      ...{ objectPuts: of.photoPuts, objectGets: of.photoGets, objectGigabytes: of.photoGigabytes },
      ...{ keyCalls: of.keyRequests, keyMonths: 1, queueRequests: of.queueRequests },
      ...{ loggedGigabytes: of.logGigabytes, gigabytesOut: of.gigabytesOut },
      tableGigabytes: of.tableGigabytes,
    },
    'cn-northwest-1',
  );
