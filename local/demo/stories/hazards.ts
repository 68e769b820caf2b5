import { accepts, asks, calls, claims, finishes, rates, sends, starts } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** 安全隐患, one of them with a call to the subdistrict (吹哨) that was answered (报到). */
export const HAZARDS: readonly Story[] = [
  {
    name: 'hazard-charging',
    ended: 36,
    days: [
      first(
        asks('09:50', 'he-jiayi', {
          category: 'hazard',
          says: '有人从二楼窗户拉线下来给电动车充电,线就搭在遮雨棚上,下雨天冒过火星。',
          answers: { what: 'charging', injured: 'no', where: '7 号楼 2 单元南侧' },
          where: '7 号楼 2 单元南侧',
          photos: ['bicycle-before'],
          more: { urgent: true },
        }),
        accepts('09:58', { triage: 'urgent' }),
        calls('10:00', '马上下楼,先让车主断电。'),
        starts('10:02', 'staff-zhao', '带着物业电工一起去'),
        finishes('10:50', 'staff-zhao', {
          place: '7 号楼 2 单元南侧',
          process: '到场后车主拔线收走,讲了飞线起火的例子,把车推到充电棚教他扫码。',
          result: '飞线拆了,车主签了不再拉线的承诺,夜里网格员回看一次。',
          heard: '何女士在楼上看着收的线。',
          before: ['bicycle-before'],
          after: ['bicycle-after'],
        }),
        rates('21:30', 'he-jiayi', 'satisfied', {
          text: '一个小时不到就拆了,晚上还有人来看。',
          stars: [5, 5, 5],
        }),
      ),
    ],
  },
  {
    name: 'hazard-manhole',
    ended: 26,
    days: [
      first(
        asks('08:44', 'guo-shulan', {
          category: 'hazard',
          says: '路口的井盖塌了一半,盖着块木板,天黑谁看得见,怕人踩空。',
          answers: { what: 'manhole', injured: 'no', where: '8 号楼与 9 号楼之间路口' },
          where: '8 号楼与 9 号楼之间路口',
          more: { urgent: true },
        }),
        accepts('08:50', { triage: 'urgent' }),
        sends('08:52', 'property', '先围起来,人别离开'),
        claims('08:56', 'property-worker'),
        starts('09:04', 'property-worker'),
        finishes('10:30', 'property-worker', {
          place: '8 号楼与 9 号楼之间路口',
          process: '先立锥桶围挡,再换成球墨铸铁井盖,四边垫实,人站上去跳了几下。',
          result: '新井盖装好,锥桶多放一天等水泥干。',
          heard: '郭大妈特地出来看,说这下敢走了。',
          before: ['drain-before'],
          after: ['drain-after'],
        }),
        rates('15:15', 'guo-shulan', 'satisfied', { text: '快。老人就怕这个。' }),
      ),
    ],
  },
  {
    name: 'hazard-fire-lane',
    ended: 17,
    days: [
      first(
        asks('17:10', 'li-dexin', {
          category: 'hazard',
          says: '消防通道叫几辆大货车占着,说是对面工地的,物业喊了没人理,真着火救火车进不来。',
          answers: { what: 'fireLane', injured: 'no', where: '1 号楼东侧消防通道' },
          where: '1 号楼东侧消防通道',
        }),
        accepts('17:14', { triage: 'complex' }),
        calls('17:20', '联系车主两人,一个不接,一个说要问公司。'),
        act('17:28', 'lead-chen', 'escalate', {
          reason: '货车属于街对面工地,社区和物业都没有执法权,占的是消防通道,请街道协调。',
          bodies: ['交警中队', '住建所', '消防救援站'],
        }),
      ),
      later(
        1,
        act('08:40', 'subdistrict-sun', 'respond', { note: '街道接下,上午约三家到现场。' }),
        act('10:05', 'subdistrict-sun', 'progress', (when) => ({
          text: '交警到场,两辆货车开走,一辆联系不上的贴单。',
          body: '交警中队',
          arrivedAt: when.at('10:00'),
        })),
        act('10:30', 'subdistrict-sun', 'progress', (when) => ({
          text: '住建所约谈工地,车辆今后走西门,门口设专人指挥。',
          body: '住建所',
          arrivedAt: when.at('10:20'),
        })),
        act('10:50', 'subdistrict-sun', 'progress', (when) => ({
          text: '消防站量了通道宽度,重新划了黄线。',
          body: '消防救援站',
          arrivedAt: when.at('10:15'),
        })),
        act('11:20', 'subdistrict-sun', 'start', { note: '剩下一辆联系不上的,街道盯到挪走为止。' }),
      ),
      later(
        2,
        finishes('15:30', 'subdistrict-sun', {
          place: '1 号楼东侧消防通道',
          process: '三家到场处理,货车全部移走,黄线重新划过,入口装了升降杆,钥匙放门岗。',
          result: '通道清空,连着三天早晚各查一次没有占用。',
          heard: '李师傅说早上看过,干干净净。',
          how: 'phone',
          noPhotos: '照片里都是车牌,不便放上来',
        }),
      ),
      later(
        1,
        rates('19:20', 'li-dexin', 'satisfied', {
          text: '社区喊一声,街道真把人叫来了。',
          stars: [5, 4, 5],
        }),
      ),
    ],
  },
];
