import { days, hours, workingDays, workingHours } from '../time/deadlines';
import { BEFORE_AND_AFTER, ONLY_AFTER, category, open, single } from './define';
import type { Category } from './types';

const drain = category({
  code: 'drain',
  name: '下水道疏通',
  icon: 'waves',
  triage: 'simple',
  times: { accept: hours(2), take: hours(4), fulfil: hours(24) },
  mayBePublic: true,
  photosRequired: BEFORE_AND_AFTER,
  handledBy: ['propertyManager', 'company'],
  questions: [
    single('where', '堵在哪', 'required', { indoor: '户内', shared: '公共管道', road: '路面' }),
    single('overflow', '往外冒吗', 'required', {
      no: '没有',
      backflow: '返水',
      spilling: '正在冒',
    }),
    open('number', 'households', '几户堵', 'optional'),
  ],
  examples: ['厨房下水道堵了,水下不去。', '一楼厕所返水,麻烦快来看看。'],
  referral: { who: '城市管理服务热线', phone: '12319' },
});

const utility = category({
  code: 'utility',
  name: '水电气暖',
  icon: 'zap',
  triage: 'urgent',
  times: { accept: hours(2), take: hours(2), fulfil: hours(24) },
  mayBePublic: true,
  photosRequired: ONLY_AFTER,
  handledBy: ['propertyManager', 'publicInstitution'],
  notice: '闻到燃气味:先开窗、出门,到屋外再打燃气抢修或 119。',
  noticeOn: { question: 'which', option: 'gas' },
  questions: [
    single('which', '哪一样', 'required', {
      water: '水',
      power: '电',
      gas: '燃气',
      heat: '暖气',
    }),
    single('who', '谁家没有', 'required', {
      onlyMine: '只我家',
      entrance: '整单元',
      building: '整栋',
    }),
    open('datetime', 'since', '几时开始', 'optional'),
  ],
  examples: ['早上起家里没水,邻居家有。', '暖气不热,屋里才十五度。'],
  referral: { who: '政务服务热线', phone: '12345' },
});

const facility = category({
  code: 'facility',
  name: '楼道灯门禁电梯',
  icon: 'lightbulb',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(3) },
  mayBePublic: true,
  photosRequired: BEFORE_AND_AFTER,
  handledBy: ['propertyManager', 'company'],
  questions: [
    single('what', '什么坏了', 'required', {
      light: '楼道灯',
      door: '单元门',
      lift: '电梯',
      handrail: '扶手',
      fitness: '健身器材',
    }),
    open('text', 'where', '在哪里', 'required'),
    single('usable', '还能用吗', 'optional', { yes: '能', no: '不能', dangerous: '有危险' }),
  ],
  examples: ['三楼楼道灯不亮,下楼看不见。', '单元门关不上,老敞着。'],
  referral: { who: '电梯应急救援', phone: '96333' },
});

/** What belongs to the building: pipes, power, light, doors. */
export const BUILDING_CATEGORIES: readonly Category[] = [drain, utility, facility];
