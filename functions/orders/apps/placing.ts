import type { AppDoor } from './store';

/** An order that a registered app places, of which it may place so many a day. */
export interface AppPlacing {
  door: AppDoor;
  perDay: number;
  /** Where the id follows from a number that the app gives, for good, and not from a key of a day. */
  orderId?: string;
}
