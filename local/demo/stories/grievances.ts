import { accepts, asks, calls, claims, finishes, rates, sends, starts, visits } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 邻里纠纷 and 意见投诉: sensitive, the complaint at the subdistrict. */
export const GRIEVANCES: readonly Story[] = [
  {
    name: 'dispute-noise',
    ended: 34,
    days: [
      first(
        asks('06:40', 'huang-zhiguo', {
          category: 'dispute',
          says: '楼上半夜老拖椅子,我家卧床的老人睡不踏实,上去说过一回,人家说没拖。',
          answers: { kind: 'noise', talked: 'failed', how: 'apart' },
        }),
        accepts('08:40'),
        calls('08:52', '先听黄先生说,答应不提是谁反映的。'),
        sends('09:00', 'mediation'),
        claims('09:40', 'mediator-song'),
      ),
      later(
        2,
        starts('18:30', 'mediator-song'),
        act('19:40', 'mediator-song', 'progress', {
          text: '先单独去了楼上,孩子写作业拖椅子,家长说不知道楼下听得这么清。',
        }),
      ),
      later(
        2,
        finishes('19:30', 'mediator-song', {
          place: '4 号楼 1 单元',
          process: '两家分开谈了一次、坐下谈了一次,楼上给椅子腿套了毛毡,约好九点半后不挪。',
          result: '签了邻里约定,互留电话,有事先发消息。',
          heard: '黄先生说这两晚安静了。',
          noPhotos: '纠纷不拍照',
        }),
      ),
      later(
        1,
        rates('20:40', 'huang-zhiguo', 'satisfied', {
          text: '宋阿姨会说话,两边都下得来台。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'dispute-leak',
    ended: 11,
    days: [
      first(
        asks('13:20', 'lin-fang', {
          category: 'dispute',
          says: '楼上漏水到我家天花板,没人认,物业说是室内管他们管不了。',
          answers: { kind: 'leak', talked: 'failed', how: 'together' },
        }),
        accepts('13:50'),
        calls('13:58', '林女士拍了水印,楼上说自己没漏。'),
        sends('14:05', 'mediation', '请约物业一起看'),
        claims('15:20', 'mediator-song'),
        starts('16:00', 'mediator-song'),
      ),
      later(
        3,
        finishes('17:00', 'mediator-song', {
          place: '5 号楼 2 单元',
          process: '约两家和物业到场做了闭水试验,确是楼上卫生间防水破了,当场谈修缮和赔偿。',
          result: '楼上答应十天内重做防水,补天花板的钱两家各半。',
          heard: '林女士说先看他做不做。',
          noPhotos: '纠纷不拍照',
        }),
      ),
      later(
        1,
        rates('18:20', 'lin-fang', 'fair', {
          text: '责任分清了,就等他动工。',
          stars: [5, 4, 3],
        }),
      ),
      later(
        2,
        visits('10:00', '林女士说楼上已约了工人。', {
          resolved: true,
          satisfaction: 'fair',
        }),
      ),
    ],
  },
  {
    name: 'complaint-charge',
    ended: 21,
    days: [
      first(
        asks('10:30', 'deng-kun', {
          category: 'complaint',
          says: '上次来通下水的人说好三十,走的时候又要了二十块辛苦费,没有开条子。',
          answers: { about: 'worker', wish: 'refund' },
        }),
        accepts('11:10', {}, 'subdistrict-sun'),
        calls('11:25', '邓先生说不是物业的人,是门口贴小广告的,留了电话。', 'subdistrict-sun'),
        starts('14:00', 'subdistrict-sun', '核对那几天的派单,确认不是平台派的。'),
      ),
      later(
        2,
        finishes('16:30', 'subdistrict-sun', {
          place: '星河街道社区治理办',
          process: '查到是街边私人揽活,没有走平台,约到本人当面退钱,小广告交城管清理。',
          result: '二十块已退给邓先生,社区群里发了提醒:认准平台派的师傅。',
          heard: '邓先生说钱退了,以后只在上面点。',
          how: 'phone',
        }),
        rates('20:20', 'deng-kun', 'satisfied', {
          text: '二十块也当回事,服气。',
          stars: [5, 4, 5],
        }),
      ),
    ],
  },
];
