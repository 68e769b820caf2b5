import type { ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { templatesFrom } from '../../domain/messages/templates';
import { cloudPlatform } from '../platform/cloud';
import { createSqsHandler } from '../platform/queue/lambda';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { createDigestWorker } from './digest-fan-out';
import { messagesOnSchedule } from './on-clock';
import { createTellDeps } from './wiring';

/** Of the 120 seconds that it may take; what is left over the next run tells. */
const BUDGET_MS = 90_000;

const client = createSqsClient({ region: requireSetting('AWS_REGION') });
const ground = {
  ...cloudPlatform('messages-clock', { opens: false }),
  templates: templatesFrom(requireSetting('WECHAT_TEMPLATES')),
  outgoing: createSqsQueue({ client, url: requireSetting('OUTGOING_QUEUE_URL') }),
};
const digests = createSqsQueue({ client, url: requireSetting('DIGEST_QUEUE_URL') });
const tell = createSqsHandler(createDigestWorker(createTellDeps(ground), BUDGET_MS), ground.log);

/** Every five minutes; and what it has put into its own queue then, a district at a time. */
export async function handler(
  event: SQSEvent | ScheduledEvent,
): Promise<SQSBatchResponse | undefined> {
  if ('Records' in event) return tell(event);
  await messagesOnSchedule(ground, digests);
  return undefined;
}
