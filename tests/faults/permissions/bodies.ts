import type { PersonCommand } from '../../../domain/order/inputs';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { FAR_COMMUNITY } from '../../../local/demo/areas';
import type { BodyOf } from '../../../local/demo/doors';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { evidenceAt } from '../../support/api';

export type Bodies = { readonly [Name in PersonCommand]: BodyOf<Name> };

const wire = (instant: number): string => new Date(instant).toISOString();

/** A body for each command that a schema takes and that mostly leads somewhere. */
export const bodiesAt = (
  now: number,
  { workerId, intoOrderId }: { workerId: string; intoOrderId: string },
): Bodies => ({
  amend: { text: '夜里更响' },
  accept: {},
  contact: { channel: 'phone', reached: true },
  reject: {
    reasonCode: 'outOfScope',
    explanation: '这件事归供电公司管,我们转达不了。',
    referral: { who: '供电服务热线', phone: '95598' },
  },
  appeal: { reason: '不同意' },
  forward: { areaCode: FAR_COMMUNITY, reason: '在他们那边' },
  merge: { intoOrderId },
  split: { reason: '不是一件事' },
  withdraw: { reasonCode: 'solved' },
  dispatch: { partnerId: PARTNER_IDS.property },
  pool: {},
  claim: {},
  assign: { workerId },
  transfer: { workerId },
  reschedule: { from: wire(now + HOUR), to: wire(now + 2 * HOUR) },
  decline: { reasonCode: 'noCapacity' },
  recall: { reason: '换一家' },
  quote: { amountFen: 3000, what: '换弹簧' },
  'agree-quote': {},
  'refuse-quote': {},
  start: {},
  progress: { text: '正在办' },
  pause: { reasonCode: 'parts', note: '等配件', expectedAt: wire(now + DAY) },
  shelve: { cause: '要等改造', done: '报了计划', reviewAt: wire(now + 30 * DAY) },
  resume: {},
  'request-extension': { until: wire(now + 4 * DAY), reason: '配件晚到' },
  'grant-extension': {},
  'refuse-extension': { reason: '太久了' },
  fulfil: evidenceAt(now),
  'send-back': { reason: '还是关不上' },
  rate: { satisfaction: 'satisfied' },
  reopen: { reason: '又坏了' },
  'follow-up': { reached: true, resolved: true, satisfaction: 'satisfied', words: '说好了' },
  reply: { text: '谢谢您' },
  escalate: { reason: '要供电所来', bodies: ['供电所'] },
  respond: {},
  'hand-back': { reason: '社区能办', advice: '找物业' },
  urge: {},
  supervise: { text: '请抓紧' },
  exempt: { reasonCode: 'forceMajeure', proof: '暴雨红色预警' },
  hide: { reason: '有人投诉' },
  show: {},
  redact: { field: 'description', reason: '写了门牌' },
  comment: { text: '我补一句' },
  join: {},
  leave: {},
});
