import { templatesFrom } from '../../domain/messages/templates';
import { createInsightProjector } from '../insight/on-change';
import { onMessageChange } from '../messages/on-change';
import { createOrderProjector } from '../orders/on-change';
import { cloudPlatform } from '../platform/cloud';
import { cloudWechat } from '../platform/wechat/cloud-wechat';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { createMediaS3Client, createS3MediaStore } from '../platform/media/s3-store';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { onWebhookChange } from '../webhooks/on-change';
import { createStreamHandler } from './handler';

const platform = cloudPlatform('stream');
const media = createS3MediaStore({
  client: createMediaS3Client({ region: requireSetting('AWS_REGION') }),
  bucket: requireSetting('MEDIA_BUCKET'),
  key: platform.secret,
  clock: platform.clock,
});
const sqs = createSqsClient({ region: requireSetting('AWS_REGION') });
const messages = {
  ...platform,
  templates: templatesFrom(requireSetting('WECHAT_TEMPLATES')),
  outgoing: createSqsQueue({ client: sqs, url: requireSetting('OUTGOING_QUEUE_URL') }),
};
const webhooks = {
  ...platform,
  sending: createSqsQueue({ client: sqs, url: requireSetting('WEBHOOK_QUEUE_URL') }),
};
const orders = createOrderProjector(
  platform,
  {
    mediaUrl: createCloudMediaUrl(),
    removeMedia: (mediaId) => media.remove(mediaId),
  },
  cloudWechat(platform),
);

export const handler = createStreamHandler({
  projectors: {
    orders: orders.onChange,
    insight: createInsightProjector(platform).onChange,
    messages: (change) => onMessageChange(messages, change),
    webhooks: (change) => onWebhookChange(webhooks, change),
  },
  failures: createSqsQueue({
    client: sqs,
    url: requireSetting('STREAM_FAILURES_URL'),
  }),
  clock: platform.clock,
  log: platform.log,
});
