import { accepts, asks, calls, ticks } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** One called up (吹哨) as far as the district, one that cannot be solved for the time being (挂账). */
export const OPEN_RAISED: readonly Story[] = [
  {
    name: 'green-escalated',
    ended: 1,
    strict: true,
    days: [
      first(
        asks('16:05', 'cao-meiling', {
          category: 'cleaning',
          says: '10 号楼前面的公共绿地被人圈起来种菜,浇粪,窗户都不敢开,说了不听。',
          answers: { what: 'clutter', where: '10 号楼南侧绿地', days: 40 },
          where: '10 号楼南侧绿地',
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('08:55', { triage: 'complex' }),
        calls('09:10', '跟曹阿姨说明绿地归街道园林管,社区上门劝过两次没用。'),
        act('15:20', 'lead-chen', 'escalate', {
          reason: '圈占公共绿地种菜,劝阻两次无效,社区没有执法权,涉及六户,请街道协调。',
          bodies: ['综合执法队', '园林所'],
        }),
        // Nobody of the subdistrict answered in time: it went on to the district, where nobody is above.
        ticks('17:25', 'escalate'),
      ),
    ],
  },
  {
    name: 'charging-shelved',
    ended: 12,
    days: [
      first(
        asks('12:50', 'deng-kun', {
          category: 'parking',
          says: '想在地面车位装充电桩,邻居也有四五辆电车,现在都从窗户拉线,太危险。',
          answers: { what: 'charging', when: ['evening', 'night'] },
          where: '11 号楼西侧地面车位',
          more: { public: true },
        }),
        accepts('13:45'),
        calls('13:58', '跟邓先生说社区先问供电所变压器够不够。'),
      ),
      later(
        4,
        act('15:20', 'lead-chen', 'escalate', {
          reason: '小区变压器容量已满,增容要供电公司立项、电力施工,社区办不了。',
          bodies: ['供电所', '住建所'],
        }),
      ),
      later(
        1,
        act('09:10', 'subdistrict-sun', 'progress', (when) => ({
          text: '供电所到现场量过,增容排进明年计划,先在北门集中充电棚加六个口。',
          body: '供电所',
          arrivedAt: when.at('09:00'),
        })),
        act('11:00', 'subdistrict-sun', 'shelve', (when) => ({
          cause: '变压器增容已报供电公司明年改造计划,眼下装不了地面桩。',
          done: '北门充电棚加了六个口,夜里优惠,网格员每晚查飞线。',
          reviewAt: when.in(60, '17:00'),
        })),
      ),
    ],
  },
];
