import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { requireSetting } from '../platform/settings';
import { createPushCrypt } from '../platform/wechat/push-crypt';
import { pushRoutes } from './push-routes';

const platform = cloudPlatform('content');

/** What WeChat tells us by itself: a function of its own, so that its XML weighs on nobody else. */
export const handler = createHandler(pushRoutes, {
  ...platform,
  push: {
    token: requireSetting('WECHAT_PUSH_TOKEN'),
    crypt: createPushCrypt(requireSetting('WECHAT_PUSH_AES_KEY'), requireSetting('WECHAT_APP_ID')),
  },
});
