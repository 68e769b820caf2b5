import * as z from 'zod/mini';
import { WechatFault } from './fault';
import type { Transport } from './transport';

/** One subscribe message; `data` maps the template's keywords (`thing1`, `phrase2` …) to their text. */
export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  readonly page?: string;
  readonly data: Readonly<Record<string, string>>;
  readonly miniprogramState?: 'developer' | 'trial' | 'formal';
}

export type SendResult =
  | { readonly sent: true }
  | { readonly sent: false; readonly errcode: number; readonly rid?: string };

/** Nothing but this says that it went out. */
const answer = z.object({ errcode: z.literal(0) });

/**
 * 订阅消息: sends one message for one grant. What WeChat refuses (43101 no grant, 40003, 40037, 47003, 41030) is an
 * answer; `WechatFault` is thrown where it can be tried later. After `unavailable` the message may be out already.
 */
export const createSendSubscribeMessage =
  (transport: Transport) =>
  async (message: SubscribeMessage): Promise<SendResult> => {
    try {
      await transport(
        { method: 'POST', path: '/cgi-bin/message/subscribe/send', body: bodyOf(message) },
        answer,
      );
      return { sent: true };
    } catch (error) {
      const isRefused = error instanceof WechatFault && error.kind === 'refused';
      if (!isRefused || error.errcode === undefined) throw error;
      const { errcode, rid } = error;
      return { sent: false, errcode, ...(rid === undefined ? {} : { rid }) };
    }
  };

const bodyOf = ({ openid, templateId, page, data, miniprogramState }: SubscribeMessage) => ({
  touser: openid,
  template_id: templateId,
  ...(page === undefined ? {} : { page }),
  data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  miniprogram_state: miniprogramState ?? 'formal',
  lang: 'zh_CN',
});
