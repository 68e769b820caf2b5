import { days, hours, minutes, workingDays, workingHours } from '../time/deadlines';
import { BEFORE_AND_AFTER, category, multi, open, single } from './define';
import type { Category } from './types';

const cleaning = category({
  code: 'cleaning',
  name: '环境卫生',
  icon: 'trash-2',
  triage: 'simple',
  times: { accept: workingHours(4), take: workingDays(1), fulfil: days(2) },
  mayBePublic: true,
  photosRequired: BEFORE_AND_AFTER,
  handledBy: ['propertyManager', 'volunteerTeam'],
  questions: [
    single('what', '什么情况', 'required', {
      rubbish: '垃圾',
      clutter: '堆物',
      puddle: '积水',
      smell: '异味',
    }),
    open('text', 'where', '在哪里', 'required'),
    open('number', 'days', '几天了', 'optional'),
  ],
  examples: ['垃圾桶满了两天没人拉。', '楼道堆着旧沙发,轮椅过不去。'],
  referral: { who: '城市管理服务热线', phone: '12319' },
});

const hazard = category({
  code: 'hazard',
  name: '安全隐患',
  icon: 'triangle-alert',
  triage: 'urgent',
  times: { accept: minutes(30), take: minutes(30), fulfil: hours(2) },
  photosRequired: BEFORE_AND_AFTER,
  handledBy: ['propertyManager'],
  selfHandled: true,
  notice: '有人受伤或着火,先打 120、119。',
  questions: [
    single('what', '什么隐患', 'required', {
      charging: '飞线充电',
      fireLane: '堵消防道',
      wall: '墙皮松动',
      manhole: '井盖',
      other: '其他',
    }),
    single('injured', '有人受伤吗', 'required', { no: '没有', yes: '有(先打 120)' }),
    open('text', 'where', '在哪里', 'required'),
  ],
  examples: ['有人从窗户拉线充电。', '路口井盖塌了,怕人踩空。'],
  referral: { who: '火灾隐患举报', phone: '96119' },
});

const parking = category({
  code: 'parking',
  name: '停车充电',
  icon: 'square-parking',
  triage: 'complex',
  times: { accept: workingHours(4), take: workingDays(2), fulfil: days(15) },
  mayBePublic: true,
  handledBy: ['propertyManager', 'coBuilder'],
  questions: [
    single('what', '什么事', 'required', {
      noSpace: '没位停',
      blocking: '乱停',
      charging: '充电',
      sharing: '想共享车位',
    }),
    multi('when', '什么时候', 'optional', {
      morning: '早',
      daytime: '白天',
      evening: '晚上',
      night: '夜里',
    }),
  ],
  examples: ['晚上回来没地方停车。', '有车天天堵在单元门口。'],
  referral: { who: '政务服务热线', phone: '12345' },
});

/** What lies around the buildings: dirt, dangers, cars. */
export const SURROUNDINGS_CATEGORIES: readonly Category[] = [cleaning, hazard, parking];
