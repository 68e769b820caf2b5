import type { Clock } from '../platform/clock';
import type { HttpDeps } from '../platform/http/dispatch';
import type { AreaStore } from '../platform/stores/areas';
import type { OrderStore } from '../platform/stores/orders';
import type { PartnerStore } from '../platform/stores/partners';
import type { PeopleStore } from '../platform/stores/people';
import type { LookStore } from './look-store';
import type { BesideStore } from './store';

/** What the use cases of the loop stand on. */
export interface OrderDeps {
  orders: OrderStore;
  beside: BesideStore;
  looks: LookStore;
  people: PeopleStore;
  areas: AreaStore;
  partners: PartnerStore;
  /** A signed link to a picture, for ten minutes at least. */
  mediaUrl: (mediaId: string, now: number) => Promise<string>;
  clock: Clock;
  /** Key of ids and digests. */
  secret: string;
}

export type OrderHttpDeps = OrderDeps & HttpDeps;
