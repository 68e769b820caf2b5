import { days, workingDays, workingHours } from '../time/deadlines';
import { category, multi, open, single } from './define';
import type { Category } from './types';

const homeCare = category({
  code: 'homeCare',
  name: '居家照护',
  icon: 'hand-heart',
  triage: 'complex',
  times: { accept: workingHours(4), take: workingDays(2), fulfil: days(15) },
  assessWithin: workingDays(3),
  sensitive: true,
  dispatchOnly: true,
  insideHome: true,
  handledBy: ['socialOrganization'],
  questions: [
    multi('what', '要什么', 'required', {
      bathing: '助浴',
      tidying: '打扫',
      company: '陪伴',
      visits: '常来看看',
    }),
    single('mobility', '能走动吗', 'required', { yes: '能', supported: '要扶', bedridden: '卧床' }),
    single('family', '家属在场', 'required', { yes: '能', no: '不能', none: '没有家属' }),
    open('datetime', 'when', '哪天方便', 'optional'),
  ],
  examples: ['父亲卧床,想请人帮着洗澡。', '我妈一个人住,想有人常去看看。'],
  referral: { who: '养老服务热线', phone: '12349' },
});

const escort = category({
  code: 'escort',
  name: '陪诊跑腿',
  icon: 'footprints',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(7) },
  byAppointment: true,
  handledBy: ['socialOrganization', 'volunteerTeam'],
  questions: [
    single('what', '做什么', 'required', { doctor: '陪看病', medicine: '取药', errand: '代办' }),
    open('datetime', 'when', '哪天几点', 'required'),
    open('text', 'where', '去哪里', 'required'),
    single('wheelchair', '要轮椅', 'optional', { yes: '要', no: '不要' }),
  ],
  examples: ['周三上午去医院,想有人陪。', '降压药吃完了,能帮着取吗?'],
  referral: { who: '养老服务热线', phone: '12349' },
});

const askHelp = category({
  code: 'askHelp',
  name: '问事帮办',
  icon: 'circle-question-mark',
  triage: 'simple',
  times: { accept: workingHours(2), fulfil: workingDays(1) },
  profile: 'answer',
  handledBy: [],
  selfHandled: true,
  questions: [
    single('about', '问哪方面', 'required', {
      insurance: '养老医保',
      benefits: '补贴救助',
      certificate: '证明',
      phone: '手机操作',
      other: '其他',
    }),
    single('answer', '怎么答复', 'required', {
      call: '打电话',
      visit: '上门',
      counter: '我去社区',
    }),
  ],
  examples: ['高龄补贴怎么办?', '手机认证老过不去。'],
  referral: { who: '人社服务热线', phone: '12333' },
});

/** What is done for people: care, company, questions. */
export const PEOPLE_CATEGORIES: readonly Category[] = [homeCare, escort, askHelp];
