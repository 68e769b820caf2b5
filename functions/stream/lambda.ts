import { createOrderProjector } from '../orders/on-change';
import { cloudPlatform, cloudWechat } from '../platform/cloud';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { createStreamHandler } from './handler';

const platform = cloudPlatform('stream');
const orders = createOrderProjector(platform, createCloudMediaUrl(), cloudWechat(platform));

export const handler = createStreamHandler({ projectors: [orders.onChange], log: platform.log });
