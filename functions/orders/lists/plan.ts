import type { OrderAnswer } from '../../../domain/order/answer';
import type { Order } from '../../../domain/order/order';
import type { OrderState } from '../../../domain/order/states';
import type { Source } from '../merge-pages';

export const VIEWS = ['mine', 'queue', 'pool', 'work', 'public', 'all'] as const;
export type ListView = (typeof VIEWS)[number];

export interface ListQuery {
  view: ListView;
  area?: string | undefined;
  state?: OrderState[] | undefined;
  category?: string | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface ListAnswer {
  items: Partial<OrderAnswer>[];
  next?: string;
}

/** What a view reads: from where, sorted how, and which of the orders belong in it. */
export interface Plan {
  sources: Source[];
  sortAttribute: string;
  newestFirst: boolean;
  /** Index rows carry a card, or only the id. */
  carriesCard: boolean;
  belongs: (order: Order) => boolean | Promise<boolean>;
}
