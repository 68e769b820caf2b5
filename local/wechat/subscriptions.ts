import * as z from 'zod';
import { requireBody, requireOpenid } from './credentials';
import type { Pusher } from './pusher';
import { WechatRefusal } from './refusal';

/** A subscribe message that went out. */
export interface SentMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page?: string;
  readonly data: Readonly<Record<string, string>>;
}

const request = z.object({
  touser: z.string().default(''),
  template_id: z.string().default(''),
  page: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).default('formal'),
  lang: z.string().default('zh_CN'),
});

const PAGE = /^\w[\w-]*(\/[\w-]+)*(\?\S*)?$/;
/** 参数限制: how many characters a keyword of each kind may have. */
const MOST_CHARACTERS = [
  { keyword: /^thing\d+$/, most: 20 },
  { keyword: /^phrase\d+$/, most: 5 },
];

function textOf(keyword: string, entry: unknown): string {
  const { success, data } = z.object({ value: z.string().min(1) }).safeParse(entry);
  if (!success) throw new WechatRefusal(47003);
  const limit = MOST_CHARACTERS.find((candidate) => candidate.keyword.test(keyword));
  if (limit && Array.from(data.value).length > limit.most) throw new WechatRefusal(47003);
  return data.value;
}

export interface SubscriptionDeps {
  readonly pusher: Pusher;
  /** The templates of the account; where none are named every id is one. */
  readonly templates: readonly string[] | undefined;
}

/** 订阅消息: one grant, one message, no expiry. */
export function createSubscriptions({ pusher, templates }: SubscriptionDeps) {
  const grants = new Map<string, number>();
  const sent: SentMessage[] = [];
  const keyOf = (openid: string, templateId: string): string => `${openid} ${templateId}`;

  return {
    sent: sent as readonly SentMessage[],
    grantsOf: (openid: string, templateId: string): number =>
      grants.get(keyOf(openid, templateId)) ?? 0,
    grant(openid: string, templateId: string): void {
      const key = keyOf(openid, templateId);
      grants.set(key, (grants.get(key) ?? 0) + 1);
      pusher.push(openid, {
        Event: 'subscribe_msg_popup_event',
        List: { TemplateId: templateId, SubscribeStatusString: 'accept', PopupScene: '0' },
      });
    },
    /** `POST /cgi-bin/message/subscribe/send` */
    send(body: unknown): Record<string, unknown> {
      const { touser: openid, template_id: templateId, page, data } = requireBody(body, request);
      requireOpenid(openid);
      if (!templateId || templates?.includes(templateId) === false) throw new WechatRefusal(40037);
      if (page !== undefined && !PAGE.test(page)) throw new WechatRefusal(41030);
      const texts = Object.entries(data).map(([name, entry]) => [name, textOf(name, entry)]);
      if (texts.length === 0) throw new WechatRefusal(47003);
      const key = keyOf(openid, templateId);
      const left = grants.get(key) ?? 0;
      if (left === 0) throw new WechatRefusal(43101);
      grants.set(key, left - 1);
      sent.push({
        openid,
        templateId,
        data: Object.fromEntries(texts),
        ...(page === undefined ? {} : { page }),
      });
      const messageId = String(sent.length);
      pusher.push(openid, {
        Event: 'subscribe_msg_sent_event',
        List: { TemplateId: templateId, MsgID: messageId, ErrorCode: '0', ErrorStatus: 'success' },
      });
      return { errcode: 0, errmsg: 'ok', msgid: Number(messageId) };
    },
  };
}
