import type { AttentionGroup } from '@domain/insight/attention';
import type { OrderListItem } from '@domain/order/answer';
import { query } from './http';

/** An order that the level above sees to, since when, until when, and whose turn it is. */
export type AttentionItem = OrderListItem & { since: string; until?: string; turn: string };

export interface AttentionAnswer {
  groups: { group: AttentionGroup; count: number; items: AttentionItem[]; next?: string }[];
}

/** The groups with a few orders each, or one of them with many. */
export const attentionPath = (group?: AttentionGroup, limit = 3): string =>
  `/v1/attention${query({ group, limit })}`;
