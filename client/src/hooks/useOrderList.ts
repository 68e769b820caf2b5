import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { get } from '../services/http';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import type { Page } from '../services/types';

export interface OrderList {
  items: OrderListItem[] | undefined;
  problem: Problem | undefined;
  hasMore: boolean;
  reload: () => void;
  loadMore: () => void;
}

interface Held {
  path: string;
  items: OrderListItem[];
  next: string | undefined;
}

/** A list of orders by its path, fresh whenever its page is shown; undefined path: nothing to ask yet. */
export function useOrderList(path: string | undefined): OrderList {
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<Problem>();
  const wanted = useRef(path);
  wanted.current = path;

  const load = useCallback(async (from: string, before: Held | undefined) => {
    const cursor = before?.next ? `&cursor=${encodeURIComponent(before.next)}` : '';
    try {
      const page = await get<Page<OrderListItem>>(`${from}${cursor}`);
      if (wanted.current !== from) return;
      setProblem(undefined);
      setHeld({ path: from, items: [...(before?.items ?? []), ...page.items], next: page.next });
    } catch (error) {
      if (wanted.current === from) setProblem(problemOf(error));
    }
  }, []);

  const reload = useCallback(() => {
    setProblem(undefined);
    if (wanted.current) void load(wanted.current, undefined);
  }, [load]);

  useEffect(reload, [path, reload]);
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) reload();
    shown.current = true;
  });

  const current = held && held.path === path ? held : undefined;
  return {
    items: current?.items,
    problem: current ? undefined : problem,
    hasMore: Boolean(current?.next),
    reload,
    loadMore: () => {
      if (current?.next) void load(current.path, current);
    },
  };
}
