import type { Role } from '@domain/order/vocabulary';
import { call, get } from './http';
import { forgetHere } from './identity';
import { isWeb } from './platform';
import { saveText as saveInBrowser } from './pick-web';
import { sharePath } from './pick-weapp';
import type { Page } from './types';

/** Who was shown whom to call, on which day first and last, and how often. */
export interface Look {
  at: string;
  lastAt: string;
  times: number;
  actor: { role: Role; displayName?: string };
}

export const fetchLooks = async (orderId: string): Promise<Look[]> =>
  (await get<Page<Look>>(`/v1/orders/${orderId}/looks`)).items;

const FILE = 'sidan-export.json';

/** Everything about me, as a file: saved by the browser, sent on from the phone. */
export async function exportMe(): Promise<void> {
  const text = JSON.stringify(await get<object>('/v1/me/export'), null, 2);
  if (isWeb) saveInBrowser(FILE, text);
  else await sharePath(FILE, text);
}

/** 注销: only once the server has done it is anything forgotten here. Throws `Refusal`. */
export async function leave(): Promise<void> {
  await call('/v1/me', { method: 'DELETE' });
  forgetHere();
}
