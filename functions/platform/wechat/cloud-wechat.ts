import { findSetting, requireSetting } from '../settings';
import type { Platform } from '../wiring';
import { createWechat, type Wechat } from './client';
import { createTableTokenStore } from './table-token-store';

/** WeChat as a function in the cloud asks it, for those that do. */
export const cloudWechat = ({ table, clock }: Platform): Wechat =>
  createWechat({
    apiBase: findSetting('WECHAT_API_BASE') ?? 'https://api.weixin.qq.com',
    appId: requireSetting('WECHAT_APP_ID'),
    secret: requireSetting('WECHAT_SECRET'),
    fetch,
    tokens: createTableTokenStore(table),
    clock,
  });
