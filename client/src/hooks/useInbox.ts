import { useCallback, useEffect, useState } from 'react';
import { fetchInbox, readUpTo } from '../services/inbox';
import type { InboxItem } from '../services/inbox';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';

export interface Inbox {
  items: InboxItem[] | undefined;
  problem: Problem | undefined;
  hasMore: boolean;
  reload: () => void;
  loadMore: () => void;
}

interface Held {
  items: InboxItem[];
  next: string | undefined;
}

/** 消息 of whoever is signed in, one row an order. What is shown is read; it stays marked as new until one comes again. */
export function useInbox(signedIn: boolean): Inbox {
  const [held, setHeld] = useState<Held>();
  const [problem, setProblem] = useState<Problem>();
  const load = useCallback(async (before?: Held) => {
    setProblem(undefined);
    try {
      const page = await fetchInbox(before?.next);
      setHeld({ items: [...(before?.items ?? []), ...page.items], next: page.next });
      const newest = page.items[0];
      if (!before && newest && page.unread > 0) await readUpTo(newest.id);
    } catch (error) {
      setProblem(problemOf(error));
    }
  }, []);
  useEffect(() => {
    if (signedIn) void load();
  }, [signedIn, load]);
  return {
    items: held?.items,
    problem,
    hasMore: Boolean(held?.next),
    reload: () => void load(),
    loadMore: () => {
      if (held?.next) void load(held);
    },
  };
}
