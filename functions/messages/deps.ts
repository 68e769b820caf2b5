import type { Queue } from '../platform/queue/queue';
import type { Wechat } from '../platform/wechat/client';
import type { Platform } from '../platform/wiring';

/** What the messages part stands on. */
export type MessageDeps = Platform & {
  /** Messages on their way to WeChat. */
  outgoing: Queue;
  wechat: Pick<Wechat, 'sendSubscribeMessage'>;
};
