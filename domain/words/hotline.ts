import { shanghaiClock, shanghaiDay } from '../time/shanghai';
import { CHANNEL_WORDS } from './reasons';
import type { SixPointsAnswer } from '../order/answer-parts';

/** The bridge to the hotline (12345): what stands on an order that came from there, and why a line was not taken. */
export const HOTLINE_WORDS = {
  name: '12345 热线',
  somebody: '热线来电人',
  due: '热线要求答复的时间:',
  received: '来电时间:',
  classified: '热线分类:',
  noReply: '来电人不要求答复',
  again: '热线又来了这一单,内容有变:',
  notJson: '这一行不是 JSON',
  notCsv: '这个文件不是 CSV,或者每行的格数不一样',
  notAnObject: '这一行不是一张工单',
  ofLine: (line: number, why: string) => `第 ${line} 行:${why}`,
} as const;

/** `2026-04-15 10:30`, in Shanghai. */
export const momentWords = (at: number): string => `${shanghaiDay(at)} ${shanghaiClock(at)}`;

const LABELS = [
  ['办理时间', ({ handledAt }) => handledAt && momentWords(Date.parse(handledAt))],
  ['办理地点', ({ place }) => place],
  ['办理人员', ({ handlers }) => handlers?.join('、')],
  ['办理过程', ({ process }) => process],
  ['办理结果', ({ result }) => result],
  ['反馈情况', ({ feedback }) => feedback && feedbackWords(feedback)],
] as const satisfies readonly (readonly [
  string,
  (points: SixPointsAnswer) => string | undefined,
])[];

const feedbackWords = ({
  channel,
  at,
  words = '',
}: NonNullable<SixPointsAnswer['feedback']>): string =>
  `${momentWords(Date.parse(at))} ${CHANNEL_WORDS[channel]}告知${words === '' ? '' : `:${words}`}`;

/** The six-point reply (六有答复) as a text that can be sent or copied as it is, one point a line. */
export const replyText = (points: SixPointsAnswer): string =>
  LABELS.flatMap(([label, of]) => {
    const said = of(points)?.trim() ?? '';
    return said === '' ? [] : [`${label}:${said}`];
  }).join('\n');
