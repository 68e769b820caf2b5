import type { Handler } from '../../../functions/platform/http/dispatch';
import type { Platform } from '../../../functions/platform/wiring';
import type { Client } from '../../support/api/client';
import type { SettableClock } from '../../support/api/clock';
import type { Newcomer } from '../../support/api/people';

/** Where people meet: the product in one process, or the packaged functions. */
export interface Setting {
  api: Handler;
  platform: Platform;
  clock: SettableClock;
  /** `drain` answers when what follows from everything written has followed. */
  stream: { drain: () => Promise<unknown> };
  nobody: Client;
  add: (newcomer: Newcomer) => Promise<Client & { id: string }>;
}
