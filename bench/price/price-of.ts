import list from './prices.json';

/** What was used of what is paid for. */
export interface Use {
  writeUnits: number;
  readUnits: number;
  streamReads: number;
  apiRequests: number;
  invocations: number;
  gigabyteSeconds: number;
  objectPuts: number;
  objectGets: number;
  keyCalls: number;
  queueRequests: number;
  loggedGigabytes: number;
  /** Kept for a month; a loop alone keeps nothing. */
  tableGigabytes?: number;
  objectGigabytes?: number;
  keyMonths?: number;
  gigabytesOut?: number;
}

export type Region = keyof typeof list.regions;
export const REGIONS = ['cn-northwest-1', 'us-east-1'] as const satisfies readonly Region[];

/** The services, with what is paid of each. */
const PARTS = {
  DynamoDB: [
    ['writeUnit', 'writeUnits'],
    ['readUnit', 'readUnits'],
    ['streamRead', 'streamReads'],
    ['tableGigabyte', 'tableGigabytes'],
  ],
  Lambda: [
    ['invocation', 'invocations'],
    ['gigabyteSecond', 'gigabyteSeconds'],
  ],
  'API Gateway': [['apiRequest', 'apiRequests']],
  S3: [
    ['objectPut', 'objectPuts'],
    ['objectGet', 'objectGets'],
    ['objectGigabyte', 'objectGigabytes'],
  ],
  KMS: [
    ['keyCall', 'keyCalls'],
    ['keyMonth', 'keyMonths'],
  ],
  SQS: [['queueRequest', 'queueRequests']],
  CloudWatch: [['loggedGigabyte', 'loggedGigabytes']],
  traffic: [['gigabyteOut', 'gigabytesOut']],
} as const;
export type Service = keyof typeof PARTS;

export const SERVICES = [
  ...(['DynamoDB', 'Lambda', 'API Gateway', 'S3', 'KMS', 'SQS', 'CloudWatch', 'traffic'] as const),
] satisfies readonly Service[];

export interface Price {
  currency: string;
  services: Record<Service, number>;
  total: number;
}

const MILLION = 1_000_000;

/** What a million loops cost in a region at list prices. */
export const priceOfLoops = (use: Use, region: Region): Price => priceOf(use, region, MILLION);

/** What that costs, so many times, at list prices. */
export function priceOf(use: Use, region: Region, times = 1): Price {
  const { currency, prices } = list.regions[region];
  const of = (service: Service): number =>
    PARTS[service].reduce((sum, [price, part]) => {
      const { value, per } = prices[price];
      return sum + (times * (use[part] ?? 0) * value) / per;
    }, 0);
  const services = {
    DynamoDB: of('DynamoDB'),
    Lambda: of('Lambda'),
    'API Gateway': of('API Gateway'),
    S3: of('S3'),
    KMS: of('KMS'),
    SQS: of('SQS'),
    CloudWatch: of('CloudWatch'),
    traffic: of('traffic'),
  };
  const total = Object.values(services).reduce((sum, part) => sum + part, 0);
  return { currency, services, total };
}

export const PRICES_OF = list.date;
