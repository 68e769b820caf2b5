import { cloudPlatform } from '../platform/cloud';
import { createCloudMediaUrl } from '../platform/media/cloud-url';
import { untilOver } from '../platform/time-budget';
import { cloudWechat } from '../platform/wechat/cloud-wechat';
import { retryPendingChecks, type CheckDeps } from './content-check';
import { createOrderDeps } from './wiring';

/** Of the 120 seconds that it may take; what is left over the next run asks about. */
const BUDGET_MS = 90_000;

const platform = cloudPlatform('content-clock');
const deps: CheckDeps = {
  ...createOrderDeps(platform, createCloudMediaUrl()),
  table: platform.table,
  wechat: cloudWechat(platform),
};

/** Every five minutes: what WeChat could not be asked about, or has not answered. */
export const handler = (): Promise<void> =>
  retryPendingChecks(deps, untilOver(platform.clock, BUDGET_MS));
