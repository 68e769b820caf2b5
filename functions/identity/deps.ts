import type { HttpDeps } from '../platform/http/dispatch';
import type { Wechat } from '../platform/wechat/client';
import type { SignInStore } from './sign-in-store';
import type { SessionStore } from './store';

export interface IdentityDeps extends HttpDeps {
  sessions: SessionStore;
  signIns: SignInStore;
  wechat: Pick<Wechat, 'codeToSession' | 'phoneNumber'>;
  /** Key of ids and digests. */
  secret: string;
}
