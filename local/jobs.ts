import { onClock } from '../functions/clock/on-clock';
import type { InsightDeps } from '../functions/insight/deps';
import { insightOnClock } from '../functions/insight/on-clock';
import type { MessageDeps } from '../functions/messages/deps';
import { messagesOnClock } from '../functions/messages/on-clock';
import type { Platform } from '../functions/platform/wiring';
import { webhooksOnClock } from '../functions/webhooks/on-clock';
import { createHandOverDeps } from '../functions/webhooks/wiring';
import { openOutside } from './outside';

/** What runs every five minutes of the platform's clock, as the schedule of the cloud does. */
export interface Job {
  name: string;
  run: () => Promise<void>;
}

export const createJobs = (parts: {
  platform: Platform;
  messages: MessageDeps;
  insight: InsightDeps;
  /** Content checks that had to wait for WeChat. */
  retryChecks: () => Promise<void>;
}): readonly Job[] => [
  { name: 'clock', run: () => onClock(parts.platform) },
  { name: 'messages', run: () => messagesOnClock(parts.messages) },
  { name: 'insight', run: () => insightOnClock(parts.insight) },
  { name: 'checks', run: parts.retryChecks },
  { name: 'webhooks', run: () => webhooksOnClock(createHandOverDeps(sendingOn(parts.platform))) },
];

/** The queue of that name, whoever opens it. */
const sendingOn = (platform: Platform) => ({
  ...platform,
  sending: openOutside(platform).webhooks,
});
