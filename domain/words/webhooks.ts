import { ORDER_STATES, type OrderState } from '../order/states';
import type { WebhookEvent } from '../webhooks/event-names';
import type { DeliveryState, OffReason, TryFault } from '../webhooks/webhook';
import { STATE_WORDS } from './states';

const wordsOfState = (state: OrderState): readonly [WebhookEvent, string] => [
  `order.${state}`,
  STATE_WORDS[state].work,
];

/** 对外通知: what each event is called. */
export const WEBHOOK_EVENT_WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ORDER_STATES.map(wordsOfState)),
  'order.updated': '有新进展',
};

export const DELIVERY_STATE_WORDS: Readonly<Record<DeliveryState, string>> = {
  pending: '等着送',
  delivered: '送到了',
  dead: '没送到,不再试了',
};

export const OFF_WORDS: Readonly<Record<OffReason, string>> = {
  owner: '自己停用了',
  gone: '对方说这个地址不用了',
  failing: '对方好几天没有接收',
};

/** Why a try failed, or why an address is not taken; ready to show. */
export const TRY_FAULT_WORDS: Readonly<Record<TryFault, string>> = {
  malformed: '不是一个网址',
  scheme: '网址要以 https:// 开头',
  credentials: '网址里不能带用户名和密码',
  port: '网址里不能写端口',
  unresolved: '找不到这个网址',
  private: '这个网址在内网,不能用',
  timeout: '对方太久没有回应',
  broken: '连不上对方',
  status: '对方没有接收',
  off: '通知已经停用',
  withheld: '这一单不再对外说',
};

/** What the leads find among their messages when a webhook was switched off: at most 20 and 5 characters. */
export const WEBHOOK_OFF_WORDS = { thing: '对外通知送不到,已经停用', phrase: '已停用' };
