import type { PictureDoor } from '../../platform/media/picture-door';
import type { Queue } from '../../platform/queue/queue';
import type { OrderHttpDeps } from '../deps';
import type { CheckDeps } from '../content-check';
import type { AppStore } from '../apps/store';

/** What the doors for 311 clients stand on. */
export type Open311Deps = OrderHttpDeps &
  CheckDeps & {
    apps: AppStore;
    /** Where pictures go that a client sent along, and what waits to be fetched from elsewhere. */
    door: PictureDoor;
    pictures: Queue;
    /** Whom to ask for a key; and the test endpoint, where that is another one than this. */
    open311: { contact: string; testUrl?: string };
  };
