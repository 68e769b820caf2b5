import type { Membership } from '../../domain/access/people';

/** Somebody of the demonstration community. `key` is the persona's name where they can sign in. */
export interface DemoUser {
  key: string;
  id: string;
  displayName: string;
  phone: string;
  /** What WeChat would know them by; only personas can sign in, with `demo:<key>`. */
  openid: string;
  homeArea: string;
  address: string;
  /** The building of 星光社区 they live in; nobody's of 月光社区. */
  building?: number;
  elderMode: boolean;
  memberships: readonly Membership[];
}
