import { runByClock } from '../orders/run-command';
import { createDailyStore, type DailyStore } from '../platform/stores/daily';
import { createEndingMarkStore, type EndingMarkStore } from '../platform/stores/ending-marks';
import { createMarkStore, type MarkStore } from '../platform/stores/marks';
import { createRootStore, type RootStore } from '../platform/stores/roots';
import type { Platform } from '../platform/wiring';
import type { ClockCommand } from '../../domain/clock/due-steps';

/** What the clock stands on. */
export type ClockDeps = Platform & {
  marks: MarkStore;
  endings: EndingMarkStore;
  daily: DailyStore;
  roots: RootStore;
  /** One step of an order, as the clock. */
  run: (orderId: string, command: ClockCommand) => Promise<void>;
};

export const createClockDeps = (platform: Platform): ClockDeps => ({
  ...platform,
  marks: createMarkStore(platform.table),
  endings: createEndingMarkStore(platform.table),
  daily: createDailyStore(platform.table),
  roots: createRootStore(platform.table),
  run: (orderId, command) => runByClock(platform, orderId, command),
});
