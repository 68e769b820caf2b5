import {
  accepts,
  agrees,
  asks,
  calls,
  claims,
  finishes,
  pools,
  quotes,
  rates,
  replies,
  sends,
  starts,
  ticks,
} from './steps';
import { first, later } from './story';
import type { Story } from './story';

/** 大件洗晒. */
export const WASHING: readonly Story[] = [
  {
    name: 'wash-quilts-ma',
    ended: 46,
    days: [
      first(
        asks('10:40', 'resident-ma', {
          category: 'bigWash',
          says: '能帮我妈洗两床被子吗?棉花的,她自己抱不动,我上班又赶不上日头。',
          answers: { what: ['quilt'], pieces: 2, pickup: 'collect', often: 'once' },
          service: ['laundry', 'quilt'],
          more: { forRelative: { name: '马老太太', relation: '母亲' } },
        }),
        accepts('11:05'),
        sends('11:08', 'laundry'),
        claims('11:40', 'laundry-lead'),
        quotes('11:42', 'laundry-lead', 3000, '两床被子,上门取送不另收'),
        agrees('12:15', 'resident-ma'),
        starts('15:30', 'laundry-lead', '被子已取,棉花心的晒足两天。'),
      ),
      later(
        3,
        finishes('16:20', 'laundry-lead', {
          place: '5 号楼 1 单元 502',
          process: '被面拆下机洗,被心太阳下晒了两天拍松,装好缝好送回。',
          result: '两床被子洗晒好送到床边。',
          heard: '马老太太摸着说有太阳味儿。',
          fen: 3000,
        }),
        rates('20:10', 'resident-ma', 'satisfied', {
          text: '省了我一个周末,老人高兴。',
          stars: [5, 4, 5],
        }),
      ),
    ],
  },
  {
    name: 'wash-curtain-zhang',
    ended: 34,
    days: [
      first(
        asks('09:05', 'zhang-guilan', {
          category: 'bigWash',
          says: '窗帘太沉摘不下来,老伴不让我爬凳子。两扇,洗完还得有人帮着挂。',
          answers: { what: ['curtain'], pieces: 2, pickup: 'collect' },
          service: ['volunteers', 'take-down'],
        }),
        accepts('09:40'),
        pools('09:44'),
        claims('11:00', 'volunteer-jia'),
      ),
      later(
        1,
        starts('10:00', 'volunteer-jia'),
        finishes('17:30', 'volunteer-jia', {
          place: '1 号楼 1 单元 302',
          process: '上午摘下来送去机洗,下午晾到半干挂回去,轨道擦了,掉的两个钩补上。',
          result: '两扇窗帘洗净挂好,拉动顺滑。',
          heard: '张阿姨留吃饭,没好意思。',
          and: ['volunteer-lead'],
        }),
        rates('19:50', 'zhang-guilan', 'satisfied', { text: '两个小伙子忙一天,一口水都没喝。' }),
      ),
    ],
  },
  {
    name: 'wash-coat-tian',
    ended: 16,
    days: [
      first(
        asks('12:05', 'tian-yong', {
          category: 'bigWash',
          says: '两件羽绒服,一件机油蹭的,看能不能洗掉。',
          answers: { what: ['coat'], pieces: 2, pickup: 'bring' },
        }),
        accepts('13:40'),
        sends('13:42', 'laundry'),
        claims('14:20', 'laundry-lead'),
        quotes('14:22', 'laundry-lead', 3000, '羽绒服两件'),
        agrees('18:10', 'tian-yong'),
      ),
      later(
        2,
        finishes('18:30', 'laundry-lead', {
          place: '净家洗衣店',
          process: '机油处用去油剂揉了三遍,低温烘干,拍松装袋。',
          result: '一件全掉,一件还有淡印,没收加急钱。',
          heard: '发了照片,没有回。',
          how: 'message',
          fen: 3000,
        }),
      ),
      later(7, ticks('18:40', 'close')),
    ],
  },
  {
    name: 'wash-sheets-li',
    ended: 6,
    days: [
      first(
        asks('08:50', 'li-dexin', {
          category: 'bigWash',
          says: '老伴刚出院,床单被罩换得勤,想每个月有人来取两回。',
          answers: { what: ['sheet', 'quilt'], pieces: 4, pickup: 'collect', often: 'monthly' },
        }),
        accepts('09:15'),
        calls('09:24', '李师傅家情况困难些,问净家能不能算进公益洗。'),
        sends('09:30', 'laundry', '请看能不能算进每月公益洗'),
        claims('10:20', 'laundry-lead'),
        quotes('10:24', 'laundry-lead', 3000, '四件只收两件的钱,其余算公益洗'),
        agrees('10:50', 'li-dexin'),
        starts('16:00', 'laundry-lead'),
      ),
      later(
        2,
        finishes('10:30', 'laundry-lead', {
          place: '1 号楼 2 单元 501',
          process: '高温洗烘,被罩熨平,送上五楼帮着套好。',
          result: '四件送到,以后每月 1 号、15 号上门取。',
          heard: '李师傅说套好了才走,心里过意不去。',
          fen: 3000,
        }),
        rates('19:15', 'li-dexin', 'satisfied', { text: '没当外人看。', stars: [5, 5, 5] }),
      ),
      later(1, replies('09:10', 'laundry-lead', '应该的,祝阿姨早日恢复。')),
    ],
  },
];
