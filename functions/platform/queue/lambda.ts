import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

import type { Log } from '../log';
import { handOver } from './hand-over';
import type { QueueHandler } from './queue';

/** A queue's handler as Lambda calls it: what failed is named, so that the rest does not come again. */
export const createSqsHandler =
  (handler: QueueHandler, log: Log) =>
  async ({ Records: records }: SQSEvent): Promise<SQSBatchResponse> => {
    const messages = records.map(({ messageId, body, attributes }) => ({
      id: messageId,
      body,
      attempt: Number(attributes.ApproximateReceiveCount),
    }));
    const failed = await handOver(handler, messages, log);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
