import type { Templates } from '../../domain/messages/templates';
import { createDeliveryStore } from '../platform/stores/deliveries';
import { createGrantStore } from '../platform/stores/grants';
import { createInboxStore } from '../platform/stores/inbox';
import { createMarkStore } from '../platform/stores/marks';
import { createMemberStore } from '../platform/stores/members';
import type { Platform } from '../platform/wiring';
import type { InboxDeps, MessageHttpDeps, TellDeps, TellGround } from './deps';

export const createMessageHttpDeps = (
  platform: Platform,
  templates: Templates,
): Platform & MessageHttpDeps => ({
  ...platform,
  inbox: createInboxStore(platform.table),
  grants: createGrantStore(platform.table),
  templates,
});

export const createInboxDeps = (platform: Platform): InboxDeps => ({
  ...platform,
  inbox: createInboxStore(platform.table),
  marks: createMarkStore(platform.table),
});

export const createTellDeps = <Ground extends TellGround>(ground: Ground): Ground & TellDeps => ({
  ...ground,
  ...createInboxDeps(ground),
  templates: ground.templates ?? {},
  grants: createGrantStore(ground.table),
  deliveries: createDeliveryStore(ground.table),
  members: createMemberStore(ground),
});
