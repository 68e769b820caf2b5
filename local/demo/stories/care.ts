import {
  accepts,
  agrees,
  asks,
  calls,
  claims,
  finishes,
  quotes,
  rates,
  replies,
  sends,
  starts,
  visits,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 居家照护: sensitive and only dispatched. */
export const CARE: readonly Story[] = [
  {
    name: 'care-bath-huang',
    ended: 40,
    days: [
      first(
        asks('20:05', 'huang-zhiguo', {
          category: 'homeCare',
          says: '父亲卧床快一年,想请人帮着洗澡,我一个人翻不动他。',
          answers: (when) => ({
            what: ['bathing'],
            mobility: 'bedridden',
            family: 'yes',
            when: when.in(3, '14:00'),
          }),
          service: ['warmSun', 'bathing'],
        }),
      ),
      later(
        1,
        accepts('08:50'),
        calls('09:02', '问了皮肤和血压情况,助浴两个人上门。'),
        sends('09:06', 'warmSun', '卧床老人,先上门评估'),
        claims('09:40', 'care-lead', { worker: 'care-worker' }),
        act('14:00', 'care-worker', 'progress', {
          text: '上门评估:骶尾有一处发红,先做减压,周四第一次助浴。',
        }),
        quotes('14:20', 'care-worker', 8000, '助浴两小时,两个人上门'),
        agrees('18:30', 'huang-zhiguo'),
      ),
      later(
        2,
        starts('13:50', 'care-worker'),
        finishes('15:50', 'care-worker', {
          place: '4 号楼 1 单元 101',
          process: '两人上门助浴,全程家属在场,量了前后血压,骶尾处涂药。',
          result: '老人洗净换衣,发红没有加重,给家属写了翻身表。',
          heard: '黄先生说老人睡了个好觉。',
          and: ['care-lead'],
          fen: 8000,
          noPhotos: '居家照护不拍照',
        }),
      ),
      later(
        1,
        rates('21:10', 'huang-zhiguo', 'satisfied', {
          text: '半年没好好洗过,真是解了大难。',
          stars: [5, 5, 5],
        }),
      ),
      later(
        2,
        replies('10:10', 'care-lead', '翻身表坚持做,我们每两周来一次。'),
        visits('11:30', '赵慧打的电话,老人说舒服。', { resolved: true, satisfaction: 'satisfied' }),
      ),
    ],
  },
  {
    name: 'care-visits-guo',
    ended: 27,
    days: [
      first(
        asks('10:50', 'guo-shulan', {
          category: 'homeCare',
          says: '我一个人住,孩子在外地,想有人隔几天来看看我,说说话也行。',
          answers: { what: ['visits', 'company'], mobility: 'supported', family: 'none' },
        }),
        accepts('11:20'),
        calls('11:28', '郭大妈独居,膝盖不好,希望固定一个人来。'),
        sends('11:35', 'warmSun'),
        claims('13:50', 'care-lead', { worker: 'care-worker' }),
      ),
      later(
        1,
        act('10:00', 'care-worker', 'progress', {
          text: '见了郭大妈,约好每周二、五上午来,电话留在她床头。',
        }),
        quotes('10:10', 'care-worker', 4000, '上门探望,每次一小时'),
        agrees('10:15', 'guo-shulan'),
      ),
      later(
        3,
        finishes('11:00', 'care-worker', {
          place: '8 号楼 1 单元 102',
          process: '头两次探望做完,量血压、理了药盒、陪着下楼晒太阳。',
          result: '固定每周两次,紧急电话贴好,门口装了扶手。',
          heard: '郭大妈说盼着礼拜二。',
          fen: 4000,
          noPhotos: '居家照护不拍照',
        }),
        rates('19:00', 'guo-shulan', 'satisfied', {
          text: '刘姑娘来了屋里就有声儿了。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'care-after-discharge',
    ended: 10,
    days: [
      first(
        asks('19:30', 'tian-yong', {
          category: 'homeCare',
          says: '我妈刚出院,走路要扶,我白天上班,想有人上午来帮着打扫做顿饭。',
          answers: { what: ['tidying', 'company'], mobility: 'supported', family: 'no' },
        }),
      ),
      later(
        1,
        accepts('09:00'),
        sends('09:06', 'warmSun', '老人刚出院,家里没人,请先评估'),
        claims('10:00', 'care-lead', { worker: 'care-worker' }),
        act('15:00', 'care-worker', 'progress', { text: '评估完,防跌倒要加一根扶手,已跟家属说。' }),
        quotes('15:10', 'care-worker', 8000, '打扫整理两小时'),
        agrees('21:00', 'tian-yong'),
      ),
      later(
        2,
        starts('09:00', 'care-worker'),
        finishes('11:10', 'care-worker', {
          place: '9 号楼 3 单元 204',
          process: '打扫两间屋和厨房,做了少盐的午饭,扶老人走了三十步。',
          result: '屋子收拾好,以后每周三次上午来。',
          heard: '老太太说地不滑了敢走。',
          fen: 8000,
          noPhotos: '居家照护不拍照',
        }),
      ),
      later(
        1,
        rates('20:30', 'tian-yong', 'satisfied', { text: '我在单位也踏实。', stars: [5, 5, 5] }),
        replies('21:00', 'care-worker', '阿姨走得稳多了,您放心。'),
      ),
    ],
  },
];
