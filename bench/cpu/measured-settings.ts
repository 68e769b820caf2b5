import type { HttpEvent } from '../../functions/platform/http/event';

/** What the measured process is told: where it stands, what the store answers, and the command that it is sent. */
export interface Measured {
  settings: {
    tableName: string;
    keyTableName: string;
    masterKey: Uint8Array;
    secret: string;
    /** Epoch milliseconds. */
    startAt: number;
    warm: number;
    rounds: number;
    commands: number;
  };
  answers: Map<string, unknown>;
  event: HttpEvent;
  /** What the idempotency keys begin with. */
  key: string;
}
