import Taro from '@tarojs/taro';
import { findDoor } from './door';
import { forget, recall, remember } from './storage';
import type { Me } from './types';

export const ROUTES = {
  home: '/pages/home/index',
  neighbours: '/pages/neighbours/index',
  mine: '/pages/mine/index',
  me: '/pages/me/index',
  signIn: '/pages/sign-in/index',
  confirm: '/pages/confirm/index',
  devices: '/pages/devices/index',
  privacy: '/pages/privacy/index',
  inbox: '/pages/inbox/index',
  place: '/pages/place/index',
  placed: '/pages/placed/index',
  order: '/pages/order/index',
  invitation: '/pages/invitation/index',
  team: '/community/team/index',
  partners: '/community/partners/index',
  reviews: '/community/reviews/index',
  followUps: '/community/follow-ups/index',
  board: '/community/board/index',
  figure: '/community/figure/index',
  posters: '/community/posters/index',
  hotline: '/community/hotline/index',
  webhooks: '/community/webhooks/index',
  apply: '/partner/apply/index',
  partner: '/partner/desk/index',
  community: '/community/desk/index',
  supervisor: '/supervisor/desk/index',
  attention: '/supervisor/attention/index',
  figures: '/public/figures/index',
  receipt: '/public/receipt/index',
} as const;

const TABS: readonly string[] = [ROUTES.home, ROUTES.neighbours, ROUTES.mine, ROUTES.me];

/** Opens a page; a tab is switched to. */
export function go(url: string): void {
  const path = url.split('?')[0] ?? url;
  if (TABS.includes(path)) void Taro.switchTab({ url: path });
  else void Taro.navigateTo({ url });
}

export const goToOrder = (id: string): void => go(`${ROUTES.order}?id=${id}`);

/** Starts again from here: nothing lies behind. */
export function startAt(url: string): void {
  if (TABS.includes(url)) void Taro.switchTab({ url });
  else void Taro.reLaunch({ url });
}

const RETURN = 'sidan:return';
/** Opened by a link or a picture, with a code in `scene`: what somebody came for is not lost by signing in. */
const CAME_FOR: readonly string[] = [ROUTES.invitation, ROUTES.confirm];

export function goToSignIn(): void {
  const { path = '', params = {} } = Taro.getCurrentInstance().router ?? {};
  if (path.includes(ROUTES.signIn)) return;
  const cameFor = CAME_FOR.find((page) => path.includes(page));
  const { scene } = params;
  if (cameFor && scene) remember(RETURN, `${cameFor}?scene=${encodeURIComponent(scene)}`);
  else if (path.includes(ROUTES.home) && findDoor()) remember(RETURN, ROUTES.home);
  void Taro.reLaunch({ url: ROUTES.signIn });
}

/** Signs in and comes back to where one was. */
export function signInFor(url: string): void {
  remember(RETURN, url);
  void Taro.reLaunch({ url: ROUTES.signIn });
}

/** After signing in: to what one came for, else to where one's day begins. */
export function startDay(me: Pick<Me, 'memberships'>): void {
  const cameFor = recall<string>(RETURN);
  forget(RETURN);
  startAt(cameFor ?? firstPageOf(me));
}

/** Back where one came from, or home where nothing lies behind (a page opened by its address). */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else startAt(ROUTES.home);
}

export type Desk = 'partner' | 'community' | 'supervisor';

/** Who reads applications and agreements of social forces (社会力量). */
const SEES_PARTNERS = ['communityStaff', 'communityLead', 'subdistrictStaff', 'districtStaff'];
export const seesPartners = (me: Pick<Me, 'memberships'> | undefined): boolean =>
  me?.memberships.some(({ role }) => SEES_PARTNERS.includes(role)) ?? false;

/** The area of whose staff somebody is. */
export const staffAreaOf = (me: Pick<Me, 'memberships'> | undefined): string | undefined =>
  me?.memberships.find(({ role }) => SEES_PARTNERS.includes(role))?.areaCode;

const DESK_OF_ROLE: Partial<Record<string, Desk>> = {
  partnerMember: 'partner',
  partnerLead: 'partner',
  gridWorker: 'community',
  communityStaff: 'community',
  communityLead: 'community',
  subdistrictStaff: 'supervisor',
  districtStaff: 'supervisor',
};

/** The places of work that a person's roles open, each once. */
export function desksOf(me: Pick<Me, 'memberships'>): Desk[] {
  const desks = me.memberships.map(({ role }) => DESK_OF_ROLE[role]);
  return (['community', 'partner', 'supervisor'] as const).filter((desk) => desks.includes(desk));
}

/** Where a person's day begins: at the desk of their work, or at 点单. */
export const firstPageOf = (me: Pick<Me, 'memberships'>): string => {
  const [desk] = desksOf(me);
  return desk ? ROUTES[desk] : ROUTES.home;
};
