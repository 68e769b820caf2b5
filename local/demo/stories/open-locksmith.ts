import { accepts, agrees, asks, claims, quotes, sends, starts } from './steps';
import { first } from './story';
import type { Story } from './story';

/** 周师傅's three open orders: he is at his cap. */
export const OPEN_LOCKSMITH: readonly Story[] = [
  {
    name: 'zhou-lock',
    ended: 1,
    days: [
      first(
        asks('14:10', 'zhang-guilan', {
          category: 'homeRepair',
          says: '防盗门锁舌缩不回去,得拽着把手使劲才关得上,想请周师傅看看。',
          answers: (when) => ({ what: 'lock', parts: 'askPrice', atHome: when.in(2, '10:00') }),
          service: ['locksmith', 'lock'],
        }),
        accepts('14:30'),
        sends('14:34', 'locksmith'),
        claims('15:05', 'locksmith-zhou'),
      ),
    ],
  },
  {
    name: 'zhou-key',
    ended: 1,
    days: [
      first(
        asks('10:15', 'he-jiayi', {
          category: 'homeRepair',
          says: '信箱钥匙丢了,里面有社保卡,换个锁芯要多少钱?',
          answers: (when) => ({ what: 'lock', parts: 'askPrice', atHome: when.in(2, '18:30') }),
        }),
        accepts('10:40'),
        sends('10:44', 'locksmith'),
        claims('11:20', 'locksmith-zhou'),
        quotes('11:26', 'locksmith-zhou', 3500, '上门二十,信箱锁芯十五'),
      ),
    ],
  },
  {
    name: 'zhou-door',
    ended: 1,
    days: [
      first(
        asks('09:20', 'xu-changgen', {
          category: 'homeRepair',
          says: '卧室木门下沉,一关就蹭地板,门锁也对不上眼。',
          answers: (when) => ({ what: 'lock', parts: 'bring', atHome: when.in(1, '15:00') }),
        }),
        accepts('09:36'),
        sends('09:40', 'locksmith'),
        claims('10:00', 'locksmith-zhou'),
        quotes('10:06', 'locksmith-zhou', 4000, '上门二十,合页一副二十'),
        agrees('10:30', 'xu-changgen'),
        starts('16:40', 'locksmith-zhou', '合页拆下来了,尺寸特殊,明后天配好再来装。'),
      ),
    ],
  },
];
