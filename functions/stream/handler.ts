import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

import { faultOf, type Log } from '../platform/log';
import { changeOf, type StreamChange } from '../platform/stream';

export interface StreamDeps {
  /** What each part makes of a change. */
  projectors: readonly ((change: StreamChange) => Promise<void>)[];
  log: Log;
}

/**
 * The one reader of the table's stream: hands each change to the parts that project it, in the stream's order.
 * The first record that fails is reported, so that the batch is given again from there.
 */
export const createStreamHandler =
  ({ projectors, log }: StreamDeps) =>
  async ({ Records: records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of records) {
      const change = changeOf(record);
      try {
        if (change === undefined) continue;
        for (const project of projectors) await project(change);
      } catch (error) {
        const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
        log.error('projection failed', { itemIdentifier, ...faultOf(error) });
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };
