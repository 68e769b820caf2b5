import { CATEGORIES } from '../../domain/catalogue/catalogue';
import type { Area } from '../../functions/platform/stores/areas';
import { getUser } from './people';

export const DISTRICT = '990102';
export const SUBDISTRICT = '990102001';
/** 星光社区, where the demonstration plays. */
export const COMMUNITY = '990102001001';
/** 月光社区, the neighbour that must not see it. */
export const FAR_COMMUNITY = '990102001002';

const OFFICE_HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const HOURS_TEXT = '周一至周五 8:30–12:00,13:30–17:30';
const ALL_CATEGORIES = CATEGORIES.map(({ code }) => code);
const GRID_NAMES = ['第一网格', '第二网格', '第三网格', '第四网格', '第五网格', '第六网格'];

/** 院落: two grids in each. */
const COURTYARDS = ['星光里', '向阳院', '槐树院'];

const usual = {
  hoursText: HOURS_TEXT,
  hours: OFFICE_HOURS,
  sensitiveStaff: [],
  collectiveFrom: 10,
  categories: ALL_CATEGORIES,
};

const starlight: Area = {
  ...usual,
  code: COMMUNITY,
  name: '星光社区',
  parent: SUBDISTRICT,
  phone: '010-5550 0101',
  households: 4200,
  point: { lat: 38.9512, lng: 106.5031 },
  sensitiveStaff: [getUser('staff-zhao').id],
};

const grids: readonly Area[] = GRID_NAMES.map((name, index) => ({
  ...usual,
  code: `${COMMUNITY}00${index + 1}`,
  name: `星光社区${name}`,
  parent: COMMUNITY,
  phone: starlight.phone,
  households: 700,
  courtyard: COURTYARDS[Math.floor(index / 2)] ?? name,
  sensitiveStaff: starlight.sensitiveStaff,
}));

/** 演示区, 星河街道, 星光社区 with its six grids, 月光社区: all invented, no real division's code begins with 99. */
export const DEMO_AREAS: readonly Area[] = [
  { ...usual, code: DISTRICT, name: '演示区', phone: '010-5550 0100' },
  {
    ...usual,
    code: SUBDISTRICT,
    name: '星河街道',
    parent: DISTRICT,
    phone: '010-5550 0110',
    dutyPhone: '010-5550 0111',
    households: 9600,
  },
  starlight,
  ...grids,
  {
    ...usual,
    code: FAR_COMMUNITY,
    name: '月光社区',
    parent: SUBDISTRICT,
    phone: '010-5550 0102',
    households: 3100,
    point: { lat: 38.9588, lng: 106.5197 },
    sensitiveStaff: [getUser('staff-far').id],
  },
];
