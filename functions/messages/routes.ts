import type { Route } from '../platform/http/route';
import type { MessageDeps } from './deps';

/** Every route of the messages part. */
export const routes: readonly Route<Omit<MessageDeps, 'outgoing' | 'wechat'>>[] = [];
