import list from './prices.json';

/** What one loop uses of what is paid for. */
export interface LoopUse {
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
}

export type Region = keyof typeof list.regions;
export const REGIONS = ['cn-northwest-1', 'us-east-1'] as const satisfies readonly Region[];

/** The services, with what is paid of each. */
const SERVICES = {
  DynamoDB: [
    ['writeUnit', 'writeUnits'],
    ['readUnit', 'readUnits'],
    ['streamRead', 'streamReads'],
  ],
  Lambda: [
    ['invocation', 'invocations'],
    ['gigabyteSecond', 'gigabyteSeconds'],
  ],
  'API Gateway': [['apiRequest', 'apiRequests']],
  S3: [
    ['objectPut', 'objectPuts'],
    ['objectGet', 'objectGets'],
  ],
  KMS: [['keyCall', 'keyCalls']],
  SQS: [['queueRequest', 'queueRequests']],
  CloudWatch: [['loggedGigabyte', 'loggedGigabytes']],
} as const;
export type Service = keyof typeof SERVICES;

export interface LoopPrice {
  currency: string;
  /** Of a million loops, by service. */
  services: Record<Service, number>;
  total: number;
}

const MILLION = 1_000_000;

/** What a million loops cost in a region at list prices. */
export function priceOfLoops(use: LoopUse, region: Region): LoopPrice {
  const { currency, prices } = list.regions[region];
  const priceOf = (service: Service): number =>
    SERVICES[service].reduce((sum, [price, part]) => {
      const { value, per } = prices[price];
      return sum + (MILLION * use[part] * value) / per;
    }, 0);
  const services = {
    DynamoDB: priceOf('DynamoDB'),
    Lambda: priceOf('Lambda'),
    'API Gateway': priceOf('API Gateway'),
    S3: priceOf('S3'),
    KMS: priceOf('KMS'),
    SQS: priceOf('SQS'),
    CloudWatch: priceOf('CloudWatch'),
  };
  const total = Object.values(services).reduce((sum, part) => sum + part, 0);
  return { currency, services, total };
}

export const PRICES_OF = list.date;
