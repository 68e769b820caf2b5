export type EngineErrorCode =
  'engine_missing' | 'engine_folder' | 'engine_in_use' | 'engine_failed';

/** Why the embedded engine (内嵌数据库) could not start; `message` is one line, ready to be shown. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}
