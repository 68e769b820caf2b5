import type { ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { cloudPlatform } from '../platform/cloud';
import { createOutbound } from '../platform/outbound/outbound';
import { createSqsHandler } from '../platform/queue/lambda';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { fraction } from '../platform/random';
import { requireSetting } from '../platform/settings';
import { untilOver } from '../platform/time-budget';
import { deliverAll } from './deliver';
import { webhooksOnClock } from './on-clock';
import { createDeliverDeps } from './wiring';

/** Of the 60 seconds that it may take; what is left over the next run finds. */
const BUDGET_MS = 40_000;

const platform = cloudPlatform('webhook-deliveries');
const deps = createDeliverDeps(platform, {
  outbound: createOutbound(),
  sending: createSqsQueue({
    client: createSqsClient({ region: requireSetting('AWS_REGION') }),
    url: requireSetting('WEBHOOK_QUEUE_URL'),
  }),
  chance: fraction,
});
const deliver = createSqsHandler(deliverAll(deps), platform.log);

/** What lies in its queue; and every five minutes what waited longer than a queue holds anything back. */
export async function handler(
  event: SQSEvent | ScheduledEvent,
): Promise<SQSBatchResponse | undefined> {
  if ('Records' in event) return deliver(event);
  await webhooksOnClock(deps, untilOver(platform.clock, BUDGET_MS));
  return undefined;
}
