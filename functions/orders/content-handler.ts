import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { requireSetting } from '../platform/settings';
import { createGrantStore } from '../platform/stores/grants';
import { createPushCrypt } from '../platform/wechat/push-crypt';
import type { DecideDeps } from './decide-review';
import { pushRoutes, type PushDeps } from './push-routes';
import { reviewRoutes } from './review-routes';
import { createOrderDeps } from './wiring';

const platform = cloudPlatform('content');

const deps: PushDeps & DecideDeps = {
  ...createOrderDeps(platform, createCloudMediaUrl()),
  table: platform.table,
  vault: platform.vault,
  grants: createGrantStore(platform.table),
  push: {
    token: requireSetting('WECHAT_PUSH_TOKEN'),
    crypt: createPushCrypt(requireSetting('WECHAT_PUSH_AES_KEY'), requireSetting('WECHAT_APP_ID')),
  },
};

/** What WeChat and staff say of content: a function of its own, so that the XML of pushes weighs on nobody else. */
export const handler = createHandler([...pushRoutes, ...reviewRoutes], deps);
