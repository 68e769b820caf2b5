import { call } from './http';
import type { Me } from './types';

/** Whose: an area's, or a partner's. */
export type WebhookOwner = { areaCode: string } | { partnerId: string };

export interface Webhook {
  id: string;
  url: string;
  events: string[];
  description?: string;
  active: boolean;
  /** Why it is off. */
  off?: { code: string; text: string };
  createdAt: string;
}

export interface Delivery {
  id: string;
  event: string;
  number: string;
  state: 'pending' | 'delivered' | 'dead';
  /** The state in words. */
  text: string;
  at: string;
  attempts: { at: string; status?: number; text?: string }[];
}

/** What came back when it was tried out. */
export interface Tried {
  delivered: boolean;
  ms: number;
  status?: number;
  text?: string;
}

const LEADS = ['communityLead', 'subdistrictStaff', 'districtStaff'];

/** For whom somebody may keep webhooks: the area or the partner that they lead; undefined for all others. */
export function webhookOwnerOf(me: Pick<Me, 'memberships'> | undefined): WebhookOwner | undefined {
  for (const { role, areaCode, partnerId } of me?.memberships ?? []) {
    if (LEADS.includes(role) && areaCode !== undefined) return { areaCode };
    if (role === 'partnerLead' && partnerId !== undefined) return { partnerId };
  }
  return undefined;
}

const WEBHOOKS = '/v1/webhooks';
const pathOf = (id: string, rest = ''): string => `${WEBHOOKS}/${encodeURIComponent(id)}${rest}`;

/** Where the webhooks of an owner are listed. */
export const webhooksPath = (owner: WebhookOwner): string =>
  'areaCode' in owner
    ? `${WEBHOOKS}?area=${owner.areaCode}`
    : `${WEBHOOKS}?partner=${encodeURIComponent(owner.partnerId)}`;

export const deliveriesPath = (id: string): string => pathOf(id, '/deliveries');

export interface NewWebhook {
  url: string;
  events: readonly string[];
  description?: string;
}

/** Answers the secret, which is told this once. Throws `Refusal`. */
export async function addWebhook(owner: WebhookOwner, told: NewWebhook): Promise<string> {
  const body = { ...owner, ...told };
  return (await call<{ secret: string }>(WEBHOOKS, { method: 'POST', body })).data.secret;
}

/** Another secret; the one before is good for a day. Throws `Refusal`. */
export const changeSecret = async (id: string): Promise<string> =>
  (await call<{ secret: string }>(pathOf(id, '/secret'), { method: 'POST' })).data.secret;

/** Sends something at once and waits for what the other side says. Throws `Refusal`. */
export const tryOut = async (id: string): Promise<Tried> =>
  (await call<Tried>(pathOf(id, '/test'), { method: 'POST' })).data;

/** Switches it on or off. Throws `Refusal`. */
export async function switchWebhook(id: string, active: boolean): Promise<void> {
  await call(pathOf(id), { method: 'PATCH', body: { active } });
}

/** Removes it with its log. Throws `Refusal`. */
export async function removeWebhook(id: string): Promise<void> {
  await call(pathOf(id), { method: 'DELETE' });
}

/** Sends one again. Throws `Refusal`. */
export async function replay(id: string, deliveryId: string): Promise<void> {
  await call(pathOf(id, `/deliveries/${encodeURIComponent(deliveryId)}/replay`), {
    method: 'POST',
  });
}
