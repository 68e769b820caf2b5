import type { OrderState } from '../order/states';
import { residentStateWords, workStateWords } from './states';

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
  'arrived',
  'amended',
  'rescheduled',
  'progress',
  'answered',
  'assigned',
  'sentBack',
  'reopened',
  'replied',
  'urged',
  'supervised',
  'resumed',
  'stopped',
  'left',
  'called',
  'raised',
  'asked',
  'hidden',
  'stuck',
  'reviewDue',
  'followed',
  'ending',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface MessageWords {
  to: 'resident' | 'partner' | 'community' | 'subdistrict' | 'whoever';
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
  arrived: { to: 'community', thing: '来了一单,请看一下', phrase: '待接单' },
  amended: { to: 'whoever', thing: '居民补充了,点开看看', phrase: '有补充' },
  rescheduled: { to: 'whoever', thing: '想改个时间,点开看看', phrase: '改时间' },
  progress: { to: 'resident', thing: '有新进展,点开看看', phrase: '有进展' },
  answered: { to: 'whoever', thing: '您等的答复来了,点开看看', phrase: '已答复' },
  assigned: { to: 'partner', thing: '有一单交给您办,请看一下', phrase: '交给您' },
  sentBack: { to: 'partner', thing: '这一单还没办好,请再办', phrase: '再办' },
  reopened: { to: 'community', thing: '居民说没解决,请再安排', phrase: '重办' },
  replied: { to: 'resident', thing: '服务方回应了您的评价', phrase: '已回应' },
  urged: { to: 'whoever', thing: '居民在催,请先办这一单', phrase: '催办' },
  supervised: { to: 'whoever', thing: '上面督办,请先办这一单', phrase: '督办' },
  resumed: { to: 'partner', thing: '这一单可以接着办了', phrase: '接着办' },
  stopped: { to: 'community', thing: '有一单先停了,看看原因', phrase: '已挂起' },
  left: { to: 'community', thing: '有一单居民不用办了', phrase: '已撤单' },
  called: { to: 'subdistrict', thing: '下面请您这一级来帮忙', phrase: '待报到' },
  raised: { to: 'community', thing: '有一单提到上一级了', phrase: '已提级' },
  asked: { to: 'subdistrict', thing: '有一单等您定,请看一下', phrase: '等您定' },
  hidden: { to: 'subdistrict', thing: '有一单暂停公开了', phrase: '暂不公开' },
  stuck: { to: 'subdistrict', thing: '有一单拖得太久,请过问', phrase: '拖久了' },
  reviewDue: { to: 'community', thing: '挂账的一单该答复居民了', phrase: '待答复' },
  followed: { to: 'whoever', thing: '您跟的单有新进展', phrase: '有进展' },
  ending: { to: 'whoever', thing: '协议或证件快到期了', phrase: '快到期' },
};

/** The phrase for any other change: what the state is called, without what stands in brackets. */
export const otherMessagePhrase = (state: OrderState, { shelved = false } = {}): string =>
  workStateWords(state, { shelved }).replace(/[((].*$/, '');

/** 早报: what waits in an area, in numbers; nothing where nothing does. */
export interface DigestCounts {
  overdue: number;
  toAccept: number;
  dueToday: number;
  toReview: number;
  toCall: number;
}

const DIGEST_WORDS: readonly [keyof DigestCounts, string][] = [
  ['overdue', '超时'],
  ['toAccept', '待接单'],
  ['dueToday', '今天到期'],
  ['toReview', '待复核'],
  ['toCall', '待回访'],
];
export const DIGEST_PHRASE = '早报';

/** What the digest says, at most so many characters: the most pressing first, what does not fit is left out. */
export function digestText(counts: DigestCounts, most = Number.POSITIVE_INFINITY): string {
  let text = '';
  for (const [name, word] of DIGEST_WORDS) {
    const part = counts[name] === 0 ? '' : `${text === '' ? '' : ','}${word}${counts[name]}`;
    if ([...text, ...part].length <= most) text += part;
  }
  return text;
}

/** What a message to the resident says for any other change: the state's own sentence, cut to 20 characters. */
export const otherMessageThing = (
  state: OrderState,
  known: { partner?: string; dueText?: string; shelved?: boolean } = {},
): string => [...residentStateWords(state, known)].slice(0, THING_LIMIT).join('');
