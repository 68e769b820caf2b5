/** 404 unknown id, code or jurisdiction; 403 the key; 400 all else that a client sent. 429 and 503 are for another time. */
export type FaultStatus = 400 | 403 | 404 | 429 | 503;

/** A request from outside that is refused; `description` is for whoever wrote the client. */
export class Open311Fault extends Error {
  override readonly name = 'Open311Fault';
  constructor(
    readonly code: FaultStatus,
    readonly description: string,
  ) {
    super(description);
  }
}
