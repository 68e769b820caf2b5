import { accepts, agrees, asks, calls, claims, pools, quotes, sends, ticks } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** What waits for somebody: to accept it, to take it, to find somebody else, or to come. */
export const OPEN_WAITING: readonly Story[] = [
  {
    name: 'placed-smell',
    ended: 1,
    days: [
      first(
        asks('20:25', 'peng-yueying', {
          category: 'cleaning',
          says: '12 号楼边上的垃圾桶盖子坏了,一刮风塑料袋满天飞,挂得树上都是。',
          answers: { what: 'rubbish', where: '12 号楼东侧垃圾桶', days: 3 },
          where: '12 号楼东侧',
          photos: ['bins-before'],
          more: { public: true },
        }),
      ),
    ],
  },
  {
    name: 'placed-on-behalf',
    ended: 1,
    days: [
      first(
        asks('19:10', 'grid-li', {
          category: 'escort',
          says: '入户时 4 号楼的常爷爷说下周要去眼科复查,没人陪,替他点一单。',
          answers: (when) => ({
            what: 'doctor',
            when: when.in(5, '08:30'),
            where: '区人民医院眼科',
            wheelchair: 'no',
          }),
          where: '4 号楼 2 单元 102',
          building: 4,
          more: { onBehalfOf: { name: '常爷爷', phone: '13999000402' }, source: 'visit' },
        }),
      ),
    ],
  },
  {
    name: 'pool-door',
    ended: 1,
    strict: true,
    days: [
      first(
        asks('15:40', 'zhao-yumei', {
          category: 'facility',
          says: '2 号楼单元门的闭门器漏油,门摔得山响,一楼的娃娃老被吓醒。',
          answers: { what: 'door', where: '2 号楼 1 单元大门', usable: 'yes' },
          photos: ['door-before'],
          more: { public: true },
        }),
        calls('16:10', '先拿毛巾垫着门框,明天有人来看。'),
        accepts('17:40'),
        pools('17:42', '晚上门响得厉害,能早就早'),
      ),
    ],
  },
  {
    name: 'care-offered',
    ended: 1,
    days: [
      first(
        asks('10:55', 'resident-ma', {
          category: 'homeCare',
          says: '我妈一个人在家,上周在厕所滑了一下,想有人常去看看,帮着洗个澡。',
          answers: (when) => ({
            what: ['bathing', 'visits'],
            mobility: 'supported',
            family: 'no',
            when: when.in(4, '14:00'),
          }),
          more: { forRelative: { name: '马老太太', relation: '母亲' } },
        }),
        accepts('11:20'),
        calls('11:30', '马先生白天上班,老人膝盖疼,走路扶墙。'),
        sends('16:30', 'warmSun', '老人滑倒过,请先评估,助浴两个人上门'),
      ),
    ],
  },
  {
    name: 'lapsed-curtain',
    ended: 1,
    strict: true,
    days: [
      first(
        asks('16:10', 'sun-xiaolei', {
          category: 'bigWash',
          says: '四扇落地窗帘想摘下来洗,家里有奶娃腾不出手,取送都要人。',
          answers: { what: ['curtain'], pieces: 4, pickup: 'collect' },
        }),
        calls('16:40', '问了净家和红马夹,这两天都排满了,先放出去看看。'),
        accepts('17:20'),
        pools('17:25'),
      ),
      later(1, ticks('17:35', 'lapse')),
    ],
  },
  {
    name: 'socket-wang',
    ended: 1,
    days: [
      first(
        asks('09:10', 'resident-wang', {
          category: 'homeRepair',
          says: '床头的插座松了,插电热毯老掉,夜里得爬起来插好几回。',
          answers: (when) => ({ what: 'socket', parts: 'bring', atHome: when.in(3, '10:00') }),
          service: ['blueShirts', 'lamp-socket'],
        }),
        accepts('09:35'),
        calls('09:42', '跟王奶奶说修好之前先别用那个插座。'),
        sends('09:46', 'blueShirts', '老人独居,上门前先打电话'),
        claims('10:20', 'repair-lead', { worker: 'repair-worker' }),
        quotes('10:26', 'repair-worker', 5200, '上门三十,插座二十二'),
        agrees('10:50', 'resident-wang'),
        act('10:55', 'repair-worker', 'reschedule', (when) => ({
          from: when.in(4, '10:00'),
          to: when.in(4, '11:00'),
          reason: '线材要备一下,约上午十点行吗?',
        })),
        act('11:20', 'resident-wang', 'reschedule', { agree: true }),
      ),
    ],
  },
];
