import { accepts, asks, calls, claims, finishes, rates, replies, sends, starts } from './steps';
import { first, later } from './story';
import type { Story } from './story';

/** 停车充电. */
export const PARKING: readonly Story[] = [
  {
    name: 'parking-blocking',
    ended: 31,
    days: [
      first(
        asks('18:55', 'deng-kun', {
          category: 'parking',
          says: '有辆白色面包车天天堵在单元门口,婴儿车和轮椅都出不去,留的电话是空号。',
          answers: { what: 'blocking', when: ['evening', 'night'] },
          where: '11 号楼 2 单元门口',
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('08:45', { triage: 'simple' }),
        calls('08:55', '查到是 11 号楼租户的车,已联系上。'),
        sends('09:00', 'property'),
        claims('09:30', 'property-lead'),
        starts('10:20', 'property-lead'),
      ),
      later(
        2,
        finishes('17:20', 'property-lead', {
          place: '11 号楼 2 单元门口',
          process: '跟车主谈了两次,给他在北区排了固定位,门口装了两根可拆的桩。',
          result: '面包车挪走了,单元门口留出一米八的通道。',
          heard: '邓先生说三天没堵了。',
          how: 'phone',
        }),
        rates('20:40', 'deng-kun', 'fair', {
          text: '车是挪了,桩有点矮,夜里怕绊人。',
          stars: [4, 4, 4],
        }),
      ),
      later(1, replies('09:30', 'property-lead', '桩上加了反光条,您再看看。')),
    ],
  },
  {
    name: 'parking-night',
    ended: 22,
    days: [
      first(
        asks('23:05', 'tian-yong', {
          category: 'parking',
          says: '晚上十点以后回来就没地方停,昨天转了四十分钟,最后停到两站地外面。',
          answers: { what: 'noSpace', when: ['night'] },
          where: '9 号楼周边',
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('09:05'),
        calls('09:20', '记下车牌和到家时间,纳入夜间车位摸底。'),
        sends('09:25', 'property'),
        claims('10:00', 'property-lead'),
        starts('14:00', 'property-lead'),
      ),
      later(
        5,
        finishes('16:00', 'property-lead', {
          place: '9 号楼周边',
          process: '夜里数了三晚,空位在 2 号楼北侧,重新划线挪出六个位,贴了指引图。',
          result: '多出六个夜间车位,先到先停。',
          heard: '田先生说太少,他下班晚还是轮不上。',
          how: 'phone',
        }),
        rates('22:50', 'tian-yong', 'dissatisfied', {
          text: '六个位置三百户抢,等于没有。要跟旁边单位商量借地方。',
          stars: [4, 2, 2],
          unresolved: true,
        }),
      ),
      later(1, replies('10:10', 'property-lead', '跟旁边写字楼谈夜里借停的事,社区正在牵头。')),
    ],
  },
  {
    name: 'parking-sharing',
    ended: 12,
    days: [
      first(
        asks('12:35', 'he-jiayi', {
          category: 'parking',
          says: '我家车位白天空着,想让白天来送孩子的家长停,不知道怎么共享才合适。',
          answers: { what: 'sharing', when: ['daytime'] },
          more: { public: true },
        }),
        accepts('13:40', { triage: 'simple' }),
        calls('13:52', '跟何女士商量先拿一个位试两周,不收钱。'),
        sends('13:58', 'property'),
        claims('14:40', 'property-lead'),
        starts('15:10', 'property-lead'),
      ),
      later(
        3,
        finishes('11:00', 'property-lead', {
          place: '7 号楼东侧车位',
          process: '做了白天共享牌,登记三位家长的车牌,约定下午五点前挪走。',
          result: '试了三天没有占着不走的,愿意共享的又来了四户。',
          heard: '何女士说挺好,还建议做成登记本。',
          how: 'phone',
        }),
        rates('18:20', 'he-jiayi', 'satisfied', { text: '小事办出了样子,邻居都来问。' }),
      ),
    ],
  },
];
