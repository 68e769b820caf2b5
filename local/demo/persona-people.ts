import type { Membership } from '../../domain/access/people';
import { DEMO_PERSONAS } from '../wechat/personas';
import { demoId } from './ids';
import { PARTNER_IDS } from './partner-ids';
import type { DemoUser } from './user';

const DISTRICT = '990102';
const SUBDISTRICT = '990102001';
const COMMUNITY = '990102001001';
const FAR_COMMUNITY = '990102001002';
const { blueShirts, warmSun } = PARTNER_IDS;

interface Told {
  name: string;
  address: string;
  homeArea?: string;
  building?: number;
  elderMode?: true;
  membership?: Membership;
}

const TOLD: Readonly<Record<string, Told>> = {
  'resident-wang': {
    name: '王秀兰',
    homeArea: `${COMMUNITY}002`,
    address: '3 号楼 2 单元 101',
    building: 3,
    elderMode: true,
  },
  'resident-ma': {
    name: '马建国',
    homeArea: `${COMMUNITY}003`,
    address: '5 号楼 1 单元 502',
    building: 5,
  },
  'grid-li': {
    name: '李春梅',
    homeArea: `${COMMUNITY}002`,
    address: '4 号楼 2 单元 203',
    building: 4,
    membership: { role: 'gridWorker', areaCode: `${COMMUNITY}002`, title: '第二网格网格员' },
  },
  'staff-zhao': {
    name: '赵慧',
    address: '星光社区居委会',
    membership: { role: 'communityStaff', areaCode: COMMUNITY, title: '社区工作者' },
  },
  'lead-chen': {
    name: '陈立新',
    address: '星光社区居委会',
    membership: { role: 'communityLead', areaCode: COMMUNITY, title: '社区书记、主任' },
  },
  'repair-worker': {
    name: '韩铁柱',
    address: '蓝衫维修队',
    membership: { role: 'partnerMember', partnerId: blueShirts, title: '水电工' },
  },
  'repair-lead': {
    name: '吴海',
    address: '蓝衫维修队',
    membership: { role: 'partnerLead', partnerId: blueShirts, title: '队长' },
  },
  'care-worker': {
    name: '刘桂芳',
    address: '暖阳养老服务社',
    membership: { role: 'partnerMember', partnerId: warmSun, title: '护理员' },
  },
  'care-lead': {
    name: '何静',
    address: '暖阳养老服务社',
    membership: { role: 'partnerLead', partnerId: warmSun, title: '负责人、社工' },
  },
  'subdistrict-sun': {
    name: '孙志远',
    address: '星河街道办事处',
    membership: { role: 'subdistrictStaff', areaCode: SUBDISTRICT, title: '社区治理办' },
  },
  'district-qian': {
    name: '钱明',
    address: '演示区社会工作部',
    membership: { role: 'districtStaff', areaCode: DISTRICT, title: '社会工作部' },
  },
  'resident-far': { name: '郑小雨', homeArea: FAR_COMMUNITY, address: '月光苑 2 号楼 1 单元 301' },
  'staff-far': {
    name: '冯磊',
    homeArea: FAR_COMMUNITY,
    address: '月光社区居委会',
    membership: { role: 'communityStaff', areaCode: FAR_COMMUNITY, title: '社区工作者' },
  },
  admin: {
    name: '管理员',
    address: '演示区',
    membership: { role: 'admin', areaCode: DISTRICT, title: '平台管理员' },
  },
};

const told = (persona: string): Told => {
  const found = TOLD[persona];
  if (found === undefined) throw new RangeError(`nothing is told about ${persona}`);
  return found;
};

/** The personas: the people of the demonstration who can sign in, with fixed ids. */
export const PERSONAS: readonly DemoUser[] = DEMO_PERSONAS.map(
  ({ persona, openid, phone }, index) => {
    const { name, homeArea = COMMUNITY, address, building, elderMode, membership } = told(persona);
    return {
      key: persona,
      id: demoId(`PERS${String(index + 1).padStart(2, '0')}`),
      displayName: name,
      phone,
      openid,
      homeArea,
      address,
      ...(building === undefined ? {} : { building }),
      elderMode: elderMode === true,
      memberships: membership === undefined ? [] : [membership],
    };
  },
);
