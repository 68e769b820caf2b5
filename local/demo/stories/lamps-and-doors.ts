import {
  accepts,
  asks,
  calls,
  claims,
  finishes,
  pools,
  rates,
  replies,
  says,
  sends,
  starts,
  ticks,
} from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 楼道灯门禁电梯. */
export const LAMPS_AND_DOORS: readonly Story[] = [
  {
    name: 'facility-lamp',
    ended: 48,
    days: [
      first(
        asks('21:15', 'fan-wei', {
          category: 'facility',
          says: '三楼楼道灯不亮快一个星期了,老人下楼看不见台阶,前天我爱人差点踩空。',
          answers: { what: 'light', where: '3 号楼 1 单元三楼', usable: 'no' },
          photos: ['lamp-before'],
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('08:40'),
        calls('08:52', '问清是三楼半那盏,声控的,拍手也不亮。'),
        pools('08:55'),
        claims('09:40', 'property-worker'),
        starts('14:10', 'property-worker'),
        finishes('14:40', 'property-worker', {
          place: '3 号楼 1 单元三楼半',
          process: '灯头接触不良,声控模块也坏了,换了带感应的新灯,顺手查了上下两层。',
          result: '三楼半的灯亮了,走到跟前就亮,三十秒后自己灭。',
          heard: '范先生在楼上试了两回,说亮堂。',
          before: ['lamp-before'],
          after: ['lamp-after'],
        }),
        rates('20:30', 'fan-wei', 'satisfied', { text: '第二天就修好了,给力。', stars: [5, 5, 5] }),
      ),
    ],
  },
  {
    name: 'facility-door',
    ended: 39,
    days: [
      first(
        asks('12:20', 'sun-xiaolei', {
          category: 'facility',
          says: '单元门关不上,老敞着,晚上有生人进来转悠。我一个人带孩子,心里发毛。',
          answers: { what: 'door', where: '4 号楼 3 单元大门', usable: 'no' },
          photos: ['door-before'],
          more: { public: true },
        }),
        accepts('13:35'),
        calls('13:41', '跟小孙说今天一定有人来看,晚上网格员多转一趟。'),
        pools('13:44', '单元门关不上,涉及安全,请尽快'),
        claims('14:15', 'repair-lead', { worker: 'repair-worker' }),
        starts('15:00', 'repair-worker'),
        act(
          '15:40',
          'repair-worker',
          'progress',
          { text: '合页掉了两颗螺丝,门往下坠,卡住了门槛。先垫起来能关,明天带新合页来。' },
          { photos: ['door-before'] },
        ),
      ),
      later(
        1,
        finishes('10:30', 'repair-worker', {
          place: '4 号楼 3 单元大门',
          process: '换了两副加厚合页,门抬高八毫米,闭门器重新调了力度,锁舌上了油。',
          result: '门能自己关严,刷卡和对讲都正常。',
          heard: '孙女士推着婴儿车试了进出,说不夹手了。',
          before: ['door-before'],
          after: ['door-after'],
        }),
        rates('19:48', 'sun-xiaolei', 'satisfied', {
          text: '当天先垫上让门能关,这个最暖心。',
          stars: [5, 5, 5],
        }),
      ),
      later(1, replies('09:15', 'repair-lead', '安全的事先顶上,应该的。')),
    ],
  },
  {
    name: 'facility-handrail',
    ended: 28,
    days: [
      first(
        asks('15:30', 'huang-zhiguo', {
          category: 'facility',
          says: '楼梯扶手晃得厉害,一楼到二楼那段有两根立柱是松的,老人不敢扶。',
          answers: { what: 'handrail', where: '4 号楼 1 单元一至二楼', usable: 'dangerous' },
          more: { public: true },
        }),
        accepts('15:52'),
        calls('15:58', '先让物业拉了根绳子提醒。'),
        sends('16:02', 'property'),
        claims('16:20', 'property-worker'),
      ),
      later(
        1,
        starts('09:30', 'property-worker'),
        finishes('11:40', 'property-worker', {
          place: '4 号楼 1 单元一至二楼楼梯',
          process: '松的两根立柱重新钻孔下膨胀螺栓,焊点打磨补漆,其余的逐根拧紧。',
          result: '扶手稳了,两个人拽着晃也不动。',
          heard: '黄先生说结实了,就是漆的颜色跟原来不太一样。',
          noPhotos: '楼梯上一直有人进出,没有拍照',
        }),
      ),
      later(1, rates('18:12', 'huang-zhiguo', 'fair', { text: '结实是结实了,漆色差得有点明显。' })),
    ],
  },
  {
    name: 'facility-fitness',
    ended: 19,
    days: [
      first(
        asks('08:05', 'tian-yong', {
          category: 'facility',
          says: '小广场那个太空漫步机一边的踏板松了,咯吱响,孩子们还在上面玩。',
          answers: { what: 'fitness', where: '9 号楼前小广场', usable: 'dangerous' },
          where: '9 号楼前小广场',
          more: { public: true },
        }),
        accepts('08:50'),
        sends('08:55', 'property'),
        claims('09:30', 'property-worker'),
        starts('09:45', 'property-worker'),
        finishes('11:00', 'property-worker', {
          place: '9 号楼前小广场',
          process: '先围了警戒带,拆下踏板换轴承和防松螺母,其余器材也紧了一遍。',
          result: '漫步机能用了,旁边两台也紧好了。',
          heard: '给田先生打了两次电话没接,发消息告诉他了。',
          how: 'message',
          noPhotos: '孩子们在旁边,没有拍照',
        }),
      ),
      later(7, ticks('11:10', 'close')),
    ],
  },
  {
    name: 'facility-lamp-ma',
    ended: 2,
    days: [
      first(
        asks('20:22', 'resident-ma', {
          category: 'facility',
          says: '一楼门厅的灯一闪一闪的,跟打雷似的,我妈说晃得头晕。',
          answers: { what: 'light', where: '5 号楼 1 单元一楼门厅', usable: 'yes' },
          photos: ['lamp-before'],
          more: { public: true },
        }),
      ),
      later(
        1,
        accepts('08:36'),
        pools('08:38'),
        claims('09:02', 'repair-worker'),
        says('09:05', 'repair-worker', '今天在 9 号楼有活,下午四点前过来。'),
      ),
      later(
        1,
        starts('15:25', 'repair-worker'),
        finishes('15:50', 'repair-worker', {
          place: '5 号楼 1 单元一楼门厅',
          process: '镇流器老化,整灯换成平板灯,线头重新接紧包好。',
          result: '灯稳了不闪,亮度够看清信箱。',
          heard: '给马先生发了照片,他说等下班回来看。',
          how: 'message',
          before: ['lamp-before'],
          after: ['lamp-after'],
        }),
      ),
    ],
  },
  {
    name: 'facility-forwarded',
    ended: 10,
    days: [
      first(
        asks('19:05', 'resident-far', {
          category: 'facility',
          says: '从月光苑到星光社区东门那段小路,门口的灯坏了一个月,接孩子放学黑得看不见人。',
          answers: { what: 'light', where: '星光社区东门', usable: 'no' },
          where: '星光社区东门',
          more: { public: true },
        }),
      ),
      later(
        1,
        act('08:50', 'staff-far', 'forward', {
          areaCode: '990102001001',
          reason: '灯在星光社区东门里面,归星光的物业管,转过来请帮忙。',
        }),
        accepts('09:20'),
        calls('09:26', '跟郑女士说灯是我们这边的,今天就修。'),
        sends('09:28', 'property'),
        claims('10:00', 'property-worker'),
        starts('16:10', 'property-worker'),
        finishes('17:00', 'property-worker', {
          place: '星光社区东门内侧',
          process: '灯杆底部线断了,接好后换成节能灯,定时器调到天黑就亮。',
          result: '东门的灯亮了,晚上七点又来看过。',
          heard: '郑女士回消息说看见亮了,谢谢两个社区。',
          how: 'message',
          before: ['lamp-before'],
          after: ['lamp-after'],
        }),
      ),
      later(
        1,
        rates('21:15', 'resident-far', 'satisfied', {
          text: '没有推来推去,当天就亮了。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
];
