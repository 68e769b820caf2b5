import { cloudPlatform } from '../../platform/cloud';
import { createHandler } from '../../platform/http/dispatch';
import { createCloudMediaUrl } from '../../platform/media/cloud-url';
import { routes } from './routes';
import { createPersonalDeps } from './wiring';

/** A function of its own: it alone may destroy keys. */
export const handler = createHandler(
  routes,
  createPersonalDeps(cloudPlatform('personal'), createCloudMediaUrl()),
);
