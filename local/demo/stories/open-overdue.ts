import { accepts, asks, calls, claims, pools, says, sends, starts } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** Two that somebody works on and that are over their time. */
export const OPEN_OVERDUE: readonly Story[] = [
  {
    name: 'overdue-rubbish',
    ended: 2,
    days: [
      first(
        asks('08:12', 'fan-wei', {
          category: 'cleaning',
          says: '3 号楼后面装修垃圾堆了一人高,下雨流出来的水发白,孩子老往上爬。',
          answers: { what: 'clutter', where: '3 号楼北侧空地', days: 9 },
          where: '3 号楼北侧空地',
          photos: ['bins-before'],
          more: { public: true },
        }),
        accepts('08:45'),
        calls('08:53', '跟范先生说今天先围起来,清运要等车。'),
        sends('08:56', 'property'),
        claims('09:30', 'property-lead', { worker: 'property-worker', promise: [1, '18:00'] }),
        starts('10:10', 'property-worker', '先拉了警戒带,联系清运车。'),
      ),
      later(
        2,
        act('09:30', 'property-worker', 'progress', {
          text: '清运车排到后天,先把靠路边的装了四袋。',
        }),
        act('18:25', 'fan-wei', 'urge', { text: '说好两天的,堆还在那儿,能不能给个准日子?' }),
      ),
    ],
  },
  {
    name: 'overdue-lamp',
    ended: 2,
    days: [
      first(
        asks('19:40', 'tian-yong', {
          category: 'facility',
          says: '四楼到六楼的楼道灯一排都不亮,晚上上楼得打手电,老人孩子都不方便。',
          answers: { what: 'light', where: '9 号楼 3 单元四至六楼', usable: 'no' },
          photos: ['lamp-before'],
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('08:42'),
        pools('08:46'),
        claims('09:18', 'repair-lead', { worker: 'repair-worker', promise: [1, '18:00'] }),
        starts('15:30', 'repair-worker', '三层的灯同一根线,先查线。'),
      ),
      later(
        2,
        act(
          '17:10',
          'repair-worker',
          'progress',
          { text: '线在六楼断了,要跟物业约停电才能接,灯具已经备好。' },
          { photos: ['lamp-before'] },
        ),
        says('19:20', 'tian-yong', '麻烦快一点,昨天五楼大爷差点踩空。'),
      ),
    ],
  },
];
