import { communityOf, isInside } from '../area';
import type { Role } from '../order/vocabulary';
import type { Membership } from './people';

/**
 * How far a role reaches: `own` is the membership's own area, `below` that area and what lies in it, `community` the
 * community of a grid, `partner` the membership's own partner (社会力量).
 */
export type Reach = 'own' | 'below' | 'community' | 'partner';
export type Grants = Readonly<Partial<Record<Role, Reach>>>;

interface Row {
  signedIn: boolean;
  /** Which roles may, and how far they reach; without it the permission asks for nothing but a person, or for nobody. */
  by?: Grants;
}

const LEADS = {
  communityLead: 'own',
  subdistrictStaff: 'below',
  districtStaff: 'below',
} as const satisfies Grants;
/** Levels over the communities. */
const ABOVE = { subdistrictStaff: 'below', districtStaff: 'below' } as const satisfies Grants;
const STAFF = { communityStaff: 'own', ...LEADS } as const satisfies Grants;
const TEAM = { partnerMember: 'partner', partnerLead: 'partner' } as const satisfies Grants;

/**
 * What a route may demand before it runs, one row a permission. Every route names one; nothing is open by forgetting.
 * What a person may do with one order is the table's (`domain/order/table.ts`), asked by the route's use case.
 */
export const PERMISSIONS = {
  /** 公开: without signing in. */
  anyone: { signedIn: false },
  /** Whoever is signed in, for what is their own. */
  self: { signedIn: true },
  /** Whoever stands in some relation to the order; 404 for everyone else. */
  seeOrder: { signedIn: true },
  /** The relations that the table gives the command. */
  actOnOrder: { signedIn: true },
  /** A list of orders (单子): which ones follows from what the person placed, serves (`seeArea`) or works on (`seeWork`). */
  listOrders: { signedIn: true },
  /** 代点单: for somebody who cannot, in the community that one serves. */
  placeOnBehalf: { signedIn: true, by: { gridWorker: 'community', ...STAFF } },
  /** 认领 and 我的任务: what the partner could claim, and what it works on. */
  seeWork: { signedIn: true, by: TEAM },
  /** Orders of areas that the person serves, or a level above them. */
  seeArea: { signedIn: true, by: { gridWorker: 'own', ...STAFF } },
  /** Members of the partner itself, and staff of areas that it works in. */
  seeMembers: { signedIn: true, by: { ...TEAM, ...STAFF } },
  /** 邀请: gives roles below one's own (`invitations.ts` says which), sees and ends them. */
  invite: { signedIn: true, by: { ...LEADS, partnerLead: 'partner', admin: 'below' } },
  /** 合伙协议: reads applications of social forces; the lead alone decides. */
  seeApplications: { signedIn: true, by: STAFF },
  reviewApplications: { signedIn: true, by: LEADS },
  /** 人工复核: words and photos that the content check would not pass by itself. */
  reviewContent: { signedIn: true, by: STAFF },
  /** Raises the limits of a person who has reason to ask more often. */
  raiseLimits: { signedIn: true, by: STAFF },
  /** 回访: whom the own area's staff has still to call. */
  callBack: { signedIn: true, by: STAFF },
  /** 关注, and the visits of the level above: what lies below one's own level. */
  oversee: { signedIn: true, by: ABOVE },
  /** 统计: figures of areas that one serves or stands over, of one's grid, and of one's own partner. */
  seeFigures: { signedIn: true, by: { gridWorker: 'own', ...STAFF, ...TEAM } },
  /** 月度台账: the month of an area in one file. */
  seeLedger: { signedIn: true, by: STAFF },
  /** 导出: orders and ratings of an area as files, and who took which. */
  exportData: { signedIn: true, by: STAFF },
  /** 订阅日历: the agreed times of one's own work, and of a partner that one leads. */
  subscribe: { signedIn: true, by: TEAM },
  subscribeForPartner: { signedIn: true, by: { partnerLead: 'partner' } },
  /** 导入热线单: brings a file of the hotline's work orders in, without a key. */
  importHotline: { signedIn: true, by: STAFF },
  /** 楼栋: says which buildings a community has. */
  keepBuildings: { signedIn: true, by: STAFF },
  /** 对外通知: lets another system hear of what an area owns, or a partner has in hand; the leads alone decide that. */
  keepWebhooks: { signedIn: true, by: { ...LEADS, partnerLead: 'partner' } },
  /** Erases somebody without an account (代点单) at their request. */
  erasePerson: { signedIn: true, by: LEADS },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** What is to be reached: an area by its code, or a partner. */
export interface Thing {
  areaCode?: string;
  partnerId?: string;
}

/** The memberships that give this permission, however far. */
export const givenBy = (
  memberships: readonly Membership[],
  permission: Permission,
): readonly Membership[] => {
  const row: Row = PERMISSIONS[permission];
  return memberships.filter(({ role }) => row.by?.[role] !== undefined);
};

/** Whether one of the memberships gives this permission over the thing. Denies by default. */
export function may(
  memberships: readonly Membership[],
  permission: Permission,
  thing: Thing,
): boolean {
  const row: Row = PERMISSIONS[permission];
  return memberships.some((membership) => {
    const reach = row.by?.[membership.role];
    return reach !== undefined && reaches(membership, reach, thing);
  });
}

/** Whether a membership that reaches so far reaches the thing. */
export function reaches(
  { areaCode: own, partnerId: ownPartner }: Membership,
  reach: Reach,
  { areaCode, partnerId }: Thing,
): boolean {
  if (reach === 'partner') return partnerId !== undefined && partnerId === ownPartner;
  if (own === undefined || areaCode === undefined) return false;
  switch (reach) {
    case 'own':
      return areaCode === own || communityOf(areaCode) === own;
    case 'community':
      return communityOf(areaCode) === communityOf(own);
    case 'below':
      return isInside(areaCode, own);
  }
}
