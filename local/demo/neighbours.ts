import { demoId, openidOf } from './ids';
import { placeOf } from './places';
import type { DemoUser } from './user';

interface Home {
  building: number;
  unit: number;
  room: number;
}

const addressOf = ({ building, unit, room }: Home): string =>
  `${building} 号楼 ${unit} 单元 ${room}`;

type Named = [key: string, displayName: string, building: number, unit: number, room: number];

const resident =
  (series: string, firstPhone: number) =>
  ([key, displayName, building, unit, room]: Named, index: number): DemoUser => {
    const id = demoId(`${series}${String(index + 1).padStart(2, '0')}`);
    return {
      key,
      id,
      displayName,
      phone: String(firstPhone + index),
      openid: openidOf(id),
      homeArea: placeOf(building).areaCode,
      address: addressOf({ building, unit, room }),
      building,
      elderMode: false,
      memberships: [],
    };
  };

const PLACING: Named[] = [
  ['zhang-guilan', '张桂兰', 1, 1, 302],
  ['li-dexin', '李德新', 1, 2, 501],
  ['zhao-yumei', '赵玉梅', 2, 1, 201],
  ['sun-xiaolei', '孙晓蕾', 4, 3, 602],
  ['huang-zhiguo', '黄志国', 4, 1, 101],
  ['lin-fang', '林芳', 5, 2, 403],
  ['xu-changgen', '许长根', 6, 1, 302],
  ['he-jiayi', '何佳怡', 7, 2, 503],
  ['guo-shulan', '郭淑兰', 8, 1, 102],
  ['tian-yong', '田勇', 9, 3, 204],
  ['cao-meiling', '曹美玲', 10, 1, 503],
  ['deng-kun', '邓坤', 11, 2, 301],
  ['peng-yueying', '彭月英', 12, 1, 402],
  ['fan-wei', '范伟', 3, 1, 404],
];

const JOINING: Named[] = [
  ['join-01', '丁丽华', 6, 1, 401],
  ['join-02', '葛师傅', 6, 1, 502],
  ['join-03', '沈敏', 6, 1, 601],
  ['join-04', '段文静', 6, 2, 302],
  ['join-05', '常海', 6, 2, 402],
  ['join-06', '龚秀芹', 6, 2, 501],
  ['join-07', '毛毛妈', 6, 1, 602],
  ['join-08', '尹国强', 6, 2, 601],
  ['join-09', '潘阿姨', 6, 1, 501],
  ['join-10', '武刚', 6, 2, 602],
  ['join-11', '贺春燕', 6, 1, 402],
  ['join-12', '汤老师', 6, 2, 401],
];

/** Residents of 星光社区 who place orders in the life of the demonstration; they cannot sign in. */
export const NEIGHBOURS: readonly DemoUser[] = PLACING.map(resident('NBR', 13_999_000_101));

/** Twelve more of 6 号楼, who say 我家也是 (同求) to a neighbour's order. */
export const JOINERS: readonly DemoUser[] = JOINING.map(resident('JN', 13_999_000_201));
