import {
  accepts,
  agrees,
  asks,
  calls,
  claims,
  finishes,
  pools,
  quotes,
  rates,
  replies,
  sends,
  starts,
} from './steps';
import { first, later } from './story';
import type { Story } from './story';

/** 助餐送餐. */
export const MEALS: readonly Story[] = [
  {
    name: 'meal-wang',
    ended: 49,
    days: [
      first(
        asks('15:10', 'resident-wang', {
          category: 'meal',
          says: '腿脚不便,想中午送饭,牙口不好,菜烂一点,少放糖。',
          answers: (when) => ({
            which: ['lunch'],
            from: when.in(1, '11:30'),
            how: 'delivered',
            diet: ['lowSugar', 'soft'],
          }),
          service: ['canteen', 'lunch'],
        }),
        accepts('15:25'),
        calls('15:32', '王奶奶说每天十一点半到十二点在家。'),
        sends('15:36', 'canteen'),
        claims('16:00', 'canteen-lead'),
        quotes('16:02', 'canteen-lead', 1000, '午饭每餐十块,送到家不加钱'),
        agrees('16:20', 'resident-wang'),
      ),
      later(
        1,
        starts('11:20', 'canteen-lead'),
        finishes('11:55', 'canteen-lead', {
          place: '3 号楼 2 单元 101',
          process: '第一餐软烂菜三样,少糖,送到桌上,记下每天敲三下门。',
          result: '以后每天中午送,当天不要上午十点前说一声。',
          heard: '王奶奶说豆腐烧得入口就化。',
          fen: 1000,
        }),
        rates('13:10', 'resident-wang', 'satisfied', {
          text: '饭热,送饭的小伙子还帮我把药拿过来。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'meal-xu',
    ended: 32,
    days: [
      first(
        asks('10:30', 'xu-changgen', {
          category: 'meal',
          says: '做完白内障手术,一个礼拜不能下厨,想有人中午晚上送点清淡的。',
          answers: (when) => ({
            which: ['lunch', 'dinner'],
            from: when.in(1, '11:00'),
            how: 'delivered',
            diet: ['lowSalt'],
          }),
        }),
        accepts('10:44'),
        calls('10:52', '许大爷儿子周末才回来,平时一个人。'),
        pools('10:56'),
        claims('11:20', 'care-lead', { worker: 'care-worker' }),
      ),
      later(
        1,
        starts('11:10', 'care-worker'),
        finishes('18:10', 'care-worker', {
          place: '6 号楼 1 单元 302',
          process: '中午晚上各送一餐,清淡少盐,顺便帮着滴眼药,记了次数。',
          result: '连送七天,到拆线那天为止。',
          heard: '许大爷说眼药有人盯着放心。',
        }),
      ),
      later(
        2,
        rates('12:00', 'xu-changgen', 'satisfied', {
          text: '比闺女还细心,药水一滴没漏。',
          stars: [5, 5, 5],
        }),
      ),
      later(1, replies('09:00', 'care-lead', '谢谢许大爷,拆线那天我们陪您去。')),
    ],
  },
  {
    name: 'meal-zhao',
    ended: 13,
    days: [
      first(
        asks('09:40', 'zhao-yumei', {
          category: 'meal',
          says: '儿媳妇坐月子,家里忙不开,想中午订两份家常菜,不要太油。',
          answers: (when) => ({
            which: ['lunch'],
            from: when.in(1, '11:30'),
            how: 'delivered',
            diet: ['none'],
          }),
        }),
        accepts('09:55'),
        sends('09:58', 'canteen'),
        claims('10:30', 'canteen-lead'),
        quotes('10:32', 'canteen-lead', 2000, '两份午饭二十块'),
        agrees('10:50', 'zhao-yumei'),
      ),
      later(
        1,
        starts('11:40', 'canteen-lead'),
        finishes('12:25', 'canteen-lead', {
          place: '2 号楼 1 单元 201',
          process: '两份四菜一汤,少油,骑车送到二楼。',
          result: '当天送到,按周订可以少两块。',
          heard: '赵阿姨说汤洒了一点。',
          fen: 2000,
        }),
        rates('14:20', 'zhao-yumei', 'fair', {
          text: '味道可以,送晚了二十分钟,汤洒了。',
          stars: [4, 3, 4],
        }),
      ),
      later(1, replies('08:50', 'canteen-lead', '给您那一餐免单,以后用保温壶装汤。')),
    ],
  },
  {
    name: 'meal-far',
    ended: 31,
    days: [
      first(
        asks('11:15', 'resident-far', {
          category: 'meal',
          says: '外婆血糖高,想找少糖的饭,先试一个星期。',
          answers: (when) => ({
            which: ['lunch'],
            from: when.in(2, '11:30'),
            how: 'delivered',
            diet: ['lowSugar', 'lowSalt'],
          }),
        }),
        accepts('11:30', {}, 'staff-far'),
        sends('11:35', 'warmSun', undefined, 'staff-far'),
        claims('13:40', 'care-lead', { worker: 'care-worker' }),
      ),
      later(
        2,
        starts('11:00', 'care-worker'),
        finishes('12:00', 'care-worker', {
          place: '月光苑 2 号楼 1 单元 301',
          process: '按糖尿病餐单配菜,送到后测了餐前血糖,记在本子上。',
          result: '试送一周,血糖记录交给家属。',
          heard: '外婆说米饭少点也吃得饱。',
        }),
        rates('20:20', 'resident-far', 'satisfied', {
          text: '还给记血糖,没想到。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
];
