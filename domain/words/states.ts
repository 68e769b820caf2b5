import type { OrderState } from '../order/states';
import type { EscalationCause } from '../order/vocabulary';
import { fill } from './fill';

export interface StateWords {
  /** On the screens of those who work on it (工作端). */
  work: string;
  /** What the resident reads (居民看到). */
  resident: string;
}

/** What each state is called; the resident's sentences may hold {单位}, {时间} and {日期}. */
export const STATE_WORDS: Record<OrderState, StateWords> = {
  placed: { work: '待接单', resident: '社区收到了,正在看' },
  accepted: { work: '已接单', resident: '社区接了,正在安排人' },
  offered: { work: '待领办', resident: '正在找合适的人' },
  taken: { work: '已领办', resident: '{单位}接了,{时间}前到' },
  started: { work: '办理中', resident: '正在办' },
  paused: { work: '已挂起', resident: '先停一停,{日期}接着办' },
  escalated: { work: '已吹哨', resident: '请街道一起来办' },
  fulfilled: { work: '待评单', resident: '办好了,您看解决了吗' },
  rated: { work: '已评单', resident: '您评过了,谢谢您' },
  closed: { work: '已办结(未评)', resident: '办完了,{日期}前还能评' },
  rejected: { work: '不予受理', resident: '社区办不了,告诉您找谁' },
  withdrawn: { work: '已撤单', resident: '您撤回了' },
  merged: { work: '已并单', resident: '和邻居的同一件事一起办' },
};

/** 挂账: a pause without a handler, kept under review. */
export const SHELVED_WORDS: StateWords = {
  work: '已挂账',
  resident: '一时办不了,{日期}前再答复您',
};

/** Somebody else than the community called the level above: the clock, a third reopening, an appeal. */
export const RAISED_WORDS: StateWords = { work: '已提级', resident: '请街道一起来办' };

/** The same sentences for when the date or the partner is not known to the viewer. */
const UNDATED: Partial<Record<OrderState | 'shelved', string>> = {
  taken: '{单位}接了,正在约时间',
  paused: '先停一停,到日子接着办',
  closed: '办完了,还能评',
  shelved: '一时办不了,会再答复您',
};

const SOMEBODY = '有人';

/** What the resident reads for a state. `dueText` is a date or time already in words, such as `今天 14:00`. */
export function residentStateWords(
  state: OrderState,
  known: { partner?: string; dueText?: string; shelved?: boolean } = {},
): string {
  const shelved = state === 'paused' && known.shelved === true;
  const dated = shelved ? SHELVED_WORDS.resident : STATE_WORDS[state].resident;
  const undated = UNDATED[shelved ? 'shelved' : state] ?? dated;
  return fill(known.dueText ? dated : undated, {
    单位: known.partner || SOMEBODY,
    时间: known.dueText,
    日期: known.dueText,
  });
}

/** What those who work on it read: 已挂账 for a shelved pause, 已提级 unless the community itself called. */
export function workStateWords(
  state: OrderState,
  known: { shelved?: boolean; cause?: EscalationCause } = {},
): string {
  if (state === 'paused' && known.shelved) return SHELVED_WORDS.work;
  if (state === 'escalated' && known.cause && known.cause !== 'called') return RAISED_WORDS.work;
  return STATE_WORDS[state].work;
}
