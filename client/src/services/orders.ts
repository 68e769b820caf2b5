import type { CommentAnswer, HistoryItemAnswer, OrderAnswer } from '@domain/order/answer';
import { wirePoint } from '../lib/point';
import type { ChosenPoint } from '../lib/point';
import { call, callOpenly, get, query } from './http';
import type { Answer } from './http';
import { forgetKey, keyOf } from './keys';
import { problemOf } from './problem';
import type { ChainVerdict, CommandBody, CommandName, Page } from './types';
import { isVisitor } from './visitor';

export type OrderView = 'mine' | 'queue' | 'pool' | 'work' | 'public' | 'all';

export interface OrderFilter {
  view: OrderView;
  area?: string | undefined;
  state?: string | undefined;
  category?: string | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
  limit?: number | undefined;
}

export const ordersPath = (filter: OrderFilter): string => `/v1/orders${query({ ...filter })}`;

/** 大家的单 of an area: as whoever is signed in, or as anybody. */
export const neighboursPath = (filter: Omit<OrderFilter, 'view'>): string =>
  isVisitor()
    ? `/v1/public/orders${query({ ...filter })}`
    : ordersPath({ view: 'public', ...filter });

/** An order as whoever is signed in may see it, or what is public of it. */
export const orderPath = (id: string): string =>
  isVisitor() ? `/v1/public/orders/${id}` : `/v1/orders/${id}`;

export const fetchOrder = (id: string, etag?: string): Promise<Answer<OrderAnswer>> =>
  (isVisitor() ? callOpenly : call)<OrderAnswer>(orderPath(id), { etag });

/** The whole history, oldest first, however many pages it has. */
export async function fetchHistory(id: string): Promise<HistoryItemAnswer[]> {
  const items: HistoryItemAnswer[] = [];
  let cursor: string | undefined;
  do {
    const page = await get<Page<HistoryItemAnswer>>(`${orderPath(id)}/history${query({ cursor })}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items;
}

/** 留言: for those who take part; a visitor reads none. */
export const fetchComments = async (id: string): Promise<CommentAnswer[]> =>
  isVisitor() ? [] : (await get<Page<CommentAnswer>>(`/v1/orders/${id}/comments`)).items;

export const fetchVerdict = (id: string): Promise<ChainVerdict> =>
  get<ChainVerdict>(`${orderPath(id)}/verify`);

/** Sends a body once per tap; while no answer comes, the same tap again keeps its key. */
async function sendOnce(
  slot: string,
  path: string,
  body: object,
  version?: number,
): Promise<OrderAnswer> {
  const key = keyOf(slot, body);
  try {
    const { data } = await call<OrderAnswer>(path, { method: 'POST', body, key, version });
    forgetKey(slot);
    return data;
  } catch (error) {
    if (problemOf(error).status > 0) forgetKey(slot);
    throw error;
  }
}

/** Does it where the order is still as the person saw it; without `version` as it is. */
export const runCommand = (
  id: string,
  command: CommandName,
  body: CommandBody,
  version?: number,
): Promise<OrderAnswer> =>
  sendOnce(`${id}:${command}`, `/v1/orders/${id}/${command}`, body, version);

export const placeOrder = (body: CommandBody): Promise<OrderAnswer> =>
  sendOnce('place', '/v1/orders', body);

/** Sends what waited for the network, under the key of its first tap. */
export const placeAgain = async (body: CommandBody, key: string): Promise<OrderAnswer> =>
  (await call<OrderAnswer>('/v1/orders', { method: 'POST', body, key })).data;

/** Open public orders of a category: within 250 m of a point, else of the whole community. */
export const fetchSimilar = async (
  area: string,
  category: string,
  at?: ChosenPoint,
): Promise<OrderAnswer[]> => {
  const near = at ? wirePoint(at) : {};
  return (await get<Page<OrderAnswer>>(`/v1/orders/similar${query({ area, category, ...near })}`))
    .items;
};
