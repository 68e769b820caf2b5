import type { Log } from '../../platform/log';
import type { PictureDoor } from '../../platform/media/picture-door';
import type { Outbound } from '../../platform/outbound/outbound';
import type { Table } from '../../platform/table/table';
import type { OrderDeps } from '../deps';

/** What fetching a picture that lies elsewhere stands on. */
export type FetchDeps = OrderDeps & {
  table: Table;
  log: Log;
  door: PictureDoor;
  outbound: Outbound;
};
