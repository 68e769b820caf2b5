import { days, workingDays, workingHours } from '../time/deadlines';
import { ONLY_AFTER, category, multi, open, single } from './define';
import type { Category } from './types';

const homeRepair = category({
  code: 'homeRepair',
  name: '家里小修',
  icon: 'wrench',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(5) },
  photosRequired: ONLY_AFTER,
  insideHome: true,
  handledBy: ['company', 'skilledNeighbour'],
  questions: [
    single('what', '修什么', 'required', {
      tap: '龙头',
      lamp: '灯',
      socket: '插座',
      lock: '门锁',
      toilet: '马桶',
      other: '其他',
    }),
    single('parts', '配件', 'required', { mine: '我有', bring: '师傅带', askPrice: '先问价' }),
    open('datetime', 'atHome', '几点在家', 'required'),
  ],
  examples: ['水龙头一直滴水,关不紧。', '卧室灯坏了,老人够不着。'],
  referral: { who: '消费者投诉举报', phone: '12315' },
});

const bigWash = category({
  code: 'bigWash',
  name: '大件洗晒',
  icon: 'washing-machine',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(7) },
  handledBy: ['shop', 'volunteerTeam'],
  questions: [
    multi('what', '洗什么', 'required', {
      quilt: '被子',
      sheet: '床单',
      curtain: '窗帘',
      coat: '棉衣',
    }),
    open('number', 'pieces', '几件', 'required'),
    single('pickup', '怎么取', 'required', { collect: '上门取', bring: '我送去' }),
    single('often', '多久一次', 'optional', { once: '只这次', monthly: '每月' }),
  ],
  examples: ['能帮我妈洗两床被子吗?', '窗帘太沉,摘不下来。'],
  referral: { who: '政务服务热线', phone: '12345' },
});

const meal = category({
  code: 'meal',
  name: '助餐送餐',
  icon: 'utensils',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(3) },
  handledBy: ['company', 'socialOrganization'],
  questions: [
    multi('which', '哪顿', 'required', { lunch: '午饭', dinner: '晚饭' }),
    open('datetime', 'from', '哪天起', 'required'),
    single('how', '怎么吃', 'required', { delivered: '送到家', canteen: '去食堂' }),
    multi('diet', '忌口', 'required', {
      lowSugar: '少糖',
      lowSalt: '少盐',
      soft: '软烂',
      halal: '清真',
      none: '没有',
    }),
  ],
  examples: ['腿脚不便,想中午送饭。', '有没有少糖的饭?'],
  referral: { who: '养老服务热线', phone: '12349' },
});

/** What is done for a home: repairs, washing, meals. */
export const HOME_CATEGORIES: readonly Category[] = [homeRepair, bigWash, meal];
