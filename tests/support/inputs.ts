import type { StepInput } from '../../domain/order/rules';
import type { PlaceInput } from '../../domain/order/inputs';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { FAR_COMMUNITY, COMMUNITY, theWorker } from './people';
import { now } from './orders';

export const OTHER_ORDER = '01JYYYYYYYYYYYYYYYYYYYYYYY';
export const PHOTO = '01JPPPPPPPPPPPPPPPPPPPPPPP';

export const aPlacing = (own: Partial<PlaceInput> = {}): PlaceInput => ({
  areaCode: COMMUNITY,
  categoryCode: 'facility',
  description: '三楼楼道灯不亮,下楼看不见。',
  ...own,
});

/** 六有, complete. */
export const fullEvidence = {
  handledAt: now - HOUR,
  place: '3号楼2单元',
  handlers: ['韩铁柱'],
  process: '关电源后换下坏灯泡,装上新的并试了三次',
  result: '灯亮了,开关正常',
  feedback: { channel: 'inPerson' as const, at: now - HOUR, words: '很好' },
};

/** A body for each command with which it would be taken. */
export const someInput: StepInput = {
  amend: { text: '昨晚更严重了' },
  accept: {},
  contact: { channel: 'phone', reached: true, words: '说下午来看' },
  reject: {
    reasonCode: 'outOfScope',
    explanation: '这条路归区里养护,社区没有办法修',
    referral: { who: '区养护所', phone: '12319' },
  },
  appeal: { reason: '这里就是社区的路' },
  forward: { areaCode: FAR_COMMUNITY, reason: '在他们那边' },
  merge: { intoOrderId: OTHER_ORDER },
  follow: {},
  split: { reason: '不是一回事' },
  withdraw: { reasonCode: 'solved' },
  dispatch: { partnerId: 'partner-blue' },
  pool: {},
  claim: {},
  assign: { workerId: theWorker.id },
  transfer: { workerId: theWorker.id, reason: '他有空' },
  reschedule: { from: now + DAY, to: now + DAY + HOUR },
  decline: { reasonCode: 'noCapacity' },
  recall: { reason: '换一家' },
  lapse: {},
  quote: { amountFen: 3000, what: '换灯,含灯泡' },
  'agree-quote': {},
  'refuse-quote': {},
  start: {},
  progress: { text: '到现场了' },
  pause: { reasonCode: 'parts', note: '等灯泡到货', expectedAt: now + 3 * DAY },
  shelve: { cause: '要等改造', done: '报了计划', reviewAt: now + 60 * DAY },
  resume: {},
  'request-extension': { until: now + 4 * DAY, reason: '配件晚到' },
  'grant-extension': {},
  'refuse-extension': { reason: '太久了' },
  fulfil: fullEvidence,
  'send-back': { reason: '灯还是不亮' },
  rate: { resolved: true, satisfaction: 'satisfied' },
  reopen: { reason: '又灭了' },
  close: {},
  'follow-up': { reached: true, resolved: true, satisfaction: 'satisfied', words: '说好了' },
  reply: { text: '谢谢您' },
  escalate: { reason: '要供电所来', bodies: ['供电所'] },
  respond: { keepPartner: true },
  'hand-back': { reason: '社区能办', advice: '找物业' },
  urge: {},
  supervise: { text: '请抓紧' },
  exempt: { reasonCode: 'forceMajeure', proof: '暴雨红色预警' },
  hide: { reason: '有人投诉' },
  show: {},
  redact: { field: 'description', reason: '写了门牌' },
};
