import type { HttpDeps } from '../platform/http/dispatch';
import type { Wechat } from '../platform/wechat/client';
import type { SessionStore } from './store';

export interface IdentityDeps extends HttpDeps {
  sessions: SessionStore;
  wechat: Pick<Wechat, 'codeToSession' | 'phoneNumber'>;
  /** Key of ids and digests. */
  secret: string;
}
