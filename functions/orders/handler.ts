import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { routes } from './routes';
import { createOrderDeps } from './wiring';

export const handler = createHandler(
  routes,
  createOrderDeps(cloudPlatform('orders'), createCloudMediaUrl()),
);
