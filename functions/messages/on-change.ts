import type { StreamChange } from '../platform/stream';
import type { MessageDeps } from './deps';

/** Who is told what when an order changes or the clock says something of it. */
export async function onMessageChange(
  _deps: Omit<MessageDeps, 'wechat'>,
  _change: StreamChange,
): Promise<void> {
  await Promise.resolve();
}
