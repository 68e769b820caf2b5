import { call, get, query } from './http';
import { createListeners } from './listeners';
import { findSession, onSession } from './session';
import type { Page } from './types';

/** 消息: one thing that somebody is told; grouped by order it stands for `count` of them. */
export interface InboxItem {
  id: string;
  at: string;
  orderId?: string;
  number?: string;
  text: string;
  read: boolean;
  count?: number;
  unread?: number;
}

export interface InboxPage extends Page<InboxItem> {
  unread: number;
}

export const inboxPath = (cursor?: string): string =>
  `/v1/inbox${query({ by: 'order', limit: 30, cursor })}`;

export const fetchInbox = (cursor?: string): Promise<InboxPage> =>
  get<InboxPage>(inboxPath(cursor));

let unread = 0;
const listeners = createListeners();

/** How many messages wait, as far as this phone knows; all of them gone when somebody else signs in. */
export const unreadNow = (): number => (findSession() ? unread : 0);

export const onUnread = listeners.on;

/** It was told by another answer. */
export function keepUnread(count: number): void {
  unread = count;
  listeners.tell();
}

let person = findSession()?.me.id;
onSession(() => {
  const now = findSession()?.me.id;
  if (now !== person) keepUnread(0);
  person = now;
});

/** Asks how many wait; where that cannot be known now, what was known stays. */
export async function refreshUnread(): Promise<void> {
  const page = await get<InboxPage>(`/v1/inbox${query({ limit: 1 })}`).catch(() => undefined);
  if (page) keepUnread(page.unread);
}

/** 读到这里: everything up to this one is read. */
export async function readUpTo(id: string): Promise<void> {
  await call('/v1/inbox/read', { method: 'POST', body: { upTo: id } });
  keepUnread(0);
}
