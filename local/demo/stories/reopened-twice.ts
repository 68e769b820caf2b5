import {
  accepts,
  asks,
  calls,
  claims,
  finishes,
  pools,
  rates,
  reopens,
  replies,
  sends,
  starts,
  visits,
} from './steps';
import { first, later } from './story';
import type { Story } from './story';

/** 楼道灯门禁电梯, reopened (重办) twice before it was right. */
export const REOPENED_TWICE: readonly Story[] = [
  {
    name: 'facility-intercom-twice',
    ended: 9,
    days: [
      first(
        asks('18:40', 'cao-meiling', {
          category: 'facility',
          says: '门禁对讲没声音,快递和客人来了都得打电话下楼去开,我腿不好,一天跑好几趟。',
          answers: { what: 'door', where: '10 号楼 1 单元门禁', usable: 'no' },
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('09:00'),
        pools('09:05'),
        claims('10:10', 'repair-worker'),
        starts('15:20', 'repair-worker'),
        finishes('16:00', 'repair-worker', {
          place: '10 号楼 1 单元门口主机',
          process: '主机听筒线接头氧化,重新压接,从门口往五楼试通话两次。',
          result: '对讲有声音了,开门按钮正常。',
          heard: '曹阿姨在屋里听见了,说声音小点但能听清。',
          before: ['door-before'],
          after: ['door-after'],
        }),
      ),
      later(2, reopens('12:15', 'cao-meiling', '好了一天半又没声了,今天又白跑两趟。')),
      later(
        1,
        calls('08:45', '跟曹阿姨道了歉,请队长亲自去看。'),
        sends('08:48', 'blueShirts', '第二次了,请查线路,别只换接头'),
        claims('09:20', 'repair-lead'),
        starts('10:00', 'repair-lead'),
        finishes('11:30', 'repair-lead', {
          place: '10 号楼 1 单元弱电井',
          process: '弱电井里一段线泡过水,换了八米新线,主机侧加了防水盒。',
          result: '通话清楚,连试五户都能听见能开门。',
          heard: '曹阿姨说声音大了。',
          and: ['repair-worker'],
          before: ['door-before'],
          after: ['door-after'],
        }),
      ),
      later(3, reopens('19:50', 'cao-meiling', '声音是好了,可按开门键门不开,得按三四下。')),
      later(
        1,
        calls('09:12', '曹阿姨说按键要按很多下,夜里更不灵。'),
        sends('09:15', 'blueShirts', '开门按键不灵,室内分机也看一下'),
        claims('09:40', 'repair-lead'),
        starts('10:20', 'repair-lead'),
        finishes('11:10', 'repair-lead', {
          place: '10 号楼 1 单元 503 室内分机',
          process: '分机按键磨损,换了新分机,电锁电源也测了,电压正常。',
          result: '一按就开,连按二十次没有失灵。',
          heard: '曹阿姨自己按了好几遍,说这回行了。',
          before: ['door-before'],
          after: ['door-after'],
        }),
      ),
      later(
        1,
        rates('09:30', 'cao-meiling', 'fair', {
          text: '修了三回才利索,师傅态度没得说,就是该一次看全。',
          stars: [5, 2, 4],
        }),
        replies('12:40', 'repair-lead', '您批评得对,以后门禁的活线路、电源、分机一起查。'),
      ),
      later(
        1,
        visits('15:20', '曹阿姨说现在好用,希望别再坏。', {
          resolved: true,
          satisfaction: 'fair',
        }),
      ),
    ],
  },
];
