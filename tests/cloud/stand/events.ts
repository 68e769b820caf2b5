import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { randomUUID } from 'node:crypto';

import { systemClock } from '../../../functions/platform/clock';
import type { RunningFunction } from '../../support/lambda/function';

const REGION = 'cn-northwest-1';

/** As the mapping hands over: so many records at a time, on from the first that failed. */
export async function inBatches(
  { Records: records }: DynamoDBStreamEvent,
  size: number,
  worker: RunningFunction,
): Promise<DynamoDBBatchResponse> {
  for (let from = 0; from < records.length; from += size) {
    const Records = records.slice(from, from + size).map(asFromLambda);
    const answer = await worker.invoke<DynamoDBBatchResponse>({ Records });
    if (answer.batchItemFailures.length > 0) return answer;
  }
  return { batchItemFailures: [] };
}

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
