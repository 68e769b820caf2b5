import {
  accepts,
  asks,
  calls,
  claims,
  finishes,
  rates,
  says,
  sends,
  starts,
  visits,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 水电气暖. */
export const SUPPLIES: readonly Story[] = [
  {
    name: 'utility-no-water',
    ended: 42,
    days: [
      first(
        asks('06:55', 'peng-yueying', {
          category: 'utility',
          says: '一早起来整栋楼都没水,也没看见贴通知。楼上有小孩等着冲奶粉。',
          answers: (when) => ({ which: 'water', who: 'building', since: when.at('06:00') }),
          more: { public: true },
        }),
        accepts('08:32'),
        calls('08:34', '已问过自来水热线,不是市里停水,是楼里水泵跳了。'),
        sends('08:36', 'property'),
        claims('08:38', 'property-lead'),
        starts('08:45', 'property-lead'),
        finishes('09:30', 'property-lead', {
          place: '12 号楼地下水泵房',
          process: '水泵控制柜进了潮气跳闸,擦干吹干后换了接触器,两台泵轮着试转。',
          result: '九点二十恢复供水,顶层也有压力了,备了五桶纯净水给有小孩的几户。',
          heard: '彭大姐说水来了,还问以后能不能先说一声。',
          how: 'phone',
          noPhotos: '泵房里有电,没有拍照',
        }),
        rates('12:40', 'peng-yueying', 'satisfied', {
          text: '修得快,送水这个事办得有人情味。',
        }),
      ),
    ],
  },
  {
    name: 'utility-power',
    ended: 29,
    days: [
      first(
        asks('19:42', 'zhao-yumei', {
          category: 'utility',
          says: '我们单元一到晚上就跳闸,这是第三回了,冰箱里的东西都化了。',
          answers: { which: 'power', who: 'entrance' },
        }),
      ),
      later(
        1,
        accepts('08:35'),
        calls('08:40', '赵阿姨说三次都在晚上八点前后,大家做饭的时候。'),
        sends('08:44', 'property', '2 号楼 1 单元总闸,晚上八点前后跳'),
        claims('08:50', 'property-worker'),
        starts('10:05', 'property-worker'),
        finishes('16:30', 'property-worker', {
          place: '2 号楼 1 单元一层配电箱',
          process: '总开关老化,触点烧黑,跟供电所一起停电四十分钟换成六十三安的。',
          result: '开关换好,晚上八点又来测了一次电流,在安全线里。',
          heard: '赵阿姨说昨晚没跳,终于能放心睡了。',
          how: 'phone',
          after: ['lamp-after'],
        }),
      ),
      later(
        2,
        rates('21:02', 'zhao-yumei', 'satisfied', {
          text: '三天没跳了。',
          stars: [5, 4, 5],
        }),
      ),
    ],
  },
  {
    name: 'utility-heat-pipe',
    ended: 18,
    days: [
      first(
        asks('10:05', 'li-dexin', {
          category: 'utility',
          says: '楼道里供热立管的阀门一直渗水,墙根都泡起皮了,怕往下漏到一楼。',
          answers: { which: 'heat', who: 'entrance' },
          where: '1 号楼 2 单元五层楼道',
        }),
        accepts('10:18'),
        sends('10:22', 'heating'),
        claims('10:55', 'heat-shi'),
        says('11:02', 'heat-shi', '下午两点到,要关一会儿五层以上的阀门,不影响用自来水。'),
        starts('14:05', 'heat-shi'),
        finishes('15:20', 'heat-shi', {
          place: '1 号楼 2 单元五层管井',
          process: '阀门压盖松了,密封圈也老化,关阀泄压后换了密封圈和压盖。',
          result: '不渗了,墙根贴了干湿纸,第二天再来看一眼。',
          heard: '李师傅在旁边看着换的,说行。',
          noPhotos: '管井里太暗,拍不清',
        }),
      ),
      later(
        1,
        act('09:10', 'heat-shi', 'contact', {
          channel: 'inPerson',
          reached: true,
          words: '复看过,纸是干的。',
        }),
        rates('18:30', 'li-dexin', 'satisfied', { text: '说第二天来看真来了。', stars: [5, 5, 5] }),
      ),
      later(
        2,
        visits('10:12', '李师傅说没再渗,墙皮自己会补。', {
          resolved: true,
          satisfaction: 'satisfied',
        }),
      ),
    ],
  },
];
