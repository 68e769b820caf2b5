import type { Templates } from '../../domain/messages/templates';
import type { HttpDeps } from '../platform/http/dispatch';
import type { Queue } from '../platform/queue/queue';
import type { DeliveryStore } from '../platform/stores/deliveries';
import type { GrantStore } from '../platform/stores/grants';
import type { InboxStore } from '../platform/stores/inbox';
import type { MarkStore } from '../platform/stores/marks';
import type { MemberStore } from '../platform/stores/members';
import type { Wechat } from '../platform/wechat/client';
import type { Platform } from '../platform/wiring';

/** What the routes of the messages part stand on. */
export type MessageHttpDeps = HttpDeps &
  Pick<Platform, 'areas' | 'clock' | 'secret'> & {
    inbox: InboxStore;
    grants: GrantStore;
    /** The account's message templates. */
    templates: Templates;
  };

/** What telling people needs of whoever runs it; without templates nothing goes out by WeChat. */
export type TellGround = Platform & {
  /** Messages on their way to WeChat. */
  outgoing: Queue;
  templates?: Templates;
};

/** The same where WeChat is asked. */
export type MessageDeps = TellGround & { wechat: Pick<Wechat, 'sendSubscribeMessage'> };

/** What the rows of inboxes are made with: nothing goes out from here. */
export type InboxDeps = Platform & { inbox: InboxStore; marks: MarkStore };

export type TellDeps = InboxDeps &
  Omit<TellGround, 'templates'> & {
    templates: Templates;
    grants: GrantStore;
    deliveries: DeliveryStore;
    members: MemberStore;
  };

export type SendDeps = TellDeps & Pick<MessageDeps, 'wechat'>;
