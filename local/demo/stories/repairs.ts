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
  visits,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 家里小修: with a price that the resident agreed to before anything was touched. */
export const REPAIRS: readonly Story[] = [
  {
    name: 'repair-tap-wang',
    ended: 55,
    days: [
      first(
        asks('08:25', 'resident-wang', {
          category: 'homeRepair',
          says: '水龙头一直滴水,关不紧,拿盆接着一晚上一盆,心疼水。',
          answers: (when) => ({ what: 'tap', parts: 'bring', atHome: when.at('14:00') }),
          service: ['blueShirts', 'tap'],
        }),
        accepts('08:50'),
        calls('08:56', '王奶奶说下午都在,师傅来之前给她打个电话。'),
        pools('09:00'),
        claims('09:25', 'repair-worker'),
        quotes('09:30', 'repair-worker', 5500, '上门三十,陶瓷阀芯二十五'),
        agrees('09:52', 'resident-wang'),
        starts('14:05', 'repair-worker'),
        finishes('14:35', 'repair-worker', {
          place: '3 号楼 2 单元 101 厨房',
          process: '关总阀,换陶瓷阀芯和垫片,拧开关关试了十几次,角阀也拧紧了。',
          result: '不滴了,关到头轻轻一拧就住。',
          heard: '王奶奶说晚上听不见滴答声,能睡好了。',
          fen: 5500,
          noPhotos: '老人不愿意拍家里',
        }),
        rates('17:10', 'resident-wang', 'satisfied', {
          text: '小韩师傅穿了鞋套,说多少就收多少。',
          stars: [5, 5, 5],
        }),
      ),
      later(1, replies('09:00', 'repair-worker', '王奶奶客气,有事您再喊我。')),
    ],
  },
  {
    name: 'repair-lamp-guo',
    ended: 43,
    days: [
      first(
        asks('10:02', 'guo-shulan', {
          category: 'homeRepair',
          says: '卧室灯坏了,我够不着,晚上起夜全靠摸,上回磕了膝盖。',
          answers: (when) => ({ what: 'lamp', parts: 'bring', atHome: when.in(1, '10:00') }),
        }),
        accepts('10:20'),
        calls('10:28', '郭大妈下午要去医院,约明天。'),
        pools('10:30'),
        claims('11:00', 'repair-worker'),
        act('11:05', 'repair-worker', 'reschedule', (when) => ({
          from: when.in(1, '15:00'),
          to: when.in(1, '16:00'),
          reason: '上午在别的楼有约,下午三点行不行?',
        })),
        act('11:40', 'guo-shulan', 'reschedule', { agree: true }),
        quotes('11:45', 'repair-worker', 6800, '上门三十,吸顶灯三十八'),
        agrees('12:10', 'guo-shulan'),
      ),
      later(
        1,
        starts('15:05', 'repair-worker'),
        finishes('15:40', 'repair-worker', {
          place: '8 号楼 1 单元 102 卧室',
          process: '旧灯管两头发黑,换成吸顶灯,开关换成带夜光的,床边能摸到。',
          result: '灯亮了,夜里开关自己发光。',
          heard: '郭大妈说这个亮点儿的开关好。',
          fen: 6800,
          after: ['lamp-after'],
        }),
        rates('19:30', 'guo-shulan', 'satisfied', { text: '夜光开关想得周到。', stars: [5, 5, 5] }),
      ),
    ],
  },
  {
    name: 'repair-lock-cao',
    ended: 37,
    days: [
      first(
        asks('17:05', 'cao-meiling', {
          category: 'homeRepair',
          says: '大门锁得拧半天才开,昨天差点把钥匙断在里面。',
          answers: (when) => ({ what: 'lock', parts: 'askPrice', atHome: when.in(1, '09:00') }),
          service: ['locksmith', 'lock'],
        }),
      ),
      later(
        1,
        accepts('08:38'),
        sends('08:42', 'locksmith'),
        claims('09:10', 'locksmith-zhou'),
        quotes('09:40', 'locksmith-zhou', 8500, '上门二十,换锁芯六十五,给五把钥匙'),
        agrees('09:46', 'cao-meiling'),
        starts('09:48', 'locksmith-zhou'),
        finishes('10:20', 'locksmith-zhou', {
          place: '10 号楼 1 单元 503 大门',
          process: '锁芯弹子磨秃了,换了新锁芯,门框锁片也对正,内外各试二十次。',
          result: '一拧就开,五把钥匙都试过。',
          heard: '曹阿姨自己开关了几遍,说顺手。',
          fen: 8500,
          noPhotos: '门锁不方便拍照',
        }),
        rates('12:30', 'cao-meiling', 'satisfied', { text: '街坊的手艺,放心。' }),
      ),
    ],
  },
  {
    name: 'repair-key-peng',
    ended: 15,
    days: [
      first(
        asks('11:20', 'peng-yueying', {
          category: 'homeRepair',
          says: '卧室门锁坏了打不开,里面还有老人的药。',
          answers: (when) => ({ what: 'lock', parts: 'bring', atHome: when.at('12:00') }),
          service: ['locksmith', 'lock'],
        }),
        accepts('11:32'),
        sends('11:34', 'locksmith', '里面有老人的药,请快一点'),
        claims('12:20', 'locksmith-zhou'),
        quotes('12:25', 'locksmith-zhou', 2000, '开锁一次'),
        agrees('12:28', 'peng-yueying'),
        starts('17:30', 'locksmith-zhou'),
        finishes('18:05', 'locksmith-zhou', {
          place: '12 号楼 1 单元 402 卧室',
          process: '锁舌弹簧断了,从门缝拨开,换了旧锁的弹簧。',
          result: '门开了,锁能用。',
          heard: '彭大姐说等了一下午。',
          fen: 2000,
          noPhotos: '卧室不方便拍',
        }),
        rates('18:50', 'peng-yueying', 'dissatisfied', {
          text: '说了有药着急,从中午等到天黑,打电话还不接。',
          stars: [2, 1, 4],
        }),
      ),
      later(
        1,
        replies('09:20', 'locksmith-zhou', '对不住彭大姐,那天三家叠一块了。以后忙不过来就不接。'),
        visits('10:40', '彭大姐说门是好了,气的是没个准信。', {
          resolved: true,
          satisfaction: 'dissatisfied',
        }),
      ),
    ],
  },
];
