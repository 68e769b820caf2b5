import type { OrderListItem } from '@domain/order/answer';
import { onClear } from './cache';
import { useAreaOf, useCatalogueOf } from './community';
import { get, query } from './http';
import { keepUnread } from './inbox';
import { createListeners } from './listeners';
import { findSession } from './session';
import { forget, recall, remember } from './storage';
import type { Area, Catalogue, Page } from './types';

interface HomeAnswer {
  area?: Area;
  catalogue?: Catalogue;
  mine: Page<OrderListItem>;
  unread: number;
}

interface KeptMine {
  by: string;
  items: OrderListItem[];
}

const KEY = 'sidan:home';
const listeners = createListeners();
let kept: KeptMine | undefined;

onClear(() => {
  kept = undefined;
  forget(KEY);
});

/** My current orders as this phone knew them last; undefined where it knows nothing of whoever is signed in. */
export function currentOrders(): OrderListItem[] | undefined {
  kept ??= recall<KeptMine>(KEY);
  return kept && kept.by === findSession()?.me.id ? kept.items : undefined;
}

export const onCurrentOrders = listeners.on;

/** Everything of the first page (点单) in one request; 服务目录 only where it is not known of late. Throws `Refusal`. */
export async function refreshHome(area: string | undefined): Promise<void> {
  const catalogue = area !== undefined && !useCatalogueOf.isFresh(area);
  const answer = await get<HomeAnswer>(`/v1/home${query({ area, catalogue })}`);
  if (answer.area) useAreaOf.keep(answer.area.code, answer.area);
  if (answer.area && answer.catalogue) useCatalogueOf.keep(answer.area.code, answer.catalogue);
  keepUnread(answer.unread);
  const by = findSession()?.me.id;
  if (by === undefined) return;
  kept = { by, items: answer.mine.items };
  remember(KEY, kept);
  listeners.tell();
}
