import { accepts, answers, asks, calls, rates } from './steps';
import { act, first } from './story';
import type { Story } from './story';

/** 问事帮办: the community answers itself. */
export const QUESTIONS: readonly Story[] = [
  {
    name: 'ask-allowance-wang',
    ended: 47,
    days: [
      first(
        asks('08:40', 'resident-wang', {
          category: 'askHelp',
          says: '听说过了七十岁有高龄补贴,怎么办,要哪些本子?',
          answers: { about: 'benefits', answer: 'call' },
        }),
        accepts('08:48'),
        calls('08:56', '王奶奶够条件,缺一张一寸照片。'),
        answers('10:30', 'staff-zhao', {
          result: '高龄补贴已帮着填表交到街道,下月起到账,照片网格员顺路去取。',
          heard: '王奶奶说那就等下个月。',
        }),
        rates('16:00', 'resident-wang', 'satisfied', { text: '一个电话就办了。' }),
      ),
    ],
  },
  {
    name: 'ask-phone-guo',
    ended: 38,
    days: [
      first(
        asks('09:30', 'guo-shulan', {
          category: 'askHelp',
          says: '手机上认证老过不去,养老金这个月没发,急得睡不着。',
          answers: { about: 'phone', answer: 'visit' },
        }),
        accepts('09:36'),
        calls('09:40', '让郭大妈别急,下午去家里看着她认。'),
        answers('15:20', 'staff-zhao', {
          result: '上门重新认证成功,社保所查过,这个月的钱后天补发。',
          heard: '郭大妈看见绿勾就放心了。',
          how: 'inPerson',
        }),
        rates('17:30', 'guo-shulan', 'satisfied', {
          text: '小赵上门弄的,还教我怎么看。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'ask-certificate-sun',
    ended: 24,
    days: [
      first(
        asks('12:40', 'sun-xiaolei', {
          category: 'askHelp',
          says: '孩子上幼儿园要居住证明,社区能开吗,网上说不用了。',
          answers: { about: 'certificate', answer: 'counter' },
        }),
        accepts('13:32'),
        answers('14:10', 'staff-zhao', {
          result: '幼儿园只要户口本和房本,不用社区开居住证明,已打电话跟园里对过。',
          heard: '孙女士说省了一趟。',
        }),
        rates('14:30', 'sun-xiaolei', 'satisfied', { text: '还替我问了幼儿园。' }),
      ),
    ],
  },
  {
    name: 'ask-insurance-tian',
    ended: 14,
    days: [
      first(
        asks('11:05', 'tian-yong', {
          category: 'askHelp',
          says: '我换了单位,居民医保要不要停,停了会不会断?',
          answers: { about: 'insurance', answer: 'call' },
        }),
        accepts('11:12'),
        answers('15:40', 'staff-zhao', {
          result: '单位参保后居民医保自动停,当月不断,已发办理的步骤。',
          heard: '田先生说清楚了。',
        }),
        rates('19:00', 'tian-yong', 'fair', { text: '答得清楚,就是等到下午。' }),
      ),
    ],
  },
  {
    name: 'ask-ma',
    ended: 4,
    days: [
      first(
        asks('09:25', 'resident-ma', {
          category: 'askHelp',
          says: '我妈的老年卡刷不了公交,要去哪换?',
          answers: { about: 'certificate', answer: 'call' },
        }),
        accepts('09:33'),
        answers('10:15', 'staff-zhao', {
          result: '老年卡消磁,到街道政务大厅免费换,周六上午也开,带身份证就行。',
          heard: '马先生说周六带老人去。',
        }),
        rates('12:20', 'resident-ma', 'satisfied', { stars: [5, 5, 5] }),
      ),
    ],
  },
  {
    name: 'ask-far',
    ended: 18,
    days: [
      first(
        asks('10:10', 'resident-far', {
          category: 'askHelp',
          says: '新生儿落户和医保能一起办吗?',
          answers: { about: 'insurance', answer: 'call' },
        }),
        accepts('10:20', {}, 'staff-far'),
        answers('11:00', 'staff-far', {
          result: '出生一件事可以一起办,材料清单发您了,办好三个工作日。',
          heard: '郑女士说照着准备。',
        }),
        rates('21:00', 'resident-far', 'satisfied', { text: '清单一看就懂。', stars: [5, 5, 5] }),
      ),
    ],
  },
  {
    name: 'ask-mistake',
    ended: 33,
    days: [
      first(
        asks('07:30', 'he-jiayi', {
          category: 'askHelp',
          says: '快递柜的验证码收不到。',
          answers: { about: 'other', answer: 'call' },
        }),
        act('07:52', 'he-jiayi', 'withdraw', { reason: '是手机拦截了短信,自己找到了,不好意思。' }),
      ),
    ],
  },
];
