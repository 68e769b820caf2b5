import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createOutbound } from '../platform/outbound/outbound';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { routes } from './routes';
import { createWebhookHttpDeps } from './wiring';

export const handler = createHandler(
  routes,
  createWebhookHttpDeps(cloudPlatform('webhooks'), {
    outbound: createOutbound(),
    sending: createSqsQueue({
      client: createSqsClient({ region: requireSetting('AWS_REGION') }),
      url: requireSetting('WEBHOOK_QUEUE_URL'),
    }),
  }),
);
