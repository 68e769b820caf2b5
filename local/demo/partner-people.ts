import { demoId, openidOf } from './ids';
import { PARTNER_IDS } from './partner-ids';
import type { PartnerKey } from './partner-ids';
import type { DemoUser } from './user';

type Row = [key: string, displayName: string, partner: PartnerKey, role: Role, title: string];
type Role = 'partnerLead' | 'partnerMember';

const ROWS: Row[] = [
  ['property-lead', '高建军', 'property', 'partnerLead', '物业服务站站长'],
  ['property-worker', '丁强', 'property', 'partnerMember', '维修工'],
  ['laundry-lead', '苏敏', 'laundry', 'partnerLead', '店长'],
  ['canteen-lead', '罗大勇', 'canteen', 'partnerLead', '食堂负责人'],
  ['locksmith-zhou', '周福来', 'locksmith', 'partnerLead', '修锁师傅'],
  ['volunteer-lead', '唐秀英', 'volunteers', 'partnerLead', '志愿队队长'],
  ['volunteer-jia', '贾志强', 'volunteers', 'partnerMember', '双报到党员'],
  ['mediator-song', '宋玉兰', 'mediation', 'partnerLead', '人民调解员'],
  ['heat-shi', '史文斌', 'heating', 'partnerLead', '服务所班长'],
  ['housekeeping-bai', '白晓东', 'housekeeping', 'partnerLead', '负责人'],
];

/** Those who handle orders for the partners without a persona; they cannot sign in. */
export const PARTNER_PEOPLE: readonly DemoUser[] = ROWS.map(
  ([key, displayName, partner, role, title], index) => {
    const id = demoId(`HAND${String(index + 1).padStart(2, '0')}`);
    return {
      key,
      id,
      displayName,
      phone: String(13_999_000_301 + index),
      openid: openidOf(id),
      homeArea: '990102001001',
      address: '星光社区',
      elderMode: false,
      memberships: [{ role, partnerId: PARTNER_IDS[partner], title }],
    };
  },
);
