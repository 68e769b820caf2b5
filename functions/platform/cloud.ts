import { createDocumentClient } from './table/client';
import { systemClock } from './clock';
import { createLimits } from './limits';
import { createLog } from './log';
import { findSetting, requireSetting } from './settings';
import { createTableTokenStore } from './wechat/table-token-store';
import { createWechat, type Wechat } from './wechat/client';
import { createPlatform, type Platform } from './wiring';

/** The platform as a function in the cloud finds it, from its settings. */
export function cloudPlatform(service: string): Platform {
  const endpoint = findSetting('DYNAMODB_ENDPOINT');
  return createPlatform({
    client: createDocumentClient({
      region: requireSetting('AWS_REGION'),
      ...(endpoint === undefined ? {} : { endpoint }),
    }),
    tableName: requireSetting('TABLE_NAME'),
    clock: systemClock,
    secret: requireSetting('PLATFORM_SECRET'),
    limits: createLimits(systemClock),
    log: createLog(service),
  });
}

export const cloudWechat = ({ table, clock }: Platform): Wechat =>
  createWechat({
    apiBase: findSetting('WECHAT_API_BASE') ?? 'https://api.weixin.qq.com',
    appId: requireSetting('WECHAT_APP_ID'),
    secret: requireSetting('WECHAT_SECRET'),
    fetch,
    tokens: createTableTokenStore(table),
    clock,
  });
