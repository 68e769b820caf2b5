import { cloudPlatform } from '../../platform/cloud';
import { createHandler } from '../../platform/http/dispatch';
import { createCloudMediaUrl } from '../../platform/media/cloud-url';
import { routes } from './routes';
import { createOverviewDeps } from './wiring';

export const handler = createHandler(
  routes,
  createOverviewDeps(cloudPlatform('overview'), createCloudMediaUrl()),
);
