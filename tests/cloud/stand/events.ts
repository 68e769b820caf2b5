import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { randomUUID } from 'node:crypto';

import { systemClock } from '../../../functions/platform/clock';
import type { RunningFunction } from '../../support/lambda/function';
import { FunctionError } from '../../support/lambda/runtime-api';

const REGION = 'cn-northwest-1';

export interface StreamMapping {
  batchSize: number;
  /** Failing batches are halved, until one record is alone. */
  bisects: boolean;
  /** So often a record that ends the function is tried again; then a letter of it goes to the failures. */
  retries: number;
  worker: RunningFunction;
  toFailures: (letter: object) => Promise<void>;
}

/**
 * As the mapping hands over: so many records at a time, on from the first that the function names as failed. Where the
 * function itself fails the batch is halved; what is alone and fails again and again is laid aside by Lambda.
 */
export async function inBatches(
  { Records: records }: DynamoDBStreamEvent,
  mapping: StreamMapping,
): Promise<DynamoDBBatchResponse> {
  for (let from = 0; from < records.length; from += mapping.batchSize) {
    const batch = records.slice(from, from + mapping.batchSize).map(asFromLambda);
    const answer = await inHalves(batch, mapping);
    if (answer.batchItemFailures.length > 0) return answer;
  }
  return { batchItemFailures: [] };
}

async function inHalves(
  Records: DynamoDBRecord[],
  mapping: StreamMapping,
): Promise<DynamoDBBatchResponse> {
  const { bisects, retries, worker, toFailures } = mapping;
  for (let tried = 0; ; tried += 1) {
    try {
      return await worker.invoke<DynamoDBBatchResponse>({ Records });
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
    }
    if (bisects && Records.length > 1) {
      const middle = Math.ceil(Records.length / 2);
      const first = await inHalves(Records.slice(0, middle), mapping);
      return first.batchItemFailures.length > 0 ? first : inHalves(Records.slice(middle), mapping);
    }
    if (tried < retries) continue;
    await toFailures(laidAside(Records, tried + 1));
    return { batchItemFailures: [] };
  }
}

/** What Lambda itself writes of records that it gives up: where they lie in the stream, and nothing of what they hold. */
const laidAside = (records: readonly DynamoDBRecord[], approximateInvokeCount: number) => ({
  requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount },
  responseContext: { statusCode: 200, functionError: 'Unhandled' },
  version: '1.0',
  DDBStreamBatchInfo: {
    startSequenceNumber: records[0]?.dynamodb?.SequenceNumber,
    endSequenceNumber: records.at(-1)?.dynamodb?.SequenceNumber,
    batchSize: records.length,
  },
});

const asFromLambda = (record: DynamoDBRecord): DynamoDBRecord => ({
  ...record,
  awsRegion: REGION,
  eventSourceARN: 'stream',
});

/** What S3 keeps of a form's fields. */
export const headersOf = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => /^(content-type|x-amz-meta-)/.test(name)),
  );

/** As EventBridge calls. */
export const scheduled = () => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date(systemClock.now()).toISOString(),
  region: REGION,
  resources: ['rule'],
  detail: {},
});

/** As a bucket tells. */
export const objectCreated = (key: string, size: number) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: REGION,
      eventName: 'ObjectCreated:Post',
      s3: {
        bucket: { name: 'photos' },
        object: { key: encodeURIComponent(key).replace(/%2F/g, '/'), size },
      },
    },
  ],
});
