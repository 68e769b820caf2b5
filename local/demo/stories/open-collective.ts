import { accepts, asks, calls, claims, sends, starts } from './steps';
import { act, first, later } from './story';
import type { Story } from './story';

/** One lift, thirteen households (群体诉求), and a duplicate that joined it (并单). */
export const OPEN_COLLECTIVE: readonly Story[] = [
  {
    name: 'lift-collective',
    ended: 2,
    days: [
      first(
        asks('07:50', 'xu-changgen', {
          category: 'facility',
          says: '6 号楼 1 单元的电梯三天两头停,昨天又把人关在里面十几分钟,高层老人不敢出门。',
          answers: { what: 'lift', where: '6 号楼 1 单元电梯', usable: 'dangerous' },
          where: '6 号楼 1 单元电梯',
          more: { public: true },
        }),
        accepts('08:40', { triage: 'complex' }),
        calls('08:50', '跟许大爷说今天就请维保来,没修好之前有人值守。'),
        sends('08:54', 'property', '关过人,先停梯检查'),
        claims('09:05', 'property-lead'),
        { kind: 'join', clock: '12:20', count: 4 },
        starts('14:00', 'property-lead', '维保到了,先停梯。'),
        { kind: 'join', clock: '18:45', count: 5 },
      ),
      later(
        1,
        { kind: 'join', clock: '08:10', count: 3 },
        act('10:30', 'property-lead', 'progress', {
          text: '抱闸和门机都老化,抱闸今天能换,门机要从厂家订,约八天到。',
        }),
        act('16:20', 'lead-chen', 'contact', {
          channel: 'inPerson',
          reached: true,
          words: '在 6 号楼门口跟十几户当面说了进度,七十岁以上的由志愿者帮着送菜。',
        }),
      ),
      later(
        1,
        act('11:00', 'property-lead', 'pause', (when) => ({
          reasonCode: 'parts',
          note: '门机已下单,到货前电梯只走单数层,有人值守。',
          expectedAt: when.in(9, '18:00'),
        })),
      ),
    ],
  },
  {
    name: 'lift-merged',
    ended: 3,
    days: [
      first(
        asks('20:15', 'lin-fang', {
          category: 'facility',
          says: '来 6 号楼看我妈,电梯又停着,一楼贴的纸也没写哪天修好。',
          answers: { what: 'lift', where: '6 号楼 1 单元', usable: 'no' },
          where: '6 号楼 1 单元',
          building: 6,
          more: { public: true },
        }),
      ),
      later(1, calls('09:30', '跟林女士说这事 6 号楼已经在办,并到一起,进度都能看到。'), {
        kind: 'merge',
        clock: '09:36',
        by: 'staff-zhao',
        into: 'lift-collective',
      }),
    ],
  },
];
