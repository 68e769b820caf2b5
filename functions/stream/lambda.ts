import { createInsightProjector } from '../insight/on-change';
import { createOrderProjector } from '../orders/on-change';
import { cloudPlatform, cloudWechat } from '../platform/cloud';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { createMediaS3Client, createS3MediaStore } from '../platform/media/s3-store';
import { createSqsClient, createSqsQueue } from '../platform/queue/sqs';
import { requireSetting } from '../platform/settings';
import { createStreamHandler } from './handler';

const platform = cloudPlatform('stream');
const media = createS3MediaStore({
  client: createMediaS3Client({ region: requireSetting('AWS_REGION') }),
  bucket: requireSetting('MEDIA_BUCKET'),
  key: platform.secret,
  clock: platform.clock,
});
const orders = createOrderProjector(
  platform,
  {
    mediaUrl: createCloudMediaUrl(),
    removeMedia: (mediaId) => media.remove(mediaId),
  },
  cloudWechat(platform),
);

export const handler = createStreamHandler({
  projectors: { orders: orders.onChange, insight: createInsightProjector(platform).onChange },
  failures: createSqsQueue({
    client: createSqsClient({ region: requireSetting('AWS_REGION') }),
    url: requireSetting('STREAM_FAILURES_URL'),
  }),
  clock: platform.clock,
  log: platform.log,
});
