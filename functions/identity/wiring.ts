import type { Platform } from '../platform/wiring';
import type { Wechat } from '../platform/wechat/client';
import { createMemberStore } from '../platform/stores/members';
import { createInvitationStore } from './invitation-store';
import type { IdentityHttpDeps } from './routes';
import { createSignInStore } from './sign-in-store';
import { createSessionStore } from './store';

export const createIdentityDeps = (platform: Platform, wechat: Wechat): IdentityHttpDeps => ({
  ...platform,
  wechat,
  sessions: createSessionStore(platform.table),
  signIns: createSignInStore(platform.table),
  invitations: createInvitationStore(platform.table),
  members: createMemberStore(platform),
});
