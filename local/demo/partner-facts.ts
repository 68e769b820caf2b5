import type { Agreement } from '../../domain/partner';
import type { PartnerKind } from '../../domain/partner-kinds';
import type { PartnerKey } from './partner-ids';

/** What is told about a partner; days count from today. */
export interface Told {
  name: string;
  kind: PartnerKind;
  introduction: string;
  categories: string[];
  cap: number;
  contact: { name: string; phone: string };
  hours: string;
  /** Credentials, and how many days from today each stays valid. */
  credentials?: Record<string, number>;
  insuredDays?: number;
  days?: number;
  areas?: string[];
  status?: Agreement['status'];
  basis?: Agreement['basis'];
  fundShare?: number;
}

const SUBDISTRICT = '990102001';

/** Who the partners are, what they may be asked for and how much at once. */
export const TOLD: Readonly<Record<PartnerKey, Told>> = {
  blueShirts: {
    name: '蓝衫维修队',
    kind: 'company',
    introduction: '四个师傅,水电木瓦都能修。先报价,您点头才动手。',
    categories: ['drain', 'facility', 'homeRepair'],
    cap: 20,
    contact: { name: '吴海', phone: '13999000007' },
    hours: '每天 8:00–20:00',
    credentials: { 低压电工证: 410 },
    insuredDays: 230,
    fundShare: 0.03,
  },
  warmSun: {
    name: '暖阳养老服务社',
    kind: 'socialOrganization',
    introduction: '照护老人的社会组织,护理员都有证。助浴两个人一起上门。',
    categories: ['homeCare', 'escort', 'meal'],
    cap: 15,
    contact: { name: '何静', phone: '13999000009' },
    hours: '每天 7:30–19:00',
    credentials: { 养老护理员证: 520, 社会工作者证: 700 },
    insuredDays: 300,
    areas: [SUBDISTRICT],
  },
  property: {
    name: '星光物业服务站',
    kind: 'propertyManager',
    introduction: '小区公共部位的维修和保洁,合同里的事不另收钱。',
    categories: ['drain', 'utility', 'facility', 'cleaning', 'hazard', 'parking'],
    cap: 40,
    contact: { name: '高建军', phone: '13999000301' },
    hours: '每天 24 小时',
    credentials: { 物业服务合同: 480 },
    insuredDays: 150,
  },
  laundry: {
    name: '净家洗衣店',
    kind: 'shop',
    introduction: '大件洗晒,上门取送。每月 15 日给老人公益洗。',
    categories: ['bigWash'],
    cap: 10,
    contact: { name: '苏敏', phone: '13999000303' },
    hours: '每天 8:30–20:30',
    fundShare: 0.02,
  },
  canteen: {
    name: '星光邻里食堂',
    kind: 'company',
    introduction: '现做的家常饭,少糖少盐、软烂的都有,中午十一点半起送。',
    categories: ['meal'],
    cap: 60,
    contact: { name: '罗大勇', phone: '13999000304' },
    hours: '每天 10:30–18:30',
    credentials: { 食品经营许可: 640 },
    insuredDays: 200,
    fundShare: 0.02,
  },
  locksmith: {
    name: '周师傅修锁配钥匙',
    kind: 'skilledNeighbour',
    introduction: '住在 2 号楼,修锁三十年。一个人干活,一次最多接三单。',
    categories: ['homeRepair'],
    cap: 3,
    contact: { name: '周福来', phone: '13999000305' },
    hours: '周二至周日 9:00–18:00',
    credentials: { 公安开锁备案: 350 },
    basis: 'registration',
  },
  volunteers: {
    name: '星光红马夹志愿队',
    kind: 'volunteerTeam',
    introduction: '双报到党员 24 人,周末和晚上都能来搭把手,不收钱。',
    categories: ['cleaning', 'escort', 'bigWash', 'askHelp'],
    cap: 12,
    contact: { name: '唐秀英', phone: '13999000306' },
    hours: '每天 9:00–20:00',
    insuredDays: 260,
  },
  mediation: {
    name: '星光调解室',
    kind: 'volunteerTeam',
    introduction: '三位人民调解员,说的话不外传。',
    categories: ['dispute'],
    cap: 6,
    contact: { name: '宋玉兰', phone: '13999000308' },
    hours: '工作日 9:00–17:00,可约晚上',
    credentials: { 人民调解员聘书: 500 },
  },
  heating: {
    name: '星河供热服务所',
    kind: 'publicInstitution',
    introduction: '管星河街道的供热管线,采暖季每天有人值班。',
    categories: ['utility'],
    cap: 30,
    contact: { name: '史文斌', phone: '13999000309' },
    hours: '采暖季每天 24 小时,平时 8:30–17:30',
    days: 20,
    areas: [SUBDISTRICT],
  },
  housekeeping: {
    name: '勤家家政部',
    kind: 'company',
    introduction: '家政和小修,按市场价。',
    categories: ['homeRepair'],
    cap: 20,
    contact: { name: '白晓东', phone: '13999000310' },
    hours: '每天 9:00–18:00',
    status: 'suspended',
  },
};
