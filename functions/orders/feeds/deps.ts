import type { OrderHttpDeps } from '../deps';
import type { CalendarStore } from './calendar-store';

/** What feeds and calendars stand on. */
export type FeedDeps = OrderHttpDeps & { calendars: CalendarStore };
