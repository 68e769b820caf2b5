import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { requireSetting } from '../platform/settings';
import { pushRoutes, type PushDeps } from './push-routes';
import { routes } from './routes';
import { createOrderDeps } from './wiring';

const platform = cloudPlatform('orders');

const deps: PushDeps = {
  ...createOrderDeps(platform, createCloudMediaUrl()),
  table: platform.table,
  pushToken: requireSetting('WECHAT_PUSH_TOKEN'),
};

export const handler = createHandler<PushDeps>([...routes, ...pushRoutes], deps);
