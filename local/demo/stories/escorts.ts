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
} from './steps';
import { first, later } from './story';
import type { Story } from './story';

/** 陪诊跑腿. */
export const ESCORTS: readonly Story[] = [
  {
    name: 'escort-hospital-wang',
    ended: 44,
    days: [
      first(
        asks('09:15', 'resident-wang', {
          category: 'escort',
          says: '后天上午去医院复查,楼上楼下跑不动,想有人陪着挂号取药。',
          answers: (when) => ({
            what: 'doctor',
            when: when.in(2, '08:30'),
            where: '区人民医院心内科',
            wheelchair: 'no',
          }),
        }),
        accepts('09:40'),
        pools('09:42'),
        claims('10:30', 'volunteer-lead'),
      ),
      later(
        2,
        starts('08:00', 'volunteer-lead'),
        finishes('11:40', 'volunteer-lead', {
          place: '区人民医院心内科',
          process: '八点接上王奶奶,挂号、做心电图、取药全程陪着,医嘱抄了一张贴冰箱。',
          result: '复查做完,药取回,下次复查时间写在医嘱上。',
          heard: '王奶奶说一个人去要折腾一天。',
        }),
        rates('15:20', 'resident-wang', 'satisfied', {
          text: '唐队长像自家闺女。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'escort-medicine-zhang',
    ended: 35,
    days: [
      first(
        asks('14:25', 'zhang-guilan', {
          category: 'escort',
          says: '降压药吃完了,能帮着取吗?医保本在家里,密码我告诉来的人。',
          answers: (when) => ({
            what: 'medicine',
            when: when.in(1, '09:30'),
            where: '社区卫生服务站',
          }),
        }),
        accepts('14:40'),
        calls('14:48', '提醒张阿姨密码不要告诉别人,到站里自己输或者让儿子来。'),
        pools('14:52'),
        claims('16:00', 'volunteer-jia'),
      ),
      later(
        1,
        starts('09:20', 'volunteer-jia'),
        finishes('10:10', 'volunteer-jia', {
          place: '社区卫生服务站',
          process: '陪张阿姨一起去,她自己输密码,我帮着排队拿药,对了两遍盒数。',
          result: '取回一个月的药,贴了早晚标签。',
          heard: '张阿姨说贴标签好,不会吃重。',
        }),
        rates('11:30', 'zhang-guilan', 'satisfied', { stars: [5, 5, 5] }),
      ),
    ],
  },
  {
    name: 'escort-hospital-peng',
    ended: 20,
    days: [
      first(
        asks('16:45', 'peng-yueying', {
          category: 'escort',
          says: '老头要做胃镜,得有家属签字以外再有个人推轮椅,我一个人扶不住。',
          answers: (when) => ({
            what: 'doctor',
            when: when.in(2, '07:30'),
            where: '市中医院胃镜室',
            wheelchair: 'yes',
          }),
        }),
        accepts('17:00'),
        sends('17:04', 'warmSun', '要带轮椅'),
        claims('17:30', 'care-lead', { worker: 'care-worker' }),
      ),
      later(
        2,
        starts('07:10', 'care-worker'),
        finishes('12:20', 'care-worker', {
          place: '市中医院胃镜室',
          process: '带轮椅接送,检查前后都在旁边,等麻药过了才扶起来走。',
          result: '检查做完平安到家,报告三天后我帮着取。',
          heard: '彭大姐说多个人心里不慌。',
        }),
        rates('18:40', 'peng-yueying', 'satisfied', {
          text: '护理员专业,抬起放下都有办法。',
          stars: [5, 5, 5],
        }),
      ),
      later(2, replies('10:00', 'care-worker', '报告取好了,给您放门口信箱里。')),
    ],
  },
  {
    name: 'escort-on-behalf',
    ended: 11,
    days: [
      first(
        asks('10:20', 'grid-li', {
          category: 'escort',
          says: '走访时碰到住 3 号楼的田奶奶,养老卡没激活,一个人找不到银行,替她点一单。',
          answers: (when) => ({
            what: 'errand',
            when: when.in(1, '09:30'),
            where: '星河街道银行网点',
          }),
          where: '3 号楼 1 单元 201',
          building: 3,
          more: { onBehalfOf: { name: '田奶奶', phone: '13999000401' }, source: 'visit' },
        }),
        accepts('10:45'),
        pools('10:48'),
        claims('11:30', 'volunteer-lead'),
      ),
      later(
        1,
        starts('09:00', 'volunteer-lead'),
        finishes('10:50', 'volunteer-lead', {
          place: '星河街道银行网点',
          process: '陪田奶奶坐公交去网点,柜台激活,密码她自己设,回来把卡收好。',
          result: '养老卡能用了,网点电话写给了她。',
          heard: '田奶奶说早知道就不怕了。',
        }),
      ),
      later(1, rates('09:40', 'grid-li', 'satisfied', { text: '替田奶奶评的,她说满意。' })),
    ],
  },
  {
    name: 'escort-li',
    ended: 5,
    days: [
      first(
        asks('08:20', 'sun-xiaolei', {
          category: 'escort',
          says: '孩子发烧我走不开,想请人帮着去取个快递里的退烧贴。',
          answers: (when) => ({
            what: 'errand',
            when: when.at('10:00'),
            where: '小区东门快递柜',
          }),
        }),
        accepts('08:40'),
        calls('08:45', '问清孩子三十八度二,告诉她高烧不退打 120 或去医院。'),
        pools('08:47'),
        claims('09:00', 'volunteer-jia'),
        starts('09:10', 'volunteer-jia'),
        finishes('09:30', 'volunteer-jia', {
          place: '4 号楼 3 单元 602 门口',
          process: '凭取件码取出退烧贴,放在门口挂钩上,按门铃后退到楼梯口。',
          result: '东西送到,孩子下午退烧了。',
          heard: '小孙在门里说谢谢。',
          how: 'phone',
        }),
        rates('20:55', 'sun-xiaolei', 'satisfied', {
          text: '半小时就送到门口,救急了。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
];
