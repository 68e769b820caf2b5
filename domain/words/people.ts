import type { ActorRole } from '../order/vocabulary';
import type { NotQualifiedReason } from '../partner';
import type { PartnerFamily, PartnerKind } from '../partner-kinds';

export const ROLE_WORDS: Record<ActorRole, string> = {
  resident: '居民',
  gridWorker: '网格员',
  communityStaff: '社区工作者',
  communityLead: '社区书记/主任',
  partnerMember: '服务人员',
  partnerLead: '服务单位负责人',
  subdistrictStaff: '街道',
  districtStaff: '区里',
  admin: '管理员',
  clock: '到点自动',
  stream: '自动',
  application: '外部应用',
};

/** Who has a part in the record of a team and is no person of the platform, or none any more. */
export const NOBODY_WORDS = { operator: '平台管理', gone: '已注销' } as const;

/** Who is responsible to the end, who owns it now, and who was called to help. */
export const RELATION_WORDS = { firstReceiver: '首接', owner: '主责', helper: '协办' } as const;

export const AREA_LEVEL_WORDS = {
  district: '区',
  subdistrict: '街道',
  community: '社区',
  grid: '网格',
} as const;

export const PARTNER_KIND_WORDS: Record<PartnerKind, string> = {
  company: '企业',
  shop: '商户',
  socialOrganization: '社会组织',
  publicInstitution: '事业单位',
  coBuilder: '共建单位',
  propertyManager: '物业',
  volunteerTeam: '志愿队伍',
  skilledNeighbour: '能人',
};

export const PARTNER_FAMILY_WORDS: Record<PartnerFamily, string> = {
  business: '商企结盟',
  group: '社群助力',
  skilled: '能人骨干',
};

export const AGREEMENT_BASIS_WORDS = { agreement: '合伙协议', registration: '备案登记' } as const;

export const AGREEMENT_STATUS_WORDS = {
  draft: '还没签',
  active: '有效',
  suspended: '已暂停',
  ended: '已到期',
} as const;

/** Why a partner is not in the list of those to dispatch to. */
export const NOT_QUALIFIED_WORDS: Record<NotQualifiedReason, string> = {
  inactive: '协议没有生效',
  notBegun: '协议还没到日子',
  ended: '协议已经到期',
  area: '不在服务片区',
  category: '不做这类事',
  credential: '资质过期了',
  insurance: '保险过期了',
  cap: '手上的单满了',
};
