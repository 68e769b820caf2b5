import { cloudPlatform, cloudWechat } from '../platform/cloud';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { retryPendingChecks } from './content-check';
import { createOrderDeps } from './wiring';

const platform = cloudPlatform('content-clock');

const deps = {
  ...createOrderDeps(platform, createCloudMediaUrl()),
  table: platform.table,
  wechat: cloudWechat(platform),
  log: platform.log,
};

/** Every five minutes: what WeChat was too busy to look at is asked again. */
export const handler = (): Promise<void> => retryPendingChecks(deps);
