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
  says,
  starts,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 家里小修 with a turn: another price, waiting for parts, a later date, not wanted any more. */
export const REPAIRS_WITH_TURNS: readonly Story[] = [
  {
    name: 'repair-socket-deng',
    ended: 25,
    days: [
      first(
        asks('20:18', 'deng-kun', {
          category: 'homeRepair',
          says: '厨房两个插座一插电饭锅就发热,插头都烫黄了,不敢用。',
          answers: (when) => ({ what: 'socket', parts: 'askPrice', atHome: when.in(1, '18:30') }),
        }),
      ),
      later(
        1,
        accepts('08:50'),
        pools('08:54'),
        claims('09:15', 'repair-worker'),
        quotes('12:10', 'repair-worker', 16000, '上门三十,换两个插座,再从电表拉一根新线'),
        act('12:40', 'deng-kun', 'refuse-quote', { reason: '拉新线太贵,先换插座行不行?' }),
        says('12:50', 'repair-worker', '可以,线我先测一下,能不换就不换。'),
        quotes('12:55', 'repair-worker', 7600, '上门三十,十六安插座两个四十六'),
        agrees('13:05', 'deng-kun'),
      ),
      later(
        1,
        starts('18:35', 'repair-worker'),
        finishes('19:10', 'repair-worker', {
          place: '11 号楼 2 单元 301 厨房',
          process: '插座接线松了烧焦,剪掉焦头重接,换两个十六安插座,测了线温正常。',
          result: '插电饭锅二十分钟不烫,线路够用,不用拉新线。',
          heard: '邓先生说幸亏没听头一个报价,师傅也实诚。',
          fen: 7600,
          noPhotos: '住户没同意拍家里',
        }),
        rates('21:55', 'deng-kun', 'satisfied', {
          text: '能省的给省了,以后还找他。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'repair-toilet-ma',
    ended: 20,
    days: [
      first(
        asks('19:20', 'resident-ma', {
          category: 'homeRepair',
          says: '马桶水箱一直哗哗进水停不下来,我妈怕费水把阀门关了,用一次开一次。',
          answers: (when) => ({ what: 'toilet', parts: 'bring', atHome: when.in(1, '19:00') }),
          more: { forRelative: { name: '马老太太', relation: '母亲' } },
        }),
      ),
      later(
        1,
        accepts('08:55'),
        pools('08:58'),
        claims('09:30', 'repair-worker'),
        quotes('09:35', 'repair-worker', 7500, '上门三十,进水阀总成四十五'),
        agrees('10:10', 'resident-ma'),
        starts('19:10', 'repair-worker'),
        act('19:25', 'repair-worker', 'pause', (when) => ({
          reasonCode: 'parts',
          note: '老型号水箱,进水阀得订,后天到货。先装了个手动阀,平时能用。',
          expectedAt: when.in(3, '19:00'),
        })),
      ),
      later(
        2,
        act('18:40', 'repair-worker', 'resume', {}),
        finishes('19:20', 'repair-worker', {
          place: '5 号楼 1 单元 502 卫生间',
          process: '换进水阀总成,调了浮球高度,冲水试了八次,水满自停。',
          result: '不再一直进水,拆掉临时阀门。',
          heard: '马老太太按了两下,说总算不用弯腰开阀门了。',
          fen: 7500,
          noPhotos: '卫生间里不拍照',
        }),
      ),
      later(
        1,
        rates('08:15', 'resident-ma', 'satisfied', {
          text: '等配件那两天也没让老人为难。',
          stars: [5, 4, 5],
        }),
      ),
    ],
  },
  {
    name: 'repair-withdrawn',
    ended: 23,
    days: [
      first(
        asks('16:30', 'fan-wei', {
          category: 'homeRepair',
          says: '阳台推拉窗掉了一个滑轮,关不严,刮风呜呜响。',
          answers: (when) => ({ what: 'other', parts: 'askPrice', atHome: when.in(1, '18:00') }),
        }),
        accepts('16:50'),
        pools('16:55'),
        claims('17:20', 'repair-worker'),
        quotes('17:40', 'repair-worker', 12000, '上门三十,两侧滑轮四个九十'),
      ),
      later(
        1,
        act('09:10', 'fan-wei', 'refuse-quote', { reason: '我在网上买了滑轮,自己装得了。' }),
        act('09:14', 'fan-wei', 'withdraw', { reasonCode: 'price', reason: '自己动手,谢谢师傅。' }),
      ),
    ],
  },
  {
    name: 'repair-lamp-lin',
    ended: 8,
    days: [
      first(
        asks('09:35', 'lin-fang', {
          category: 'homeRepair',
          says: '客厅大灯只亮一半,说明书找不到了,不知道是灯坏还是电源坏。',
          answers: (when) => ({ what: 'lamp', parts: 'bring', atHome: when.in(1, '19:00') }),
        }),
        accepts('09:55'),
        pools('09:58'),
        claims('10:30', 'repair-worker', { promise: [1, '20:00'] }),
        quotes('10:36', 'repair-worker', 3000, '上门检查,修好也是这个价;要换电源再商量'),
        agrees('11:00', 'lin-fang'),
        act('15:20', 'repair-worker', 'request-extension', (when) => ({
          until: when.in(3, '20:00'),
          reason: '这款灯的驱动电源要从厂里调,三天后到。',
        })),
        act('16:05', 'staff-zhao', 'grant-extension', {}),
        calls('16:10', '跟林女士说了晚两天的原因,她说不急。'),
      ),
      later(
        3,
        starts('19:00', 'repair-worker'),
        finishes('19:40', 'repair-worker', {
          place: '5 号楼 2 单元 403 客厅',
          process: '换了驱动电源,六组灯条全亮,遥控器重新配对。',
          result: '大灯全亮,三档色温都能用。',
          heard: '林女士说比新买时还亮。',
          fen: 3000,
          after: ['lamp-after'],
        }),
        rates('20:30', 'lin-fang', 'satisfied', { text: '晚了两天提前说了,不怪。' }),
      ),
    ],
  },
];
