/** What GeoReport v2 knows of refusals: 404 unknown id, code or jurisdiction; 403 the key; 400 all else. */
export type Open311Status = 400 | 403 | 404 | 503;

/** A request from outside that is refused; `description` is for whoever wrote the client. */
export class Open311Fault extends Error {
  override readonly name = 'Open311Fault';
  constructor(
    readonly code: Open311Status,
    readonly description: string,
  ) {
    super(description);
  }
}
