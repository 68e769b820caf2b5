import type { PersonCommand } from '../../../domain/order/inputs';
import { DAY, HOUR } from '../../../domain/time/shanghai';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { getUser } from '../../../local/demo/people';
import { aDoor, evidenceAt } from '../api/bodies';

/** One command by one person, and the commands that bring an order to where it may be taken. */
export interface Scenario {
  by: string;
  before: readonly Done[];
  body: (around: Around) => object;
  /** Pictures go with it, and how many. */
  photos?: number;
}

/** Somebody, a command, its body. */
export type Done = readonly [by: string, command: PersonCommand, body?: (around: Around) => object];

export interface Around {
  now: number;
  /** When the order is due. */
  due: number;
  /** Another open order of the same community. */
  otherOrder: string;
  photos: readonly string[];
  /** The comment that was said before, if one was. */
  comment: string;
}

const wire = (instant: number): string => new Date(instant).toISOString();
const because = () => ({ reason: '情况有变化' });
const later = ({ now }: Around) => ({ from: wire(now + HOUR), to: wire(now + 2 * HOUR) });

const accepted: Done[] = [['staff-zhao', 'accept']];
const offered: Done[] = [...accepted, ['staff-zhao', 'pool']];
const taken: Done[] = [...offered, ['repair-worker', 'claim']];
const started: Done[] = [...taken, ['repair-worker', 'start']];
const paused: Done[] = [
  ...started,
  [
    'repair-worker',
    'pause',
    ({ now }) => ({ reasonCode: 'parts', note: '等配件', expectedAt: wire(now + DAY) }),
  ],
];
const fulfilled: Done[] = [...started, ['repair-worker', 'fulfil', ({ now }) => evidenceAt(now)]];
const rated: Done[] = [
  ...fulfilled,
  ['resident-wang', 'rate', () => ({ satisfaction: 'dissatisfied', text: '慢了点' })],
];
const contacted: Done[] = [['staff-zhao', 'contact', () => ({ channel: 'phone', reached: true })]];
const refusal = () => ({
  reasonCode: 'outOfScope',
  explanation: '这条路归区里养护,社区没有办法修',
  referral: { who: '区养护所', phone: '12319' },
});
const rejected: Done[] = [...contacted, ['lead-chen', 'reject', refusal]];
const merged: Done[] = [
  ...accepted,
  ['staff-zhao', 'merge', ({ otherOrder }) => ({ intoOrderId: otherOrder })],
];
const quoted: Done[] = [
  ...taken,
  ['repair-worker', 'quote', () => ({ amountFen: 3000, what: '换灯' })],
];
const asked: Done[] = [
  ...taken,
  ['repair-worker', 'request-extension', ({ due }) => ({ until: wire(due + HOUR), ...because() })],
];
const escalated: Done[] = [
  ...started,
  ['staff-zhao', 'escalate', () => ({ ...because(), bodies: ['供电所'] })],
];
const hidden: Done[] = [...accepted, ['staff-zhao', 'hide', because]];
const commented: Done[] = [
  ...accepted,
  ['resident-wang', 'comment', () => ({ text: '门牌是 101' })],
];
const worker = (key: string) => () => ({ workerId: getUser(key).id, ...because() });

/** Where every order of the scenarios begins: public, so that everything that follows from that follows too. */
export const theDoor = () => aDoor({ public: true });

/** Every command that a person can send, each by who may, in a state from which it may be taken. */
// prettier-ignore
export const SCENARIOS: Readonly<Record<PersonCommand, Scenario>> = {
  amend: { by: 'resident-wang', before: accepted, photos: 2, body: ({ photos }) => ({ text: '风一吹就响', photos }) },
  accept: { by: 'staff-zhao', before: [], body: () => ({ triage: 'simple' }) },
  contact: { by: 'staff-zhao', before: [], body: () => ({ channel: 'phone', reached: true, words: '下午去' }) },
  reject: { by: 'lead-chen', before: contacted, body: refusal },
  appeal: { by: 'resident-wang', before: rejected, body: because },
  forward: { by: 'staff-zhao', before: accepted, body: () => ({ areaCode: '990102001002', ...because() }) },
  merge: { by: 'staff-zhao', before: accepted, body: ({ otherOrder }) => ({ intoOrderId: otherOrder }) },
  split: { by: 'staff-zhao', before: merged, body: because },
  withdraw: { by: 'resident-wang', before: taken, body: () => ({ reasonCode: 'askedTo', ...because() }) },
  dispatch: { by: 'staff-zhao', before: accepted, body: () => ({ partnerId: PARTNER_IDS.blueShirts, note: '请去看看' }) },
  pool: { by: 'staff-zhao', before: accepted, body: () => ({ note: '放一下' }) },
  claim: { by: 'repair-worker', before: offered, body: () => ({}) },
  assign: { by: 'repair-lead', before: taken, body: worker('repair-lead') },
  transfer: { by: 'repair-lead', before: started, body: worker('repair-lead') },
  reschedule: { by: 'repair-worker', before: taken, body: (around) => ({ ...later(around), ...because() }) },
  decline: { by: 'repair-worker', before: taken, body: () => ({ reasonCode: 'noCapacity', ...because() }) },
  recall: { by: 'staff-zhao', before: taken, body: because },
  quote: { by: 'repair-worker', before: taken, body: () => ({ amountFen: 3000, what: '换灯' }) },
  'agree-quote': { by: 'resident-wang', before: quoted, body: () => ({}) },
  'refuse-quote': { by: 'resident-wang', before: quoted, body: because },
  start: { by: 'repair-worker', before: taken, photos: 1, body: ({ photos }) => ({ note: '到了', photos }) },
  progress: { by: 'repair-worker', before: started, photos: 1, body: ({ photos }) => ({ text: '拆下来了', photos }) },
  pause: { by: 'repair-worker', before: started, body: ({ now }) => ({ reasonCode: 'parts', note: '等配件', expectedAt: wire(now + DAY) }) },
  shelve: { by: 'subdistrict-sun', before: [['staff-zhao', 'accept', () => ({ triage: 'complex' })]],
            body: ({ now }) => ({ cause: '要等改造', done: '报了计划', reviewAt: wire(now + 30 * DAY) }) },
  resume: { by: 'repair-worker', before: paused, body: () => ({}) },
  'request-extension': { by: 'repair-worker', before: taken, body: ({ due }) => ({ until: wire(due + HOUR), ...because() }) },
  'grant-extension': { by: 'subdistrict-sun', before: asked, body: () => ({}) },
  'refuse-extension': { by: 'subdistrict-sun', before: asked, body: because },
  fulfil: { by: 'repair-worker', before: started, photos: 2,
            body: ({ now, photos: [before = '', after = ''] }) => ({ ...evidenceAt(now), photosBefore: [before], photosAfter: [after] }) },
  'send-back': { by: 'staff-zhao', before: fulfilled, body: because },
  rate: { by: 'resident-wang', before: fulfilled, photos: 1, body: ({ photos }) => ({ satisfaction: 'satisfied', text: '好', photos }) },
  reopen: { by: 'resident-wang', before: rated, photos: 1, body: ({ photos }) => ({ reason: '又坏了', photos }) },
  'follow-up': { by: 'subdistrict-sun', before: rated, body: () => ({ reached: true, resolved: true, words: '说好了' }) },
  reply: { by: 'repair-lead', before: rated, body: () => ({ text: '下次快些' }) },
  escalate: { by: 'staff-zhao', before: accepted, body: () => ({ ...because(), bodies: ['供电所'] }) },
  respond: { by: 'subdistrict-sun', before: escalated, body: () => ({ note: '来了', keepPartner: true }) },
  'hand-back': { by: 'subdistrict-sun', before: escalated, body: () => ({ ...because(), advice: '找物业' }) },
  urge: { by: 'resident-wang', before: accepted, body: () => ({ text: '快点吧' }) },
  supervise: { by: 'subdistrict-sun', before: accepted, body: () => ({ text: '请抓紧' }) },
  exempt: { by: 'staff-zhao', before: rated, body: () => ({ reasonCode: 'forceMajeure', proof: '暴雨红色预警' }) },
  hide: { by: 'staff-zhao', before: accepted, body: because },
  show: { by: 'staff-zhao', before: hidden, body: () => ({}) },
  redact: { by: 'lead-chen', before: accepted, body: () => ({ field: 'description', find: '单元门', ...because() }) },
  comment: { by: 'resident-wang', before: accepted, photos: 1, body: ({ photos }) => ({ text: '我在家', photos }) },
  join: { by: 'resident-ma', before: accepted, body: () => ({}) },
  leave: { by: 'resident-ma', before: [...accepted, ['resident-ma', 'join']], body: () => ({}) },
};

/** The same commands where they do more. */
export const MORE_SCENARIOS: Readonly<Record<string, Scenario & { command: PersonCommand }>> = {
  'redact, of a comment': {
    command: 'redact',
    by: 'lead-chen',
    before: commented,
    body: ({ comment }) => ({ field: 'comment', at: comment, find: '101', ...because() }),
  },
};
