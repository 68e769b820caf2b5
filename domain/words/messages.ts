import type { OrderState } from '../order/states';
import { residentStateWords } from './states';

export const MESSAGE_KINDS = [
  'placed',
  'accepted',
  'taken',
  'quoted',
  'extended',
  'paused',
  'escalated',
  'fulfilled',
  'remind',
  'rejected',
  'sensitive',
  'offered',
  'recalled',
  'rated',
  'due80',
  'overdue',
  'collective',
  'withdrawn',
  'lapsed',
  'declined',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MessageWords {
  to: 'resident' | 'partner' | 'community' | 'subdistrict';
  /** WeChat's `thing` field: at most 20 characters. */
  thing: string;
  /** WeChat's `phrase` field: at most 5 Chinese characters. */
  phrase: string;
}

/** WeChat refuses a message whose fields are longer. */
export const THING_LIMIT = 20;
export const PHRASE_LIMIT = 5;

const givenBack: MessageWords = {
  to: 'community',
  thing: '有一单退回来了,请再安排',
  phrase: '已退回',
};

export const MESSAGE_WORDS: Record<MessageKind, MessageWords> = {
  placed: { to: 'resident', thing: '收到了,社区会尽快联系您', phrase: '已收到' },
  accepted: { to: 'resident', thing: '社区接了,正在安排人', phrase: '已接单' },
  taken: { to: 'resident', thing: '有人来办了,点开看时间电话', phrase: '已领办' },
  quoted: { to: 'resident', thing: '师傅报了价,您同意才动手', phrase: '等您定' },
  extended: { to: 'resident', thing: '要晚几天,原因点开看看', phrase: '已延期' },
  paused: { to: 'resident', thing: '先停一停,到日子接着办', phrase: '已挂起' },
  escalated: { to: 'resident', thing: '请街道来帮忙了,还找我们', phrase: '已提级' },
  fulfilled: { to: 'resident', thing: '办好了,您看解决了没有', phrase: '请您评' },
  remind: { to: 'resident', thing: '还没听到您的话,评一评吧', phrase: '请您评' },
  rejected: { to: 'resident', thing: '社区办不了,点开看找谁', phrase: '未受理' },
  sensitive: { to: 'resident', thing: '您的单有新进展', phrase: '有进展' },
  offered: { to: 'partner', thing: '有一单派给您,请看一下', phrase: '待确认' },
  recalled: { to: 'partner', thing: '这一单已收回,不用去了', phrase: '已收回' },
  rated: { to: 'partner', thing: '居民评价了,点开看看', phrase: '已评单' },
  due80: { to: 'community', thing: '有一单快到时间了', phrase: '快到期' },
  overdue: { to: 'community', thing: '有一单超时了,请先办它', phrase: '已超时' },
  collective: { to: 'subdistrict', thing: '同一件事多户反映,请关注', phrase: '多户反映' },
  withdrawn: { to: 'partner', thing: '居民不用办了,不用去了', phrase: '已撤单' },
  lapsed: givenBack,
  declined: givenBack,
};

/** What a message to the resident says for any other change: the state's own sentence, cut to 20 characters. */
export const otherMessageThing = (
  state: OrderState,
  known: { partner?: string; dueText?: string; shelved?: boolean } = {},
): string => [...residentStateWords(state, known)].slice(0, THING_LIMIT).join('');
