import { Logger } from '@aws-lambda-powertools/logger';

/** One JSON line an entry, with the request's id; never a body, a token or a person. */
export interface Log {
  info: (message: string, data?: Record<string, string | number>) => void;
  error: (message: string, data?: Record<string, string | number>) => void;
}

export function createLog(service: string): Log {
  const logger = new Logger({ serviceName: service });
  return {
    info: (message, data = {}) => logger.info(message, data),
    error: (message, data = {}) => logger.error(message, data),
  };
}

export const silentLog: Log = { info: () => undefined, error: () => undefined };

/** The first line of a stack that names a file: a message may have lines of its own. */
const PLACE = /^ {4}(at .*:\d+:\d+\)?)$/m;

/** Name and place of a fault, without its message: that may quote what a person wrote. */
export const faultOf = (error: unknown): Record<string, string> =>
  error instanceof Error
    ? { fault: error.name, at: PLACE.exec(error.stack ?? '')?.[1] ?? '' }
    : { fault: typeof error };
