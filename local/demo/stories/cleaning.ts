import {
  accepts,
  asks,
  calls,
  claims,
  finishes,
  pools,
  rates,
  replies,
  sends,
  starts,
  visits,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 环境卫生; one of them is none of the community's (不予受理). */
export const CLEANING: readonly Story[] = [
  {
    name: 'cleaning-bins',
    ended: 50,
    days: [
      first(
        asks('07:20', 'peng-yueying', {
          category: 'cleaning',
          says: '12 号楼西边的垃圾桶满了两天没人拉,袋子堆到路上,野猫翻得到处都是。',
          answers: { what: 'rubbish', where: '12 号楼西侧垃圾桶', days: 2 },
          where: '12 号楼西侧',
          photos: ['bins-before'],
          more: { public: true },
        }),
        accepts('08:34'),
        sends('08:36', 'property'),
        claims('08:50', 'property-lead', { worker: 'property-worker' }),
        starts('09:20', 'property-worker'),
        finishes('10:10', 'property-worker', {
          place: '12 号楼西侧垃圾桶',
          process: '清运车坏了两天没补上,今天借车拉走,地面冲洗,桶里外刷了一遍。',
          result: '垃圾清干净了,清运改成早晚两趟。',
          heard: '彭大姐从楼上看见了,说这味儿总算散了。',
          how: 'phone',
          before: ['bins-before'],
          after: ['bins-after'],
        }),
        rates('19:05', 'peng-yueying', 'satisfied', { text: '上午就清了,改成两趟好。' }),
      ),
    ],
  },
  {
    name: 'cleaning-sofa',
    ended: 41,
    days: [
      first(
        asks('14:12', 'he-jiayi', {
          category: 'cleaning',
          says: '楼道里堆着一个旧沙发,轮椅过不去,五楼的爷爷每次下楼都要人抬。',
          answers: { what: 'clutter', where: '7 号楼 2 单元三楼拐角', days: 20 },
          more: { public: true },
        }),
        accepts('14:40'),
        calls('14:55', '问到沙发是三楼搬走的租户留下的,房东同意处理。'),
        pools('15:00', '要四个人抬,周末也行'),
        claims('16:10', 'volunteer-lead'),
      ),
      later(
        1,
        starts('09:00', 'volunteer-lead'),
        finishes('09:50', 'volunteer-lead', {
          place: '7 号楼 2 单元三楼拐角',
          process: '来了五个人,拆了沙发腿从楼梯抬下去,交给大件垃圾点,楼道扫了一遍。',
          result: '三楼拐角清空了,轮椅试着过了一趟。',
          heard: '五楼老爷子隔着门道谢,何女士也下来帮忙了。',
          and: ['volunteer-jia'],
          before: ['bicycle-before'],
          after: ['bicycle-after'],
        }),
        rates('11:20', 'he-jiayi', 'satisfied', {
          text: '红马夹一来,我们邻居也不好意思光看着。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'cleaning-puddle',
    ended: 30,
    days: [
      first(
        asks('08:18', 'xu-changgen', {
          category: 'cleaning',
          says: '6 号楼北面走廊老是积水,蚊子一团一团的,下过雨三天都不干。',
          answers: { what: 'puddle', where: '6 号楼北侧走道', days: 3 },
          where: '6 号楼北侧走道',
          more: { public: true },
        }),
        accepts('08:58'),
        sends('09:02', 'property'),
        claims('09:40', 'property-worker'),
        starts('10:00', 'property-worker'),
        finishes('11:00', 'property-worker', {
          place: '6 号楼北侧走道',
          process: '把积水扫到排水沟里,撒了灭蚊药,清了沟里的树叶。',
          result: '水扫干净了,沟通了。',
          heard: '许大爷说扫是扫了,下雨还得积。',
          before: ['drain-before'],
          after: ['drain-after'],
        }),
        rates('17:45', 'xu-changgen', 'dissatisfied', {
          text: '扫水谁不会,地是凹的,下一场雨照旧。没解决。',
          stars: [3, 4, 1],
          unresolved: true,
        }),
      ),
      later(1, replies('08:40', 'property-lead', '许大爷说得在理,地面找平要动维修资金,已经报了。')),
      later(
        2,
        visits(
          '15:10',
          '街道打的电话,许大爷说就是没根治,要求找平地面。',
          { resolved: false, satisfaction: 'dissatisfied' },
          'subdistrict-sun',
        ),
      ),
    ],
  },
  {
    name: 'cleaning-bicycles',
    ended: 21,
    days: [
      first(
        asks('20:50', 'cao-meiling', {
          category: 'cleaning',
          says: '一楼楼道停了七八辆旧自行车,好几辆轮子都没气了,落一层灰,抬菜上楼老刮腿。',
          answers: { what: 'clutter', where: '10 号楼 1 单元一楼', days: 60 },
          photos: ['bicycle-before'],
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('09:10'),
        calls('09:22', '先贴一周认领告示,跟曹阿姨说好时间。'),
        sends('09:30', 'volunteers', '无主车贴告示,到期清理'),
        claims('10:15', 'volunteer-jia', { promise: [1, '18:00'] }),
      ),
      later(
        1,
        act('09:00', 'volunteer-jia', 'start', { note: '昨晚已挨家问过,五辆没人要。' }),
        finishes('11:30', 'volunteer-jia', {
          place: '10 号楼 1 单元一楼楼道',
          process: '有主的三辆搬到车棚,没人要的五辆登记拍照送旧物点,地拖了一遍。',
          result: '楼道空出来了,墙上画了禁停线。',
          heard: '曹阿姨提着菜走了一趟,说再不刮腿了。',
          before: ['bicycle-before'],
          after: ['bicycle-after'],
        }),
        rates('20:15', 'cao-meiling', 'satisfied', { text: '敞亮,像换了个楼。' }),
      ),
    ],
  },
  {
    name: 'cleaning-smell',
    ended: 14,
    days: [
      first(
        asks('13:30', 'zhao-yumei', {
          category: 'cleaning',
          says: '2 号楼地下室往上返臭味,一开电梯门全是味,估计是里面有死老鼠或者泡了水。',
          answers: { what: 'smell', where: '2 号楼地下室', days: 4 },
        }),
        accepts('14:00'),
        sends('14:05', 'property'),
        claims('14:30', 'property-worker'),
        starts('15:00', 'property-worker'),
        finishes('17:10', 'property-worker', {
          place: '2 号楼地下室',
          process: '墙角积水泡了纸箱发臭,抽水后清走三车杂物,消毒通风,补了一处渗水点。',
          result: '臭味没了,装了排风扇,每天开两小时。',
          heard: '赵阿姨说电梯里不呛了。',
          how: 'phone',
          before: ['bins-before'],
          after: ['bins-after'],
        }),
      ),
      later(1, rates('09:20', 'zhao-yumei', 'satisfied', { stars: [5, 5, 5] })),
    ],
  },
  {
    name: 'cleaning-rejected',
    ended: 27,
    days: [
      first(
        asks('22:10', 'lin-fang', {
          category: 'cleaning',
          says: '小区外面那家烧烤店的油烟天天往我家窗户里灌,晚上十二点还在烤,能不能让他们关了。',
          answers: { what: 'smell', where: '小区东墙外烧烤店', days: 30 },
          where: '小区东墙外',
        }),
      ),
      later(
        1,
        calls('09:15', '跟林女士说明店在小区外,执照和油烟要由城管、生态环境部门管,她表示理解。'),
        act('10:05', 'lead-chen', 'reject', {
          reasonCode: 'outOfScope',
          explanation:
            '烧烤店在小区外临街,油烟排放由城市管理部门查处,社区没有执法权。我们已把情况书面转给街道,您可以直接打热线要编号。',
          referral: { who: '城市管理服务热线', phone: '12319' },
        }),
      ),
      later(
        6,
        act('14:30', 'staff-zhao', 'follow-up', {
          reached: true,
          words: '林女士说热线给了编号,店里装了净化器,比原来好些。',
        }),
      ),
    ],
  },
];
