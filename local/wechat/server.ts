import { once } from 'node:events';
import { createServer } from 'node:http';
import { createListener } from './listener';
import { createWorld, type WechatStandInControl, type WorldOptions } from './world';

export type { PlannedFault } from './faults';
export type { SentMessage } from './subscriptions';
export type { WechatStandInControl } from './world';

export interface WechatStandInOptions extends WorldOptions {
  /** 0, a free one, unless said. */
  readonly port?: number;
}

export interface WechatStandIn {
  /** For `WECHAT_API_BASE`. */
  readonly url: string;
  readonly control: WechatStandInControl;
  close(): Promise<void>;
}

/**
 * Starts a stand-in for WeChat's server on loopback, which keeps the contract of every call that the product makes,
 * errors included. Codes `demo:<persona>` and `demo:new-<anything>` always work. Rejects when the port is taken.
 */
export async function startWechatStandIn({
  port = 0,
  ...options
}: WechatStandInOptions): Promise<WechatStandIn> {
  const world = createWorld(options);
  const listener = createListener(world);
  const server = createServer((request, response) => {
    // A caller that hangs up, or a fault of the stand-in itself: no answer, and never the end of the process.
    listener(request, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('stand-in has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    control: world.control,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, world.pusher.stop()]);
    },
  };
}
